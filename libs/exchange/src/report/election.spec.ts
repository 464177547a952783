import { describe, expect, it, jest } from '@jest/globals';
import type { Minutes, MinutesElection } from '@samsvar/domain';
import { minutesDocxOf, minutesPdfOf } from './minutes.js';
import { anItem, theMinutes } from './samples/fjordby-minutes.js';
import { flat, pagesOfPdf, wordsOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

const read = {
  docx: async (minutes: Minutes) => wordsOfDocx(await minutesDocxOf(minutes)),
  pdf: async (minutes: Minutes) => flat((await pagesOfPdf(await minutesPdfOf(minutes))).join('\n')),
} as const;
const without = (words: string): string => words.replace(/\s/g, '');

const BY_LOT: MinutesElection = {
  about: 'meeting',
  at: '2027-03-04T09:10:00Z',
  candidates: ['Tor Vik', 'Grete Bakke'],
  rounds: [
    {
      count: {
        votes: [
          { name: 'Tor Vik', votes: 6 },
          { name: 'Grete Bakke', votes: 5 },
        ],
        blank: 1,
      },
      note: null,
    },
    {
      count: {
        votes: [
          { name: 'Tor Vik', votes: 5 },
          { name: 'Grete Bakke', votes: 5 },
        ],
        blank: 1,
      },
      note: 'Én var ute av salen.',
    },
  ],
  elected: 'Grete Bakke',
  lot: { between: ['Tor Vik', 'Grete Bakke'], drawnBy: 'Finn Rask' },
  brokenOff: null,
};
const ACCLAIMED: MinutesElection = {
  ...BY_LOT,
  about: 'case',
  candidates: ['Finn Rask'],
  rounds: [{ count: null, note: null }],
  elected: 'Finn Rask',
  lot: null,
};
const BROKEN_OFF: MinutesElection = { ...ACCLAIMED, rounds: [], elected: null, brokenOff: 'Hun trakk seg.' };

const minutes = (language: 'nb' | 'nn' = 'nb'): Minutes => {
  const plain = theMinutes();
  return {
    ...plain,
    language,
    course: { ...plain.course, elections: [BY_LOT] },
    items: [anItem({ elections: [BROKEN_OFF, ACCLAIMED] })],
  };
};

describe.each(['docx', 'pdf'] as const)('an election in minutes as %s', (format) => {
  it('has candidates, votes and blank ones for each round, the lot and who drew it, and who was elected', async () => {
    const said = without(await read[format](minutes()));
    const order = [
      'Valg av møteleder Leder og nestleder kunne ikke lede. Foreslått ble Tor Vik og Grete Bakke.',
      'Runde 1',
      'Tor Vik 6 Grete Bakke 5 Blanke 1',
      'Runde 2',
      'Tor Vik 5 Grete Bakke 5 Blanke 1',
      'Merknad til stemmetallet: Én var ute av salen.',
      'Det var stemmelikhet, og valget ble avgjort ved loddtrekning mellom Tor Vik og Grete Bakke (kommuneloven § 7-8). Finn Rask trakk loddet. Grete Bakke ble valgt til å lede møtet kl. 10.10.',
      'Valget ble avbrutt kl. 10.10: Hun trakk seg.',
      'Finn Rask ble enstemmig valgt til å lede saken kl. 10.10.',
    ].map((words) => said.indexOf(without(words)));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('says so in nynorsk', async () => {
    const said = without(await read[format](minutes('nn')));
    for (const words of [
      'Val av møteleiar',
      'Røystetalet var likt, og valet vart avgjort ved loddtrekning mellom Tor Vik og Grete Bakke (kommunelova § 7-8). Finn Rask trekte loddet.',
      'Finn Rask vart samrøystes vald til å leie saka kl. 10.10.',
    ])
      expect(said).toContain(without(words));
  });
});

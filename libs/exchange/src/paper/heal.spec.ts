import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heal } from './heal.js';
import { printed, PROOF, sourceOf } from './samples/lines.js';
import type { SourceLine } from './source.js';
import { Vocabulary } from './vocabulary.js';

/** Heals the lines after the first, which is only there to prove words. */
function healed(text: string, proof = '', read = printed) {
  const { lines } = read(`${proof}\n\n${text}`);
  const own = lines.slice(lines.findLastIndex((line) => line.text === '') + 1);
  return heal(own, new Vocabulary(lines));
}

describe('a line break', () => {
  const HEALED: readonly (readonly [string, string, string, string?])[] = [
    ['is a space', 'Vi skal \nbygge skoler. ', 'Vi skal bygge skoler.'],
    [
      'drops a hyphen that the printer put in',
      'Det nasjonale myndig-\nhetskravet ',
      'Det nasjonale myndighetskravet',
    ],
    ['drops a soft hyphen', 'Det er myndig\u00ad\nhetene ', 'Det er myndighetene'],
    [
      'drops a non-breaking hyphen, with a space after it too',
      'store levekårs‑ \nutfordringer ',
      'store levekårsutfordringer',
    ],
    ['closes where a soft hyphen vanished', 'Kommune\nsektoren vokser. ', 'Kommunesektoren vokser.'],
    ['closes before a word that ends a sentence', 'god krise\nkommunikasjon. ', 'god krisekommunikasjon.'],
    ['closes after a slash', 'vår kommune/ \nfylkeskommune ', 'vår kommune/fylkeskommune'],
    ['closes between two years', 'i planen for 2026–\n2030 ', 'i planen for 2026–2030'],
    ['keeps a space around a dash', 'trygt – \nbåde nå ', 'trygt – både nå'],
    ['keeps a hyphen before a capital', 'hele Øst-\nFjordby ', 'hele Øst-Fjordby'],
    ['keeps a hyphen before a figure', 'under covid-\n19 ', 'under covid-19'],
    [
      'keeps a hyphen that stands for the rest of a word',
      'fylkes-\nog kommuneveier ',
      'fylkes- og kommuneveier',
    ],
    [
      'keeps it with a space after it too',
      'gass- og \noljeplattformer, helse- \nog omsorg ',
      'gass- og oljeplattformer, helse- og omsorg',
    ],
    ['keeps a hyphen after «ikke»', 'Ikke-\nkritikkverdige forhold ', 'Ikke-kritikkverdige forhold'],
    ['keeps a hyphen after an abbreviation', 'en ROS-\nanalyse ', 'en ROS-analyse'],
    ['keeps a hyphen after a single letter', 'på e-\npost ', 'på e-post'],
    [
      'keeps a hyphen after a name',
      'ved Kårnes-\nanlegget ',
      'ved Kårnes-anlegget',
      'Utenfor Kårnes er det sjø.',
    ],
    [
      'keeps a hyphen that the paper has elsewhere',
      'spill-\nøvelsen i mai ',
      'spill-øvelsen i mai',
      'Alle kom til spill-øvelsen i Fjordby.',
    ],
    ['heals a word that was divided twice', 'fyl-\nkes-ROS ', 'fylkes-ROS'],
    [
      'closes a word in capitals that the paper knows',
      'BEREDSKAPS-\nPLAN ',
      'BEREDSKAPSPLAN',
      'Vår beredskapsplan er ny.',
    ],
    ['stays a space before a word that ends no other', 'det vi\nog andre ', 'det vi og andre'],
  ];
  it.each(HEALED.map(([rule, text, whole, proof = '']) => [rule, text, whole, proof]))(
    '%s',
    (_, text = '', whole, proof) => {
      expect(healed(text, proof).text).toBe(whole);
    },
  );

  it('is a space in a paper that never ends a line with one', () => {
    expect(healed('Vi skal\nbygge skoler', '', (text) => sourceOf(text.replace(PROOF, ''))).text).toBe(
      'Vi skal bygge skoler',
    );
  });

  it('closes there too, when the paper knows the whole word and not its end, and says so', () => {
    const { text, doubts } = healed(
      'Alle velferds\nsamfunn',
      'I alle velferdssamfunn er det slik.',
      sourceOf,
    );
    expect(text).toBe('Alle velferdssamfunn');
    expect(doubts).toMatchObject([{ code: 'joined_word', text: 'velferdssamfunn' }]);
  });

  it('is no doubt when the paper has the word elsewhere, also with another ending', () => {
    expect(healed('et velferds\nsamfunn ', 'Vi har velferdssamfunnet.').doubts).toEqual([]);
    expect(healed('et velferds-\nsamfunn ', 'Vi har velferdssamfunnet.').doubts).toEqual([]);
  });

  it('is a doubt when nothing else in the paper confirms it, with the words as they now stand', () => {
    expect(healed('en terror-\nhandling ').doubts).toMatchObject([
      { code: 'joined_word', text: 'terrorhandling' },
    ]);
    expect(healed('god krise\nkommunikasjon ').doubts).toMatchObject([{ code: 'joined_word' }]);
    expect(healed('Ikke-\nkommersielle ').doubts).toMatchObject([
      { code: 'kept_hyphen', text: 'Ikke-kommersielle' },
    ]);
    expect(healed('det vi\nog andre ').doubts).toMatchObject([{ code: 'kept_space', text: 'vi og' }]);
  });

  it('is told with the line where it stood', () => {
    const { lines } = printed('en terror-\nhandling ');
    const place = lines.findIndex(({ text }) => text.startsWith('en terror'));
    expect(healed('en terror-\nhandling ').doubts[0]?.line).toBe((lines[place]?.number ?? 0) + 2);
  });
});

/** Words with the places where a printer may divide them. */
const WORDS = [
  'kommune|sektoren',
  'vel|ferds|samfunn',
  'bered|skaps|evnen',
  'skole',
  'bygge',
  'møte|plasser',
  'trygge',
  'års|turnus',
  'gode',
];
const whole = (word: string) => word.replaceAll('|', '');

/** A text, and the same text broken into lines: at spaces, with a hyphen, or with one that vanished. */
const broken = fc
  .array(
    fc.record({
      word: fc.constantFrom(...WORDS),
      cut: fc.nat(6),
      sign: fc.constantFrom('-', '\u00ad', ''),
      wrap: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((pieces) => ({
    text: pieces.map(({ word }) => whole(word)).join(' '),
    lines: pieces
      .map(({ word, cut, sign, wrap }) => {
        const parts = word.split('|');
        const at = 1 + (cut % parts.length);
        const divided =
          at < parts.length
            ? `${parts.slice(0, at).join('')}${sign}\n${parts.slice(at).join('')}`
            : whole(word);
        return divided + (wrap ? ' \n' : ' ');
      })
      .join(''),
  }));

describe('healing', () => {
  const proof = `Her er ${WORDS.map(whole).join(' og ')} med.`;

  it('gives back any text that was broken at spaces and inside words', () => {
    fc.assert(
      fc.property(broken, ({ text, lines }) => expect(healed(lines.trimEnd(), proof).text).toBe(text)),
    );
  });

  it('changes nothing the second time', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'Å', '-', '‑', '\u00ad', ' ', '/', '2', '.', '–') });
    fc.assert(
      fc.property(fc.array(line), (texts) => {
        const once = heal(asLines(texts), new Vocabulary([])).text;
        expect(heal(asLines([once]), new Vocabulary([])).text).toBe(once);
      }),
    );
  });

  it('loses no sign but hyphens and spaces, whatever the lines hold', () => {
    const signs = (text: string) => text.replace(/[\s\u00ad‐‑-]/g, '');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).map((text) => text.trim())), (texts) => {
        const lines = asLines(texts);
        expect(signs(heal(lines, new Vocabulary(lines)).text)).toBe(signs(texts.join('')));
      }),
    );
  });
});

const asLines = (texts: readonly string[]): SourceLine[] =>
  texts.map((text, place) => ({ number: place + 1, text, open: place % 2 === 0, page: false }));

import type { MinutesElection } from '@samsvar/domain';
import { time } from '@samsvar/wording';
import { heading, text, type Part } from './paper.js';
import { listed, type Say } from './say.js';

/** Who was elected to lead, round by round, and by lot where votes were equal (kommuneloven §§ 7-8 and 11-4). */
export const electionParts = (elections: readonly MinutesElection[], say: Say): readonly Part[] =>
  elections.length === 0
    ? []
    : [
        heading(3, say('document.election')),
        ...elections.flatMap((one) => [
          ...(one.candidates.length > 0
            ? [text('frame', say('document.election.candidates', { names: listed(one.candidates) }))]
            : []),
          ...one.rounds.flatMap((round, index) => roundParts(round, index + 1, say)),
          text('frame', endSentence(one, say)),
        ]),
      ];

function roundParts(
  { count, note }: MinutesElection['rounds'][number],
  number: number,
  say: Say,
): readonly Part[] {
  if (!count) return [];
  return [
    {
      kind: 'table',
      caption: say('document.election.round', { number }),
      columns: [
        { title: say('document.election.candidate'), share: 12, voice: 'frame' },
        { title: say('document.election.votes'), share: 4, voice: 'frame' },
      ],
      rows: [
        ...count.votes.map(({ name, votes }) => [name, String(votes)]),
        [say('document.election.blank'), String(count.blank)],
      ],
    },
    ...(note ? [text('frame', say('document.election.note', { note }))] : []),
  ];
}

/** «Valget ble avgjort ved loddtrekning mellom Kari og Ola. Per trakk loddet. Kari ble valgt til møteleder kl. 10.20.» */
function endSentence({ rounds, elected, about, lot, brokenOff, at }: MinutesElection, say: Say): string {
  if (elected === null)
    return say('document.election.brokenOff', { reason: brokenOff ?? '', time: time(at) });
  const how = rounds.at(-1)?.count === null ? 'unanimous' : 'plain';
  return [
    lot && say('document.election.lot', { names: listed(lot.between), name: lot.drawnBy }),
    say(`document.election.elected.${about}.${how}`, { name: elected, time: time(at) }),
  ]
    .filter((words) => typeof words === 'string')
    .join(' ');
}

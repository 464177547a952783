import type { RecordedOutcome, ReportVote, SplitParty } from '@samsvar/domain';
import { text, type Part } from './paper.js';
import { listed, type Say } from './say.js';

/** What came of a vote in words, who voted for what, and how a tie was settled (kommuneloven §§ 11-4, 11-9). */
export function voteParts(
  { outcome, split }: Pick<ReportVote, 'outcome' | 'split'>,
  say: Say,
): readonly Part[] {
  const aside = [
    outcome.decidedByChair ? tieSentence(outcome, say) : '',
    outcome.note ? say('document.vote.note', { note: outcome.note }) : '',
  ].filter(Boolean);
  return [
    {
      kind: 'text',
      voice: 'frame',
      runs: [
        { text: resultSentence(outcome, say), bold: true },
        ...aside.map((words) => ({ text: ` ${words}` })),
      ],
      lead: null,
      label: null,
    },
    ...(isUnanimous(outcome) || outcome.parties.length === 0 ? [] : [partyTable(outcome, say)]),
    ...split.map((party) => text('frame', splitSentence(party, say))),
  ];
}

/** Nobody was against. A counted n–0 is said in the same words, never in numbers. */
const isUnanimous = (outcome: RecordedOutcome): boolean =>
  outcome.unanimous || (outcome.carried && outcome.against === 0);

function resultSentence(outcome: RecordedOutcome, say: Say): string {
  const { carried, inFavour, against } = outcome;
  if (isUnanimous(outcome))
    return say(carried ? 'document.vote.unanimous' : 'document.vote.unanimousAgainst');
  if (inFavour === null || against === null)
    return say(carried ? 'document.vote.carriedUncounted' : 'document.vote.fallenUncounted');
  return say(carried ? 'document.vote.carried' : 'document.vote.fallen', { inFavour, against });
}

const tieSentence = ({ chair, carried }: RecordedOutcome, say: Say): string =>
  say(
    (chair ?? (carried ? 'for' : 'against')) === 'for'
      ? 'document.vote.chairFor'
      : 'document.vote.chairAgainst',
  );

const splitSentence = ({ party, inFavour, against }: SplitParty, say: Say): string =>
  say('document.vote.split', { party, inFavour: listed(inFavour), against: listed(against) });

const partyTable = (outcome: RecordedOutcome, say: Say): Part => ({
  kind: 'table',
  caption: say('document.vote.byParty'),
  columns: [
    { title: say('document.vote.party'), share: 6, voice: 'frame' },
    { title: say('document.vote.for'), share: 1, voice: 'number' },
    { title: say('document.vote.against'), share: 1, voice: 'number' },
  ],
  rows: outcome.parties.map(({ party, inFavour, against }) => [party, String(inFavour), String(against)]),
});

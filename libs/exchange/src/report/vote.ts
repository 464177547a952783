import type { NamedVotes, RecordedOutcome, ReportVote, SplitParty } from '@samsvar/domain';
import { text, type Part } from './paper.js';
import { listed, sentence, type Say } from './say.js';

/** A vote as far as its words go. */
export type SaidVote = Omit<ReportVote, 'question'>;

/** What came of a vote in words, who voted for what, and how a tie was settled (kommuneloven §§ 11-4, 11-9). */
export function voteParts(vote: SaidVote, say: Say): readonly Part[] {
  const { outcome, split, called } = vote;
  const sides = sidesOf(vote, say);
  const aside = [
    outcome.decidedByChair ? tieSentence(vote, say) : '',
    outcome.note ? say('document.vote.note', { note: outcome.note }) : '',
  ].filter(Boolean);
  return [
    {
      kind: 'text',
      voice: 'frame',
      runs: [
        { text: resultSentence(vote, say), bold: true },
        ...aside.map((words) => ({ text: ` ${words}` })),
      ],
      lead: null,
      label: null,
    },
    ...(isUnanimous(vote) || outcome.parties.length === 0 ? [] : [partyTable(outcome, sides, say)]),
    ...split.map((party) => text('frame', splitSentence(party, vote, say))),
    ...(called ? [text('frame', calledSentence(called, vote, say))] : []),
  ];
}

/** A vote that has been told of at the proposal that this one stood against: only what came of it. */
export const versusParts = (vote: SaidVote, say: Say): readonly Part[] => [
  text('strong', resultSentence(vote, say)),
];

/** Nobody was against. A counted n–0 is said in the same words, never in numbers. */
export const isUnanimous = ({ form, outcome }: SaidVote): boolean =>
  form === 'forAgainst' && (outcome.unanimous || (outcome.carried && outcome.against === 0));

function resultSentence(vote: SaidVote, say: Say): string {
  const { form, method, outcome } = vote;
  const { carried, inFavour, against } = outcome;
  if (method === 'consensus') return say('document.vote.consensus');
  if (isUnanimous(vote)) return say(carried ? 'document.vote.unanimous' : 'document.vote.unanimousAgainst');
  if (inFavour === null || against === null)
    return say(carried ? 'document.vote.carriedUncounted' : 'document.vote.fallenUncounted');
  if (form === 'forAgainst')
    return say(carried ? 'document.vote.carried' : 'document.vote.fallen', { inFavour, against });
  const [one, other] = sidesOf(vote, say);
  const numbers = say('document.vote.alternative', { one, other, inFavour, against });
  const winner = carried ? vote.proposal : vote.versus;
  const won =
    winner === null
      ? say('document.vote.alternative.innstillingWon')
      : say('document.vote.alternative.won', { text: sentence(carried ? one : other) });
  return `${numbers} ${won}`;
}

/** «forslag A» and «innstillingen»: the two that stood against each other. */
const sidesOf = ({ form, proposal, versus }: SaidVote, say: Say): readonly [string, string] => {
  if (form === 'forAgainst') return [say('document.vote.for'), say('document.vote.against')];
  const named = (letter: string | null) =>
    letter === null ? say('document.vote.innstilling') : say('document.vote.proposal', { letter });
  return [named(proposal), named(versus)];
};

function tieSentence(vote: SaidVote, say: Say): string {
  const { chair, carried } = vote.outcome;
  const choice = chair ?? (carried ? 'for' : 'against');
  const [one, other] = sidesOf(vote, say);
  if (vote.form === 'alternative')
    return say('document.vote.chairAlternative', { text: choice === 'for' ? one : other });
  return say(choice === 'for' ? 'document.vote.chairFor' : 'document.vote.chairAgainst');
}

function splitSentence({ party, ...names }: SplitParty, vote: SaidVote, say: Say): string {
  const values = { party, inFavour: listed(names.inFavour), against: listed(names.against) };
  if (vote.form === 'forAgainst') return say('document.vote.split', values);
  const [one, other] = sidesOf(vote, say);
  return say('document.vote.splitAlternative', { ...values, one, other });
}

/** A roll call leaves everybody's name. */
function calledSentence({ inFavour, against }: NamedVotes, vote: SaidVote, say: Say): string {
  const [one, other] = sidesOf(vote, say);
  const side = (name: string, names: readonly string[]) =>
    say('document.vote.called.side', {
      side: sentence(name),
      names: names.length > 0 ? listed(names) : say('document.vote.called.nobody'),
    });
  return `${say('document.vote.called')} ${side(one, inFavour)} ${side(other, against)}`;
}

const partyTable = (outcome: RecordedOutcome, [one, other]: readonly [string, string], say: Say): Part => ({
  kind: 'table',
  caption: say('document.vote.byParty'),
  columns: [
    { title: say('document.vote.party'), share: 6, voice: 'frame' },
    { title: sentence(one), share: 2, voice: 'number' },
    { title: sentence(other), share: 2, voice: 'number' },
  ],
  rows: outcome.parties.map(({ party, inFavour, against }) => [party, String(inFavour), String(against)]),
});

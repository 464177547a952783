import { isProcedural, type ProposalKind } from '../proposal/kinds.js';

/** A closed vote of a treatment. `proposal` is null when the text as a whole was voted on. */
export interface ClosedVote {
  readonly proposal: ProposalKind | null;
  readonly carried: boolean;
}

/**
 * What a treatment ends in. `noAnswer`: the municipality sends no answer, or the body recommends that;
 * `draftAsked`: the kommunedirektør is asked for a draft; `sentOn`: the case goes to the next body without a
 * recommendation (oversendt).
 */
export const ENDINGS = [
  'passedOn',
  'decided',
  'sentBack',
  'postponed',
  'noAnswer',
  'draftAsked',
  'sentOn',
] as const;
export type Ending = (typeof ENDINGS)[number];

/**
 * What an item on the agenda ended in: `notVoted` where a vote was refused (kommuneloven § 11-3 fifth paragraph),
 * `toMeeting` where somebody did not agree to a written treatment (§ 11-8).
 */
export type Ended = Ending | 'notVoted' | 'toMeeting';

/** What a carried proposal about the case's way ends the treatment in. */
const WAYS = [
  ['sendBack', 'sentBack'],
  ['postpone', 'postponed'],
  ['askForDraft', 'draftAsked'],
  ['noAnswer', 'noAnswer'],
] as const satisfies readonly (readonly [ProposalKind, Ending])[];

/**
 * What a treatment can end in by what was voted, oldest vote first; none while nothing settles it. What was
 * carried about the case's way settles it. A text that fell is no innstilling: the case goes back to be
 * compiled, or, where another body comes after, the chair may send it on without a recommendation.
 *
 * @param canGoBack whether a compilation lies before the body on the route
 */
export function endingsOf(
  votes: readonly ClosedVote[],
  isLastOnRoute: boolean,
  canGoBack: boolean,
): readonly Ending[] {
  const way = WAYS.find(([kind]) => votes.some((vote) => vote.proposal === kind && vote.carried));
  if (way) return way[1] === 'sentBack' && !canGoBack ? [] : [way[1]];
  const whole = votes.filter((vote) => vote.proposal === null).at(-1);
  if (!whole) return [];
  if (whole.carried) return [isLastOnRoute ? 'decided' : 'passedOn'];
  return [...(canGoBack ? (['sentBack'] as const) : []), ...(isLastOnRoute ? [] : (['sentOn'] as const))];
}

/**
 * True when nothing more can be moved or voted on in the treatment: the text was carried as a whole, or the
 * case's way was settled. A text that fell can still be amended and voted on again.
 */
export const isSettled = (votes: readonly ClosedVote[]): boolean =>
  votes.some((vote) => vote.carried && (vote.proposal === null || isProcedural(vote.proposal)));

/** What settles a treatment for those proposals that come after the text as a whole. */
export const withoutWhole = (votes: readonly ClosedVote[]): readonly ClosedVote[] =>
  votes.filter(({ proposal }) => proposal !== null);

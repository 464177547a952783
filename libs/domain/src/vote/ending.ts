import { isProcedural, type ProposalKind } from '../proposal/kinds.js';

/** A closed vote of a treatment. `proposal` is null when the text as a whole was voted on. */
export interface ClosedVote {
  readonly proposal: ProposalKind | null;
  readonly carried: boolean;
}

/** What a treatment ends in. */
export type Ending = 'passedOn' | 'decided' | 'sentBack' | 'postponed';

/**
 * What a treatment ends in by what was voted, oldest vote first; null while nothing settles it. A case is
 * sent back when that was carried, or when the text as a whole fell: a text that fell is no innstilling. It is
 * postponed when that was carried: the body meets about it again.
 */
export function endingOf(votes: readonly ClosedVote[], isLastOnRoute: boolean): Ending | null {
  const carried = (kind: ProposalKind) => votes.some((vote) => vote.proposal === kind && vote.carried);
  if (carried('sendBack')) return 'sentBack';
  if (carried('postpone')) return 'postponed';
  const whole = votes.filter((vote) => vote.proposal === null).at(-1);
  if (!whole) return null;
  if (!whole.carried) return 'sentBack';
  return isLastOnRoute ? 'decided' : 'passedOn';
}

/**
 * True when nothing more can be moved or voted on in the treatment: the text was carried as a whole, or the
 * case is to be sent back or postponed. A text that fell can still be amended and voted on again.
 */
export const isSettled = (votes: readonly ClosedVote[]): boolean =>
  votes.some((vote) => vote.carried && (vote.proposal === null || isProcedural(vote.proposal)));

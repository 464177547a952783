import type { ProposedChange } from '../proposal/change.js';
import { standing } from '../proposal/check.js';
import { isProcedural, type ProposalKind } from '../proposal/kinds.js';
import type { Text } from '../text/text.js';
import { isSettled, withoutWhole, type ClosedVote } from './ending.js';
import { comesAfterWhole, type VotingForm } from './order.js';

/**
 * Why a published proposal gets no vote when a treatment is concluded: its block is gone from the text; the case's
 * way was settled, or the text was carried as a whole, and nothing more is voted on; or it could still be voted on,
 * and the chair ends without.
 */
export const LAPSE_REASONS = ['blockGone', 'wayCarried', 'textCarried', 'couldBeVotedOn'] as const;
export type LapseReason = (typeof LAPSE_REASONS)[number];

/**
 * Why a published proposal would lapse if the treatment were concluded now.
 *
 * @param text the text as it is now
 * @param votes those that are over, oldest first
 */
export function lapseReason(
  change: ProposedChange & { readonly kind: ProposalKind },
  text: Text,
  votes: readonly ClosedVote[],
  form: VotingForm,
): LapseReason {
  if (standing(change, text) === 'blockGone') return 'blockGone';
  if (votes.some(({ proposal, carried }) => carried && proposal !== null && isProcedural(proposal)))
    return 'wayCarried';
  const counting = comesAfterWhole(change.kind, form) ? withoutWhole(votes) : votes;
  return isSettled(counting) ? 'textCarried' : 'couldBeVotedOn';
}

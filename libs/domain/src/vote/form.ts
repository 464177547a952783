import type { BodyKind } from '../body/body.js';
import type { ProposalKind } from '../proposal/kinds.js';
import { Refusal } from '../refusal.js';
import { stageOf, type VotingStage } from './order.js';
import type { VoteMethod } from './tally.js';

/** For and against one thing, or two texts against each other, of which one wins (alternativ votering). */
export const VOTE_FORMS = ['forAgainst', 'alternative'] as const;
export type VoteForm = (typeof VOTE_FORMS)[number];

/** Bodies that advise, and may say what they mean without a vote (kommuneloven § 5-12). */
const BY_CONSENSUS: readonly BodyKind[] = ['eldrerad', 'ungdomsrad', 'funksjonsnedsettelse', 'administrativ'];

/** Stages in which words are proposed that can stand against others. */
const TEXT: readonly VotingStage[] = ['amendment', 'alternative', 'addition'];

/** How a vote is to be held, and on what. */
export interface VotePlan {
  readonly form: VoteForm;
  readonly method: VoteMethod;
  readonly isTest: boolean;
  /** The proposal's kind; null for the text as a whole. */
  readonly proposal: ProposalKind | null;
  /** In an alternative vote, the kind of the other proposal; null for the innstilling. */
  readonly versus: ProposalKind | null;
  /** Point by point: one question of the text as a whole. */
  readonly question: string | null;
  readonly body: BodyKind;
}

/** True where nothing is counted. */
export const isUncounted = (method: VoteMethod): boolean => method === 'unanimous' || method === 'consensus';

/**
 * Holds a way of voting against what can be voted on in it.
 *
 * @throws Refusal `consensus_is_for_councils`; `form_impossible` for a test or two texts without a count, for two texts
 *   of which one is none, for less than a whole text against the innstilling, and for a proposal point by point
 */
export function checkVotePlan({ form, method, isTest, proposal, versus, question, body }: VotePlan): void {
  if (method === 'consensus' && !BY_CONSENSUS.includes(body)) throw new Refusal('consensus_is_for_councils');
  if (isUncounted(method) && (isTest || form === 'alternative')) throw new Refusal('form_impossible');
  if (question !== null && proposal !== null) throw new Refusal('form_impossible');
  if (form === 'forAgainst') return;
  const isText = (kind: ProposalKind) => TEXT.includes(stageOf(kind));
  if (proposal === null || !isText(proposal) || (versus !== null && !isText(versus)))
    throw new Refusal('form_impossible');
  if (versus === null && stageOf(proposal) !== 'alternative') throw new Refusal('form_impossible');
}

/** True when the vote, once closed, has voted on the text as a whole. */
export const votesOnWhole = ({
  proposal,
  form,
  versus,
}: {
  readonly proposal: string | null;
  readonly form: VoteForm;
  readonly versus: string | null;
}): boolean => (form === 'alternative' ? versus === null : proposal === null);

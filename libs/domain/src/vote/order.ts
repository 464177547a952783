import type { ProposalKind } from '../proposal/kinds.js';

/**
 * When the text as a whole is voted on: after all that changes it, as it then stands («innstillingen med vedtatte
 * endringer»), or before what is only added to it. A body's reglement says which; the chair may choose otherwise.
 */
export const VOTING_FORMS = ['amendmentsFirst', 'innstillingFirst'] as const;
export type VotingForm = (typeof VOTING_FORMS)[number];

/** In the order that is suggested, each with its reason. */
export const VOTING_STAGES = [
  // What is carried here ends the treatment: nothing else needs to be voted on.
  'way',
  // Whether there shall be an answer at all, before what it shall say.
  'answer',
  // Both texts are put right before one is chosen, and before anything is added to them.
  'amendment',
  // Whole texts stand against each other when each is as its own side wants it.
  'alternative',
  // Contradicts nothing that is carried: can come before or after the text as a whole.
  'addition',
  // Only sent on to others: has no bearing on the text.
  'afterwards',
] as const;
export type VotingStage = (typeof VOTING_STAGES)[number];

const STAGE_OF: Readonly<Record<ProposalKind, VotingStage>> = {
  postpone: 'way',
  sendBack: 'way',
  noAnswer: 'answer',
  askForDraft: 'answer',
  replaceBlock: 'amendment',
  deleteBlock: 'amendment',
  alternative: 'alternative',
  insertAfter: 'addition',
  addition: 'addition',
  refer: 'afterwards',
};

/** The first stage that comes after the text as a whole. */
const AFTER_WHOLE = { amendmentsFirst: 'afterwards', innstillingFirst: 'addition' } as const;

export const stageOf = (kind: ProposalKind): VotingStage => STAGE_OF[kind];

const rank = (stage: VotingStage): number => VOTING_STAGES.indexOf(stage);

/** True for what is voted on after the text as a whole, and still can be when that is carried. */
export const comesAfterWhole = (kind: ProposalKind, form: VotingForm): boolean =>
  rank(STAGE_OF[kind]) >= rank(AFTER_WHOLE[form]);

/** A published proposal, as far as its place in the order goes. */
export interface Ordered {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly question: string | null;
}

/**
 * Proposals in the order in which they are voted on: what comes before the text as a whole first. Each side is as the
 * chair put it; what the chair has not placed stands as suggested: by kind, then by question, then as it was published.
 *
 * @param proposals in the order they were published
 * @param chosen ids as the chair put them; null when the chair has not
 * @param questions ids in the order of the case
 */
export function inVotingOrder<P extends Ordered>(
  proposals: readonly P[],
  chosen: readonly string[] | null,
  form: VotingForm,
  questions: readonly string[],
): readonly P[] {
  const place = ({ question }: P) => (question === null ? questions.length : questions.indexOf(question));
  const suggested = [...proposals].sort(
    (a, b) => rank(STAGE_OF[a.kind]) - rank(STAGE_OF[b.kind]) || place(a) - place(b),
  );
  const placed = chosen ? placedAs(suggested, chosen) : suggested;
  const isAfter = ({ kind }: P) => comesAfterWhole(kind, form);
  return [...placed.filter((one) => !isAfter(one)), ...placed.filter(isAfter)];
}

/** What the chair has not seen goes in right after what is suggested before it. */
function placedAs<P extends Ordered>(suggested: readonly P[], chosen: readonly string[]): readonly P[] {
  const order = chosen.flatMap((id) => suggested.find((one) => one.id === id) ?? []);
  for (const [index, one] of suggested.entries()) {
    if (order.includes(one)) continue;
    const before = suggested[index - 1];
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, one);
  }
  return order;
}

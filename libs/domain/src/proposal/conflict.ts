import type { ProposedChange } from './change.js';
import type { ProposalState } from './kinds.js';

/** A proposal among the others of its treatment. */
export interface MovedChange extends ProposedChange {
  readonly id: string;
  readonly letter: string | null;
  readonly state: ProposalState;
  readonly partOf: string | null;
  readonly reason: string | null;
}

/**
 * What may go wrong, and what then happens: see the sentence of each in the wording. The chair must have seen
 * those that matter before a vote is opened, because a vote then does something that the words of the proposal
 * do not say. The others are only told.
 */
const MATTERS = {
  /** Its block has been changed by another since it was moved: it replaces the other's words. */
  blockChanged: true,
  /** Its block is gone: no vote can be held. */
  blockGone: true,
  /** Others propose other words for the same block: when the first carries, the rest meet words that have changed. */
  sameBlock: false,
  /** Another strikes the block that it stands on: when that carries, it falls away. */
  placeGoes: false,
  /** It strikes the block that others stand on: when it carries, they fall away. */
  takesPlace: true,
  /** It quotes or repeats words that stand elsewhere in the text. */
  repeatsText: true,
  /** Another, which is not yet voted on, says nearly the same: both may carry. */
  nearDuplicate: false,
  /** Another, which is carried, says nearly the same: it would stand twice. */
  saidAlready: true,
  /** It is a whole text, and takes the place of what amendments change. */
  replacesAmendments: true,
  /** Another whole text is proposed, and takes the place of what this one changes. */
  replacedByAlternative: false,
} as const satisfies Record<string, boolean>;

export type ConflictKind = keyof typeof MATTERS;
export const CONFLICT_KINDS = Object.keys(MATTERS) as readonly ConflictKind[];

export interface Conflict {
  readonly kind: ConflictKind;
  /** Ids of the other proposals that it is about, in the order of their letters. */
  readonly proposals: readonly string[];
  /** The block elsewhere that says the same. */
  readonly block: string | null;
  /** The words that both say. */
  readonly words: string | null;
}

export const matters = ({ kind }: Pick<Conflict, 'kind'>): boolean => MATTERS[kind];

/** @param at where else the words stand */
export const conflict = (
  kind: ConflictKind,
  others: readonly Pick<MovedChange, 'id'>[],
  at: { readonly block: string; readonly words: string } | null = null,
): Conflict => ({
  kind,
  proposals: others.map(({ id }) => id),
  block: at?.block ?? null,
  words: at?.words ?? null,
});

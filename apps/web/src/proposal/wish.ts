/** A proposal while it is being written. */
import type { SaidProposal } from '@samsvar/prose';
import type { VariablesOf } from '../graphql';
import type { Block, Proposal, Section, Treatment } from '../vote/treatment';
import type { MoveProposal } from './proposal.operations';

type Kind = Proposal['kind'];
type Input = VariablesOf<typeof MoveProposal>['proposal'];

/** What a proposal is made against, and what is asked for there; against a block it can be chosen. */
export interface Target {
  readonly kind: Kind;
  readonly section: Section | null;
  readonly block: Block | null;
  /** The block's place in its section, from 1. */
  readonly place: number;
}

export interface Wish {
  readonly kind: Kind;
  readonly newText: string;
  readonly newKind: 'paragraph' | 'bullet';
  readonly referTo: string;
  readonly reason: string;
  readonly withSeats: readonly string[];
  readonly onBehalfOf: readonly string[];
}

export const AGAINST_BLOCK = ['replaceBlock', 'insertAfter', 'deleteBlock'] as const;

/** What is about the case's way: said in words that are the same each time. */
export const WAYS = ['postpone', 'sendBack', 'noAnswer', 'askForDraft'] as const;

export function firstWish({ kind, block }: Target): Wish {
  return { ...wordsFor(kind, block), kind, referTo: '', reason: '', withSeats: [], onBehalfOf: [] };
}

/** Other words for a block start from the words that stand. */
export const wordsFor = (kind: Kind, block: Block | null) => ({
  newText: kind === 'replaceBlock' ? (block?.text ?? '') : '',
  newKind: block?.kind ?? ('paragraph' as const),
});

export const hasNewWords = (kind: Kind): boolean =>
  kind === 'replaceBlock' || kind === 'insertAfter' || kind === 'addition' || kind === 'refer';

/** True when other words are asked for, and they are the ones that stand. */
export const isUnchanged = ({ block }: Target, { kind, newText, newKind }: Wish): boolean =>
  kind === 'replaceBlock' && newText.trim() === block?.text.trim() && newKind === block.kind;

export const wishSaid = ({ section, block, place }: Target, wish: Wish): SaidProposal => ({
  kind: wish.kind,
  newText: hasNewWords(wish.kind) ? wish.newText : null,
  newKind: wish.newKind,
  referTo: wish.referTo.trim() || null,
  question: section?.question.number ?? null,
  place: block && { kind: block.kind, number: place },
  before: block?.text ?? null,
  beforeKind: block?.kind ?? null,
  sections: [],
});

export function wishInput({ version }: Treatment, { section, block }: Target, wish: Wish): Input {
  const words = hasNewWords(wish.kind);
  return {
    kind: wish.kind,
    version: version.id,
    question: section?.question.id ?? null,
    block: block?.id ?? null,
    newText: words ? wish.newText : null,
    newKind: words ? wish.newKind : null,
    referTo: wish.referTo.trim() || null,
    reason: wish.reason.trim() || null,
    withSeats: [...wish.withSeats],
    onBehalfOf: [...wish.onBehalfOf],
  };
}

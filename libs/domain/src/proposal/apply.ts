import { Refusal } from '../refusal.js';
import { plain, type Block, type BlockKind, type Text } from '../text/text.js';
import { reword } from './reword.js';

export const PROPOSAL_KINDS = ['replaceBlock', 'insertAfter', 'deleteBlock', 'sendBack', 'postpone'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** True for what is about the case's way, and not about its text: sending back and postponing. They are treated first. */
export const isProcedural = (kind: ProposalKind): kind is 'sendBack' | 'postpone' =>
  kind === 'sendBack' || kind === 'postpone';

export const PROPOSAL_STATES = ['draft', 'published', 'carried', 'fallen', 'withdrawn', 'lapsed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A proposal as the text sees it. */
export interface ProposedChange {
  readonly kind: ProposalKind;
  readonly question: string | null;
  /** The block it replaces, follows or deletes; null to stand first in the section. */
  readonly block: string | null;
  /** The block's words when the proposal was made. */
  readonly baseText: string | null;
  readonly newText: string | null;
  readonly newKind: BlockKind | null;
}

/**
 * Holds a new proposal against the version that it is made for.
 *
 * @throws Refusal `block_gone` when its block does not stand in the text, `proposal_is_empty` when it says
 *   nothing, or nothing new, `reason_missing` for sending back without saying what is asked for
 */
export function checkProposal(change: ProposedChange & { readonly reason: string | null }, text: Text): void {
  if (isProcedural(change.kind)) {
    if (change.kind === 'sendBack' && !change.reason?.trim()) throw new Refusal('reason_missing');
    return;
  }
  const section = text.find((one) => one.question === change.question);
  if (!section) throw new Refusal('block_gone');
  const block = section.blocks.find((one) => one.id === change.block);
  if (!block && (change.block !== null || change.kind !== 'insertAfter')) throw new Refusal('block_gone');
  if (change.kind === 'deleteBlock') return;
  if (!change.newText?.trim()) throw new Refusal('proposal_is_empty');
  if (
    change.kind === 'replaceBlock' &&
    block &&
    plain(block).trim() === change.newText.trim() &&
    (change.newKind ?? block.kind) === block.kind
  )
    throw new Refusal('proposal_is_empty');
}

/** How a proposal stands to the text as it is now: its block may have changed or gone since it was made. */
export type ProposalStanding = 'stands' | 'blockChanged' | 'blockGone';

export function standing(change: ProposedChange, text: Text): ProposalStanding {
  if (isProcedural(change.kind)) return 'stands';
  const section = text.find((one) => one.question === change.question);
  if (change.block === null) return section ? 'stands' : 'blockGone';
  const block = section?.blocks.find((one) => one.id === change.block);
  if (!block) return 'blockGone';
  return plain(block) === change.baseText ? 'stands' : 'blockChanged';
}

/**
 * Applies a carried proposal to the text. A block that gets other words keeps its id, its points and the
 * marks of what stands: it still came from them. What is inserted is the body's own and has no points.
 *
 * @param newBlock the id for a block that is inserted
 * @throws Refusal `block_gone`: nothing is applied beside a block that no longer stands
 */
export function apply(change: ProposedChange, text: Text, newBlock: string): Text {
  if (isProcedural(change.kind)) return text;
  if (standing(change, text) === 'blockGone') throw new Refusal('block_gone');
  return text.map((section) =>
    section.question === change.question
      ? { ...section, blocks: changed(change, section.blocks, newBlock) }
      : section,
  );
}

function changed(change: ProposedChange, blocks: readonly Block[], newBlock: string): readonly Block[] {
  const words = (change.newText ?? '').trim();
  if (change.kind === 'deleteBlock') return blocks.filter((block) => block.id !== change.block);
  if (change.kind === 'replaceBlock')
    return blocks.map((block) =>
      block.id === change.block
        ? { ...block, kind: change.newKind ?? block.kind, runs: reword(block.runs, words) }
        : block,
    );
  const added: Block = {
    id: newBlock,
    kind: change.newKind ?? 'paragraph',
    runs: [{ text: words }],
    minority: null,
    sources: [],
  };
  if (change.block === null) return [added, ...blocks];
  return blocks.flatMap((block) => (block.id === change.block ? [block, added] : [block]));
}

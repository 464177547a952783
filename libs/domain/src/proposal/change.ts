import type { Block, BlockKind, Text } from '../text/text.js';
import type { ProposalKind } from './kinds.js';

/** A proposal as the text sees it. */
export interface ProposedChange {
  readonly kind: ProposalKind;
  /** The question whose text it concerns; null for what concerns the whole text, the decision or the case's way. */
  readonly question: string | null;
  /** The block it replaces, follows or deletes; null to stand first in the section, or where there is none. */
  readonly block: string | null;
  /** The block's words when the proposal was made. */
  readonly baseText: string | null;
  /** The new words, a line for each point. */
  readonly newText: string | null;
  readonly newKind: BlockKind | null;
  /** The sections that an alternative text puts in place of those that stand; null for all other kinds. */
  readonly newContent: Text | null;
}

const BULLET = /^(?:[•‣▪·*–—-])\s+/u;

/**
 * The points of a proposal's words: a line each. A line that begins with a dash or a dot is a bullet, whatever
 * the others are.
 */
export function proposedPoints({
  newText,
  newKind,
}: Pick<ProposedChange, 'newText' | 'newKind'>): readonly { kind: BlockKind; text: string }[] {
  return (newText ?? '').split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((line) => {
    const text = line.trim().replace(BULLET, '');
    if (text === '') return [];
    return [{ kind: BULLET.test(line.trim()) ? 'bullet' : (newKind ?? 'paragraph'), text }];
  });
}

/** The ids of what a proposal inserts: its own id first, so that the text itself tells where it came from. */
export const insertedId = (proposal: string, index: number): string =>
  index === 0 ? proposal : `${proposal}-${index + 1}`;

/** The blocks that a proposal's words become. They are the body's own and came from no council's point. */
export const insertedBlocks = (change: ProposedChange, proposal: string): readonly Block[] =>
  proposedPoints(change).map(({ kind, text }, index) => ({
    id: insertedId(proposal, index),
    kind,
    runs: [{ text }],
    minority: null,
    sources: [],
  }));

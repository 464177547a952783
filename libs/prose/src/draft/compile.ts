import type * as Y from 'yjs';
import type { Block } from '@samsvar/domain';
import { newBlockId } from '../text/block-id.js';
import { appendToBlock, edit, insertBlock } from '../text/edit.js';
import { addSource, removeSource } from './sources.js';

/** What the compile desk needs to know of a point: its id and its words. */
export type PointText = Pick<Block, 'id' | 'kind' | 'runs'>;

/** Who does it, and when (ISO 8601). */
export interface Compiling {
  readonly by: string;
  readonly at: string;
}

/** Takes a point into the draft in its own words, as a block after `after`, or last. Returns the block's id. */
export function takeIn(
  doc: Y.Doc,
  question: string,
  point: PointText,
  after: string | null,
  { by, at }: Compiling,
): string {
  const { kind, runs } = point;
  const id = newBlockId();
  edit(doc, () => {
    insertBlock(doc, question, { id, kind, runs, minority: null }, after);
    addSource(doc, id, point.id, by, at);
  });
  return id;
}

/** Merges a point into a block that stands: its words are added, to be worked in by hand. False when the block is gone. */
export function mergeInto(
  doc: Y.Doc,
  question: string,
  point: PointText,
  block: string,
  { by, at }: Compiling,
): boolean {
  let standing = false;
  edit(doc, () => {
    standing = appendToBlock(doc, question, block, point.runs);
    if (standing) addSource(doc, block, point.id, by, at);
  });
  return standing;
}

/** Says that a block covers a point already, as it stands. */
export const nameSource = (doc: Y.Doc, block: string, point: string, { by, at }: Compiling): void =>
  edit(doc, () => addSource(doc, block, point, by, at));

/** Says that a block does not cover a point after all. */
export const dropSource = (doc: Y.Doc, block: string, point: string): void =>
  edit(doc, () => removeSource(doc, block, point));

import type * as Y from 'yjs';
import type { Block } from '@samsvar/domain';
import { newBlockId } from '../text/block-id.js';
import { appendToBlock, edit, elementById, insertBlock } from '../text/edit.js';
import { addSource, removeSource } from './sources.js';
import { nextCharacter, noteWords } from './words.js';

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
  compiling: Compiling,
): string {
  const { kind, runs } = point;
  const id = newBlockId();
  edit(doc, () =>
    asWordsOf(doc, question, id, [point.id], compiling, () =>
      insertBlock(doc, question, { id, kind, runs, minority: null }, after),
    ),
  );
  return id;
}

/** Merges a point into a block that stands: its words are added, to be worked in by hand. False when the block is gone. */
export function mergeInto(
  doc: Y.Doc,
  question: string,
  point: PointText,
  block: string,
  compiling: Compiling,
): boolean {
  if (!elementById(doc, question, block)) return false;
  edit(doc, () =>
    asWordsOf(doc, question, block, [point.id], compiling, () =>
      appendToBlock(doc, question, block, point.runs),
    ),
  );
  return true;
}

/** Writes words of points in a block, and says of both the words and the block that they come from them. */
export function asWordsOf(
  doc: Y.Doc,
  question: string,
  block: string,
  points: readonly string[],
  { by, at }: Compiling,
  write: () => void,
): void {
  const since = nextCharacter(doc);
  write();
  const element = elementById(doc, question, block);
  const sources = points.map((point) => ({ point, by, at }));
  if (element) noteWords(doc, element, since, sources);
  for (const point of points) addSource(doc, block, point, by, at);
}

/** Says that a block covers a point already, as it stands. */
export const nameSource = (doc: Y.Doc, block: string, point: string, { by, at }: Compiling): void =>
  edit(doc, () => addSource(doc, block, point, by, at));

/** Says that a block does not cover a point after all. */
export const dropSource = (doc: Y.Doc, block: string, point: string): void =>
  edit(doc, () => removeSource(doc, block, point));

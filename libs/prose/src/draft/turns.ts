import * as Y from 'yjs';
import { blocksOf, isBlank, type Text } from '@samsvar/domain';
import { textOf } from '../text/text-of.js';
import { sourcesMap } from './sources.js';
import { wordsMap } from './words.js';

/**
 * A point came into the draft, or went out of it with the last block that carried it: because somebody
 * took the block away, emptied it, or said that it does not cover the point after all.
 */
export interface Turn {
  readonly point: string;
  readonly what: 'carried' | 'blockGone' | 'blockEmptied' | 'sourceDropped';
  /** Id of the person who wrote it. */
  readonly by: string;
  readonly at: Date;
}

/** One stored change of a live document. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly by: string;
  readonly at: Date;
}

/**
 * Plays a draft's log and tells when each point came to be carried by it and when it ceased to be, in the
 * order it happened. Typing inside a block is no turn. What the draft began with is where it starts.
 *
 * @param first the state it began with; null when that was nothing
 * @param questions the ids of the case's questions
 */
export function turns(
  first: Uint8Array | null,
  log: readonly Written[],
  questions: readonly string[],
): readonly Turn[] {
  const doc = new Y.Doc();
  if (first) Y.applyUpdate(doc, first);
  let text = textOf(doc, questions);
  let carried = carriers(text);
  let written = writtenBlocks(text);
  let touched = false;
  doc.on(
    'afterTransaction',
    (transaction: Y.Transaction) => (touched ||= turnsSomething(transaction, written)),
  );
  const happened: Turn[] = [];
  for (const { bytes, by, at } of log) {
    touched = false;
    Y.applyUpdate(doc, bytes);
    if (!touched) continue;
    text = textOf(doc, questions);
    written = writtenBlocks(text);
    const now = carriers(text);
    for (const point of now.keys())
      if (!carried.has(point)) happened.push({ point, what: 'carried', by, at });
    for (const [point, blocks] of carried)
      if (!now.has(point)) happened.push({ point, what: whyGone(blocks, text), by, at });
    carried = now;
  }
  doc.destroy();
  return happened;
}

/** By point, the blocks that carry it. A blank block carries nothing. */
function carriers(text: Text): ReadonlyMap<string, readonly string[]> {
  const byPoint = new Map<string, string[]>();
  for (const block of blocksOf(text)) {
    if (isBlank(block)) continue;
    for (const point of block.sources) byPoint.set(point, [...(byPoint.get(point) ?? []), block.id]);
  }
  return byPoint;
}

function whyGone(blocks: readonly string[], text: Text): Turn['what'] {
  const left = blocksOf(text).filter((block) => blocks.includes(block.id));
  if (left.length === 0) return 'blockGone';
  return left.some((block) => !isBlank(block)) ? 'sourceDropped' : 'blockEmptied';
}

/**
 * Whether a change may have turned anything: blocks, attributes or sources were touched, or the words of a
 * block that had none, or has none now. Most of a log is plain typing, which is passed over unread.
 */
function turnsSomething({ doc, changed, deleteSet }: Y.Transaction, written: ReadonlySet<string>): boolean {
  return [...changed.keys()].some((type) => {
    if (!(type instanceof Y.XmlText))
      return isPartOfText(type) || Object.is(type, sourcesMap(doc)) || Object.is(type, wordsMap(doc));
    const block = type.parent instanceof Y.XmlElement ? (type.parent.getAttribute('id') ?? '') : '';
    // Only what takes words away can leave a block without any.
    return !written.has(block) || (deleteSet.clients.size > 0 && type.toString().trim() === '');
  });
}

/** Ids of the blocks that have words. */
const writtenBlocks = (text: Text): ReadonlySet<string> =>
  new Set(
    blocksOf(text)
      .filter((block) => !isBlank(block))
      .map((block) => block.id),
  );

const isPartOfText = (type: object): boolean => type instanceof Y.XmlElement || type instanceof Y.XmlFragment;

import { diffArrays } from 'diff';
import * as Y from 'yjs';
import type { Block, Run, Section, Text } from '@samsvar/domain';
import { elementOf, insertOf, wordsOf } from './doc-from.js';
import { longestRising } from './longest-rising.js';

/**
 * The edit that makes a live document say `text` again, section by section; null when it says it already.
 * It changes only what differs: what others write at the same moment, in words that both texts have, stands.
 * Sections that `text` does not have are left alone, and so are sources.
 */
export function restoring(doc: Y.Doc, text: Text): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const changes: unknown[] = [];
  const note = (update: Uint8Array) => changes.push(update);
  doc.on('update', note);
  doc.transact(() => text.forEach((section) => restoreSection(doc, section)));
  doc.off('update', note);
  return changes.length > 0 ? Y.encodeStateAsUpdate(doc, before) : null;
}

/** A block's element lives on where its id does; one that must pass others to its old place is made anew. */
function restoreSection(doc: Y.Doc, { question, blocks }: Section): void {
  const fragment = doc.getXmlFragment(question);
  const standing = standingIn(fragment, blocks);
  const staying = new Set(longestRising(standing.filter((at) => at !== null)));
  for (let at = fragment.length - 1; at >= 0; at--) if (!staying.has(at)) fragment.delete(at, 1);
  blocks.forEach((block, index) => {
    const at = standing[index];
    if (at === null || at === undefined || !staying.has(at)) fragment.insert(index, [elementOf(block)]);
    else restoreBlock(fragment.get(index) as Y.XmlElement, block);
  });
}

/** For each block, the place of the element that bears its id; null for one that is gone. */
function standingIn(fragment: Y.XmlFragment, blocks: readonly Block[]): readonly (number | null)[] {
  const places = new Map<string, number[]>();
  fragment.toArray().forEach((element, at) => {
    const id = element instanceof Y.XmlElement ? element.getAttribute('id') : undefined;
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), at]);
  });
  return blocks.map(({ id }) => places.get(id)?.shift() ?? null);
}

function restoreBlock(element: Y.XmlElement, block: Block): void {
  if (element.getAttribute('kind') !== block.kind) element.setAttribute('kind', block.kind);
  const minority = element.getAttribute('minority') ?? null;
  if (block.minority === null && minority !== null) element.removeAttribute('minority');
  if (block.minority !== null && block.minority !== minority)
    element.setAttribute('minority', block.minority);
  const [first, ...others] = element.toArray();
  if (first instanceof Y.XmlText && others.length === 0) {
    restoreWords(first, block.runs);
    restoreMarks(first, block.runs);
    return;
  }
  if (element.length > 0) element.delete(0, element.length); // two who wrote the first word at once
  if (block.runs.length > 0) element.insert(0, [wordsOf(block.runs)]);
}

const words = new Intl.Segmenter('nb', { granularity: 'word' });
const wordsIn = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

interface Insert {
  readonly insert: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}
const insertsOf = (text: Y.XmlText) => text.toDelta() as readonly Insert[];

/** Makes the characters the same, word by word. */
function restoreWords(text: Y.XmlText, runs: readonly Run[]): void {
  const now = insertsOf(text)
    .map(({ insert }) => insert)
    .join('');
  const then = runs.map((run) => run.text).join('');
  let at = 0;
  for (const { added, removed, value } of diffArrays(wordsIn(now), wordsIn(then))) {
    const stretch = value.join('');
    if (removed) text.delete(at, stretch.length);
    if (added) text.insert(at, stretch, {});
    if (!removed) at += stretch.length;
  }
}

/** Makes the marks the same, where the characters already are. */
function restoreMarks(text: Y.XmlText, runs: readonly Run[]): void {
  const now = insertsOf(text).flatMap(({ insert, attributes = {} }) =>
    Array.from({ length: insert.length }, () => attributes),
  );
  let at = 0;
  for (const run of runs) {
    const { attributes: then } = insertOf(run) as { attributes: Readonly<Record<string, unknown>> };
    for (const mark of ['bold', 'italic'] as const) {
      const differs = (index: number) => (now[index]?.[mark] !== undefined) !== (then[mark] !== undefined);
      for (let from = at; from < at + run.text.length; from += 1) {
        if (!differs(from)) continue;
        let to = from;
        while (to < at + run.text.length && differs(to)) to += 1;
        text.format(from, to - from, { [mark]: then[mark] ?? null });
        from = to;
      }
    }
    at += run.text.length;
  }
}

import * as Y from 'yjs';
import { addSource, blockSources, sourcesSaidOf, type Source } from './sources.js';

/**
 * The sources that blocks had when somebody last copied, cut or dragged something of a document here. What is
 * pasted came from these points, even if somebody else has taken the block away meanwhile.
 */
const copied = new WeakMap<Y.Doc, ReadonlyMap<string, readonly Source[]>>();

/** Remembers what may now be on the clipboard. */
export function rememberCopied(doc: Y.Doc): void {
  const sources = blockSources(doc);
  copied.set(doc, new Map(standing(doc).map(([id, block]) => [id, sources(id, block)])));
}

/** Gives `to` every source of the block `from`, which may be gone, as when a block is split or joined into another. */
export function carrySources(doc: Y.Doc, from: string, to: string): void {
  const blocks = standing(doc).filter(([id]) => id === from);
  const sources = blockSources(doc);
  give(
    doc,
    to,
    blocks.length > 0 ? blocks.flatMap(([id, block]) => sources(id, block)) : sourcesSaidOf(doc, from),
  );
}

/** Gives `to` also those that `from` had when it was copied, cut or dragged. */
export function carryPasted(doc: Y.Doc, from: string, to: string): void {
  carrySources(doc, from, to);
  give(doc, to, copied.get(doc)?.get(from) ?? []);
}

const give = (doc: Y.Doc, block: string, sources: readonly Source[]): void =>
  sources.forEach(({ point, by, at }) => addSource(doc, block, point, by, at));

/** Says once more what a block's sources are before it is taken away: it may come back by pasting, and then has
 *  them though somebody takes back meanwhile what they said of it. */
export function sayBeforeTaking(doc: Y.Doc, block: unknown): void {
  const id = block instanceof Y.XmlElement ? block.getAttribute('id') : undefined;
  if (id !== undefined) carrySources(doc, id, id);
}

/** The blocks of all questions whose text is open here, by id. */
const standing = (doc: Y.Doc): readonly (readonly [string, Y.XmlElement])[] =>
  [...doc.share.values()]
    .flatMap((text) => (text instanceof Y.XmlFragment ? text.toArray() : []))
    .flatMap((block) => {
      const id: unknown = block instanceof Y.XmlElement ? block.getAttribute('id') : undefined;
      return typeof id === 'string' ? [[id, block as Y.XmlElement] as const] : [];
    });

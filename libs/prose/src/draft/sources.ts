import type * as Y from 'yjs';

/**
 * Where the blocks of a draft come from. One entry per block and point in the document's map
 * `sources`, keyed `<block>/<point>`, so that two people who add a source to the same block at once
 * both keep theirs. Entries outlive their block: a block that comes back, by undo or because
 * somebody else moved it meanwhile, has its sources again.
 */
export interface Source {
  /** The point's id. */
  readonly point: string;
  /** Id of the person who added it. */
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
}

type Added = Omit<Source, 'point'>;

/** The map that holds the sources of a live document; also part of what undo takes back. */
export const sourcesMap = (doc: Y.Doc): Y.Map<Added> => doc.getMap<Added>('sources');

const key = (block: string, point: string): string => `${block}/${point}`;

/** The sources of every block that has any, ordered by point. */
export function sourcesOf(doc: Y.Doc): ReadonlyMap<string, readonly Source[]> {
  const byBlock = new Map<string, Source[]>();
  for (const [entry, added] of sourcesMap(doc).entries()) {
    const slash = entry.indexOf('/');
    const block = entry.slice(0, slash);
    byBlock.set(block, [...(byBlock.get(block) ?? []), { point: entry.slice(slash + 1), ...added }]);
  }
  for (const sources of byBlock.values()) sources.sort((a, b) => (a.point < b.point ? -1 : 1));
  return byBlock;
}

/** Says that a block came from a point. Who said so first stands. Written again when it is there
 *  already, so that it holds against somebody who takes it away at the same time. */
export function addSource(doc: Y.Doc, block: string, point: string, by: string, at: string): void {
  const sources = sourcesMap(doc);
  sources.set(key(block, point), sources.get(key(block, point)) ?? { by, at });
}

/** Says that a block did not come from a point after all. */
export function removeSource(doc: Y.Doc, block: string, point: string): void {
  sourcesMap(doc).delete(key(block, point));
}

/** Gives `to` every source of `from`, as when a block is split, copied or joined into another. */
export function carrySources(doc: Y.Doc, from: string, to: string): void {
  for (const { point, by, at } of sourcesOf(doc).get(from) ?? []) addSource(doc, to, point, by, at);
}

import type * as Y from 'yjs';

/**
 * Where the blocks of a draft come from. One entry per block, point and writer (Yjs client) in the document's map
 * `sources`, keyed `<block>/<point>/<client>`: what one writer takes back, the same source said by another at the
 * same time stands (an observed-remove set; Shapiro et al., INRIA RR-7506, 2011). Entries outlive their block: a
 * block that comes back, by undo or because somebody else moved it meanwhile, has its sources again.
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

/** What every key of a block's source by a point begins with. */
const keys = (block: string, point: string): string => `${block}/${point}/`;

/** The sources of every block that has any, ordered by point. Of several writers who said the same the first stands. */
export function sourcesOf(doc: Y.Doc): ReadonlyMap<string, readonly Source[]> {
  const byBlock = new Map<string, Map<string, Source>>();
  for (const [key, added] of sourcesMap(doc).entries()) {
    const [block, point] = [
      key.slice(0, key.indexOf('/')),
      key.slice(key.indexOf('/') + 1, key.lastIndexOf('/')),
    ];
    const sources = byBlock.get(block) ?? new Map<string, Source>();
    const known = sources.get(point);
    if (!known || added.at < known.at) sources.set(point, { point, ...added });
    byBlock.set(block, sources);
  }
  return new Map(
    [...byBlock].map(([block, sources]) => [
      block,
      [...sources.values()].sort((a, b) => (a.point < b.point ? -1 : 1)),
    ]),
  );
}

/** Says that a block came from a point. Who said so first stands. Written again when it is there already, so that it holds against
 *  somebody who takes it away at the same time. */
export function addSource(doc: Y.Doc, block: string, point: string, by: string, at: string): void {
  const sources = sourcesMap(doc);
  const said = [...sources.entries()].flatMap(([key, added]) =>
    key.startsWith(keys(block, point)) ? added : [],
  );
  const first = said.reduce((one, other) => (other.at < one.at ? other : one), said[0] ?? { by, at });
  sources.set(keys(block, point) + doc.clientID, first);
}

/** Says that a block did not come from a point after all. */
export function removeSource(doc: Y.Doc, block: string, point: string): void {
  const sources = sourcesMap(doc);
  for (const key of [...sources.keys()]) if (key.startsWith(keys(block, point))) sources.delete(key);
}

/** Gives `to` every source of `from`, as when a block is split, copied or joined into another. */
export function carrySources(doc: Y.Doc, from: string, to: string): void {
  for (const { point, by, at } of sourcesOf(doc).get(from) ?? []) addSource(doc, to, point, by, at);
}

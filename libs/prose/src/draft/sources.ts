import type * as Y from 'yjs';
import { wordSources } from './words.js';

/** A point that a block comes from. */
export interface Source {
  /** The point's id. */
  readonly point: string;
  /** Id of the person who added it. */
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
}

/*
 * Whatever people write, split, join, move, copy, take back and do again, at once and apart:
 * - a block carries every point of which words stand in it, unless somebody said that it does not come from it;
 * - an edit takes no point from a block that stands, also when all words of the point are replaced. Only undo does,
 *   with what it takes back. A blank block keeps its points for the words to come, and carries none meanwhile;
 * - a block carries no point whose words never stood in one block with its own, unless somebody said that it does.
 */

/**
 * What is said of a block and a point: that it comes from it, or that it does `not` although words of it stand
 * there. One entry per block, point and writer (Yjs client) in the document's map `sources`, keyed
 * `<block>/<point>/<client>`: what one writer takes back, the same source said by another at the same time stands
 * (an observed-remove set; Shapiro et al., INRIA RR-7506, 2011). Entries outlive their block, and its words: it
 * keeps its points while it is written anew, and a block that comes back has them again.
 */
type Said = Omit<Source, 'point'> & { readonly not?: true };

/** The map that holds what is said of blocks; also part of what undo takes back. */
export const sourcesMap = (doc: Y.Doc): Y.Map<Said> => doc.getMap<Said>('sources');

/** What every key of a block's source by a point begins with. */
const keys = (block: string, point: string): string => `${block}/${point}/`;

/** The sources that are said of blocks, those that are gone included, ordered by point. Of several writers who
 *  said the same the first stands. */
export function sourcesOf(doc: Y.Doc): ReadonlyMap<string, readonly Source[]> {
  return byBlock(said(doc).filter(({ not }) => !not));
}

/** The sources that are said of one block, which may be gone, ordered by point. */
export const sourcesSaidOf = (doc: Y.Doc, block: string): readonly Source[] =>
  firstOfEach(said(doc, `${block}/`).filter(({ not }) => !not));

/**
 * Tells the sources of a block that stands, ordered by point: those that are said of it, and those that its words
 * came from, unless somebody said that it does not come from them.
 */
export function blockSources(doc: Y.Doc): (id: string, block: Y.XmlElement) => readonly Source[] {
  const everything = said(doc);
  const sources = byBlock(everything.filter(({ not }) => !not));
  const denied = byBlock(everything.filter(({ not }) => not));
  const ofWords = wordSources(doc);
  return (id, block) => {
    const isDenied = (source: Source) => denied.get(id)?.some(({ point }) => point === source.point) === true;
    return firstOfEach([...(sources.get(id) ?? []), ...ofWords(block).filter((one) => !isDenied(one))]);
  };
}

/** Says that a block came from a point. Who said so first stands. Written again when it is there already, so that it holds against
 *  somebody who takes it away at the same time. */
export function addSource(doc: Y.Doc, block: string, point: string, by: string, at: string): void {
  const known = sourcesSaidOf(doc, block).find((source) => source.point === point);
  const first = known && known.at <= at ? known : { by, at };
  sourcesMap(doc).set(keys(block, point) + doc.clientID, { by: first.by, at: first.at });
}

/** Says that a block did not come from a point after all, even though words of it may stand there. */
export function removeSource(doc: Y.Doc, block: string, point: string): void {
  const sources = sourcesMap(doc);
  for (const key of [...sources.keys()]) if (key.startsWith(keys(block, point))) sources.delete(key);
  sources.set(keys(block, point) + doc.clientID, { by: '', at: '', not: true });
}

/** Says of a block what so far only its words tell, before they are changed: others may replace them. */
export function sayWhatWordsTell(doc: Y.Doc, block: Y.XmlElement): void {
  const id = block.getAttribute('id');
  const told = id === undefined ? [] : wordSources(doc)(block);
  if (id === undefined || told.length === 0) return;
  const known = new Set(said(doc, `${id}/`).map(({ point }) => point));
  for (const { point, by, at } of told) if (!known.has(point)) addSource(doc, id, point, by, at);
}

/** What is said under every key that begins so. */
function said(doc: Y.Doc, prefix = ''): readonly (Said & { block: string; point: string })[] {
  const found: (Said & { block: string; point: string })[] = [];
  sourcesMap(doc).forEach((one, key) => {
    if (!key.startsWith(prefix)) return;
    const [block = '', point = ''] = key.split('/');
    found.push({ ...one, block, point });
  });
  return found;
}

function byBlock(all: readonly (Source & { block: string })[]): ReadonlyMap<string, readonly Source[]> {
  const blocks = new Map<string, Source[]>();
  for (const { block, point, by, at } of all) {
    const sources = blocks.get(block) ?? [];
    if (sources.length === 0) blocks.set(block, sources);
    sources.push({ point, by, at });
  }
  return new Map([...blocks].map(([block, sources]) => [block, firstOfEach(sources)]));
}

/** One source per point, the first that was added, ordered by point. */
function firstOfEach(sources: readonly Source[]): readonly Source[] {
  const first = new Map<string, Source>();
  for (const { point, by, at } of sources) {
    const known = first.get(point);
    if (!known || at < known.at) first.set(point, { point, by, at });
  }
  return [...first.values()].sort((a, b) => (a.point < b.point ? -1 : 1));
}

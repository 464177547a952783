import * as Y from 'yjs';
import type { Source } from './sources.js';

/**
 * Where words come from: a fact about characters that no one's undo can take back. The document's map `words` has
 * one entry per stretch of characters that was written at once as the words of points (taken in, or put elsewhere
 * by splitting, joining, moving or copying), keyed `<client>/<clock>` after its first character's id in Yjs. What
 * is typed has no entry. A stretch counts in the block where its characters stand, while any of them stands.
 */
interface Stretch {
  /** How many ids of characters it spans. */
  readonly length: number;
  readonly sources: readonly Source[];
}

/** The map that says where words come from. Not part of what undo takes back. */
export const wordsMap = (doc: Y.Doc): Y.Map<Stretch> => doc.getMap<Stretch>('words');

/** The id that the next character written in this document gets; what is written later is at or after it. */
export const nextCharacter = (doc: Y.Doc): number => Y.getState(doc.store, doc.clientID);

/** Notes that the characters written in a block since `since` (of `nextCharacter`) are words of these sources. */
export function noteWords(doc: Y.Doc, block: Y.XmlElement, since: number, sources: readonly Source[]): void {
  const written = charactersOf(block).filter(
    ({ id, length }) => id.client === doc.clientID && id.clock + length > since,
  );
  if (sources.length === 0 || written.length === 0) return;
  const from = Math.max(since, Math.min(...written.map(({ id }) => id.clock)));
  const to = Math.max(...written.map(({ id, length }) => id.clock + length));
  note(doc, Y.createID(doc.clientID, from), to - from, sources);
}

/** Notes that words which undo or redo brought back, as new characters, are those that had been `deleted`. */
export function noteBroughtBack(doc: Y.Doc, deleted: Y.UndoManager['undoStack'][number]['deletions']): void {
  doc.transact((transaction) => {
    const sourcesAt = stretches(doc);
    Y.iterateDeletedStructs(transaction, deleted, (item) => {
      if (!(item instanceof Y.Item) || item.redone === null || !isText(item)) return;
      const isNoted = sourcesAt(item.redone, item.length).length > 0;
      if (!isNoted) note(doc, item.redone, item.length, sourcesAt(item.id, item.length));
    });
  });
}

/** Tells the sources that a block's words came from, in no order, the same one perhaps twice. */
export function wordSources(doc: Y.Doc): (block: Y.XmlElement) => readonly Source[] {
  const sourcesAt = stretches(doc);
  return (block) => charactersOf(block).flatMap(({ id, length }) => sourcesAt(id, length));
}

function note(doc: Y.Doc, { client, clock }: Y.ID, length: number, sources: readonly Source[]): void {
  if (sources.length > 0) wordsMap(doc).set(`${client}/${clock}`, { length, sources });
}

/** Tells the sources of any of the characters from an id on. */
function stretches(doc: Y.Doc): (first: Y.ID, length: number) => readonly Source[] {
  const byClient = new Map<number, { from: number; to: number; sources: readonly Source[] }[]>();
  wordsMap(doc).forEach(({ length, sources }, key) => {
    const [client = 0, from = 0] = key.split('/').map(Number);
    const known = byClient.get(client) ?? [];
    if (known.length === 0) byClient.set(client, known);
    known.push({ from, to: from + length, sources });
  });
  return ({ client, clock }, length) =>
    (byClient.get(client) ?? [])
      .filter(({ from, to }) => from < clock + length && clock < to)
      .flatMap(({ sources }) => sources);
}

/** The stretches of characters that stand in a block, as Yjs keeps them. */
function charactersOf(block: Y.XmlElement): readonly Y.Item[] {
  const standing: Y.Item[] = [];
  for (const text of block.toArray()) {
    if (!(text instanceof Y.XmlText)) continue;
    for (let item = text._start; item !== null; item = item.right)
      if (!item.deleted && isText(item)) standing.push(item);
  }
  return standing;
}

const isText = (item: Y.Item): boolean => item.content instanceof Y.ContentString;

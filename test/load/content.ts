import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { wordsIn } from './clockwork.js';
import { Person } from './person.js';
import type { Target } from './target.js';

/** Milliseconds after which somebody waits in vain. */
const IN_VAIN_MS = 60_000;
/** Milliseconds after which every server has stored what it was sent: Hocuspocus waits 2 s, our snapshots come in 1 s. */
const STORED_MS = 3_000;

let documents = 0;

/** A document that nobody has opened before, whatever else was measured. */
export const nextDocument = () => `draft:bench-${process.pid}-${(documents += 1)}`;

/** @throws Error that says what did not come, after a minute */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + IN_VAIN_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`In vain for a minute: ${what}`);
    await sleep(1);
  }
}

/**
 * Demands that everybody with the document open sees one text, that it has every word they typed, and that somebody
 * who was never here gets the same: the event «synced» says nothing about content.
 */
export async function demandContent(
  target: Target,
  document: string,
  people: readonly Person[],
): Promise<void> {
  const typed = people.flatMap((person) => person.typed);
  const newcomers = target.keepsContent ? [new Person(target.address(document))] : [];
  const readers = [...people.filter(({ isDeaf }) => !isDeaf), ...newcomers];
  await until(() => readers.every(({ text }) => hasAll(text.toJSON(), typed)), 'every word, at everybody');
  const texts = new Set(readers.map(({ text }) => text.toJSON()));
  newcomers.forEach((person) => person.leave());
  if (texts.size > 1) throw new Error('People who had one document open saw different texts.');
}

function hasAll(text: string, words: readonly string[]): boolean {
  const there = new Set(wordsIn(text));
  return words.every((word) => there.has(word));
}

/** Stores a text in each document, as somebody who pasted it, and starts the server anew. */
export async function storeCold(target: Target, documents: readonly string[], text: Y.Doc): Promise<void> {
  const state = Y.encodeStateAsUpdate(text);
  await Promise.all(documents.map((document) => store(target, document, state)));
  await sleep(STORED_MS);
  await target.restart();
}

async function store(target: Target, document: string, state: Uint8Array): Promise<void> {
  const writer = new Person(target.address(document));
  await writer.synced;
  Y.applyUpdate(writer.doc, state);
  const reader = new Person(target.address(document));
  await until(() => reader.text.length === writer.text.length, 'the text that was stored');
  writer.leave();
  reader.leave();
}

/** What a reader has in the end. */
export interface Whole {
  readonly text: string;
  /** Encoded, at least. */
  readonly bytes: number;
}

/** To be worked out before anything is measured: of a large text it takes ten milliseconds, in which nobody is heard. */
export const wholeOf = (doc: Y.Doc): Whole => ({
  text: doc.getText('words').toJSON(),
  bytes: Y.encodeStateAsUpdate(doc).length,
});

/**
 * Lets people who read later open a cold document, and demands that each gets all of it.
 * @returns when the last bytes of it came, on `performance.now()`'s clock
 */
export async function readWhole(people: readonly Person[], whole: Whole): Promise<number> {
  await until(() => people.every(({ received }) => received >= whole.bytes), 'the bytes of the whole text');
  people.forEach((person) => person.readUp());
  const isThere = ({ text: { length } }: Person) => length >= whole.text.length;
  await until(() => people.every(isThere), 'the whole text');
  if (people.some((person) => person.text.toJSON() !== whole.text)) throw new Error('The text is another.');
  return Math.max(...people.map(({ readOf }) => readOf));
}

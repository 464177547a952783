import * as Y from 'yjs';
import { blocksOf, plain } from '@samsvar/domain';
import type { Written } from '../draft/turns.js';
import { textOf } from '../text/text-of.js';

/** That somebody wrote in a block: for the first time, and for the last. */
export interface Writing {
  /** Id of the person. */
  readonly by: string;
  readonly first: Date;
  readonly last: Date;
}

/** The log of one round of an answer. */
export interface WrittenRound {
  /** The state it began with; null when that was nothing. */
  readonly first: Uint8Array | null;
  readonly log: readonly Written[];
}

/**
 * Who wrote in each block of an answer, in the order that they began. To write is to change words: moving a block,
 * marking it and making it bold is not. Who divided a block wrote nothing: both parts keep those who wrote it.
 * A block that took another's words takes its writers with them.
 *
 * @param rounds one after the other: a block keeps its id from round to round, and those who wrote in it
 * @param questions the ids of the case's questions
 * @returns by block id
 */
export function writersOf(
  rounds: readonly WrittenRound[],
  questions: readonly string[],
): ReadonlyMap<string, readonly Writing[]> {
  const trail = new Trail();
  for (const { first, log } of rounds) {
    const doc = new Y.Doc();
    if (first) Y.applyUpdate(doc, first);
    let words = wordsOf(doc, questions);
    let touched = false;
    doc.on(
      'afterTransaction',
      ({ changed }: Y.Transaction) => (touched ||= [...changed.keys()].some(isText)),
    );
    for (const { bytes, by, at } of log) {
      touched = false;
      Y.applyUpdate(doc, bytes);
      if (!touched) continue;
      const now = wordsOf(doc, questions);
      trail.change(words, now, { by, first: at, last: at });
      words = now;
    }
    doc.destroy();
  }
  return trail.writings;
}

type Words = ReadonlyMap<string, string>;

class Trail {
  readonly writings = new Map<string, readonly Writing[]>();

  change(before: Words, after: Words, writing: Writing): void {
    const lost = [...before].filter(([id, words]) => words.trim() !== '' && after.get(id) !== words);
    for (const [id, words] of after) {
      const was = before.get(id) ?? '';
      if (words === was || words.trim() === '') continue;
      const gained = gainedOver(was, words).trim();
      const givers = lost.filter(([giver, had]) => giver !== id && gave(had, after.get(giver) ?? '', gained));
      for (const [giver] of givers) this.add(id, this.writings.get(giver) ?? []);
      const isMoved = givers.length > 0 || (gained === '' && wentOn(was, words, id, before, after));
      if (!isMoved) this.add(id, [writing]);
    }
  }

  private add(id: string, more: readonly Writing[]): void {
    const all = [...(this.writings.get(id) ?? [])];
    for (const one of more) {
      const at = all.findIndex(({ by }) => by === one.by);
      const known = all[at];
      if (!known) all.push(one);
      else
        all[at] = {
          by: one.by,
          first: one.first < known.first ? one.first : known.first,
          last: one.last > known.last ? one.last : known.last,
        };
    }
    this.writings.set(
      id,
      all.sort((a, b) => a.first.getTime() - b.first.getTime()),
    );
  }
}

/** What stands in `now` between the beginning and the end that it shares with `was`. */
function gainedOver(was: string, now: string): string {
  const shortest = Math.min(was.length, now.length);
  let start = 0;
  while (start < shortest && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was[was.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return now.slice(start, now.length - end);
}

/** Whether these words were in a block that no longer has them. */
const gave = (had: string, has: string, words: string): boolean =>
  words !== '' && had.includes(words) && !has.includes(words);

/** Whether the words that a block lost went on in another block, word for word: it was divided. */
function wentOn(was: string, now: string, id: string, before: Words, after: Words): boolean {
  const lost = gainedOver(now, was).trim();
  return (
    lost !== '' &&
    [...after].some(
      ([other, words]) => other !== id && !before.get(other)?.includes(lost) && words.includes(lost),
    )
  );
}

const wordsOf = (doc: Y.Doc, questions: readonly string[]): Words =>
  new Map(blocksOf(textOf(doc, questions)).map((block) => [block.id, plain(block)]));

/** What a question's blocks and their characters are made of. */
const isText = (type: object): boolean => type instanceof Y.XmlText || type instanceof Y.XmlFragment;

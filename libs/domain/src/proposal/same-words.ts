/** Words held against each other: letters and digits alone, whatever their case and their damage from a PDF. */

interface Word {
  readonly bare: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\u00ad]+/gu;

const words = (text: string): readonly Word[] =>
  [...text.normalize('NFC').matchAll(WORD)].map((found) => ({
    bare: found[0].replaceAll('\u00ad', '').toLocaleLowerCase('nb'),
    from: found.index,
    to: found.index + found[0].length,
  }));

export const countWords = (text: string): number => words(text).length;

/** How much of their words two texts share, from 0 to 1 (Dice): the order of the words is left out. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const { bare } of ours) left.set(bare, (left.get(bare) ?? 0) + 1);
  const shared = theirs.filter(({ bare }) => {
    const count = left.get(bare) ?? 0;
    left.set(bare, count - 1);
    return count > 0;
  }).length;
  return ours.length + theirs.length === 0 ? 0 : (2 * shared) / (ours.length + theirs.length);
}

/** The longest run of words that stands in both, as the first writes it; null when they share none. */
export function sharedRun(a: string, b: string): { readonly text: string; readonly words: number } | null {
  const [ours, theirs] = [words(a), words(b)];
  let [best, end] = [0, 0];
  let before = new Array<number>(theirs.length + 1).fill(0);
  for (const [index, { bare }] of ours.entries()) {
    const now = [0, ...theirs.map((their, at) => (their.bare === bare ? (before[at] ?? 0) + 1 : 0))];
    for (const run of now) if (run > best) [best, end] = [run, index];
    before = now;
  }
  const [first, last] = [ours[end - best + 1], ours[end]];
  if (best === 0 || !first || !last) return null;
  return { text: a.normalize('NFC').slice(first.from, last.to), words: best };
}

/** True when the words stand in the text as they are, one after the other. */
export const standsIn = (run: string, text: string): boolean =>
  (sharedRun(run, text)?.words ?? 0) === countWords(run);

/** What is quoted, between « and » or straight quotation marks. */
export const quotesIn = (text: string): readonly string[] =>
  [...text.matchAll(/«([^»]+)»|"([^"]+)"|“([^”]+)”/gu)].map(([, a, b, c]) => a ?? b ?? c ?? '');

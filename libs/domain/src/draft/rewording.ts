import { blocksOf, isBlank, plain, type Block, type Text } from '../text/text.js';

/** How the draft words a point that it carries. */
export interface Rewording {
  /** The share of the point's words that stand in the draft yet, from 0 to 1. See `kept`. */
  readonly kept: number;
  /** Whether a denial came in or went out: «ikke» turns a sentence however few words are changed. */
  readonly turned: boolean;
  /** What the blocks that carry the point say, a line each: what somebody confirms, and later rewording breaks. */
  readonly carrying: string;
}

/** A point as the body worded it. */
export interface WordedPoint {
  readonly id: string;
  readonly text: string;
}

/** Words that deny, in both målformer. */
const DENIALS = new Set(
  'ikke ikkje ei ingen inga intet inkje aldri uten utan verken korkje neppe nekte avvise'.split(' '),
);

/**
 * How every point that the draft carries is worded in it, by point. A point that no block carries is not
 * among them. A merged point is judged against the whole block that it shares: what others added to it counts
 * neither for nor against.
 *
 * @param points those that stand (not the withdrawn)
 */
export function rewordings(points: readonly WordedPoint[], draft: Text): ReadonlyMap<string, Rewording> {
  const byId = new Map(points.map((point) => [point.id, point]));
  const carriers = new Map<string, Block[]>();
  for (const block of blocksOf(draft)) {
    if (isBlank(block)) continue;
    for (const point of block.sources) carriers.set(point, [...(carriers.get(point) ?? []), block]);
  }
  return new Map(
    points.flatMap((point): [string, Rewording][] => {
      const blocks = carriers.get(point.id);
      if (!blocks) return [];
      const company = [...new Set(blocks.flatMap((block) => block.sources))].flatMap(
        (id) => byId.get(id)?.text ?? [],
      );
      const says = blocks.map(spoken);
      return [
        [
          point.id,
          {
            kept: kept(point.text, says),
            turned: turned(point.text, company, says),
            carrying: says.join('\n'),
          },
        ],
      ];
    }),
  );
}

/**
 * Whether the draft says the point so differently that somebody must decide anew: fewer words stand than the
 * municipality's floor asks, or a denial came or went. Not when somebody has confirmed this very wording.
 *
 * @param floor the share of a point's words that must stand, from 0 to 1
 * @param confirmed the wording that was confirmed last; null when none was
 */
export const asksAgain = (
  { kept: share, turned: denies, carrying }: Rewording,
  floor: number,
  confirmed: string | null,
): boolean => (share < floor || denies) && confirmed !== carrying;

/** The carried points that await a new decision. */
export function awaiting(
  all: ReadonlyMap<string, Rewording>,
  floor: number,
  confirmed: ReadonlyMap<string, string>,
): readonly string[] {
  return [...all]
    .filter(([point, rewording]) => asksAgain(rewording, floor, confirmed.get(point) ?? null))
    .map(([point]) => point);
}

/**
 * The share of a point's words that stand in any of some texts, in the point's own order within each text. Long
 * words weigh more, by their letters: what a sentence is about is said in its long words, and «og» and «i» stand
 * everywhere. Case and punctuation are nothing. 1 when all of it stands in one text, whatever else that text
 * says; 0 when no word does. The order of the texts does not matter, and more text never lowers it.
 */
export function kept(point: string, texts: readonly string[]): number {
  const own = wordsOf(point);
  const weight = own.reduce((sum, word) => sum + word.length, 0);
  if (weight === 0) return 1;
  const standing = new Set(texts.flatMap((text) => common(own, wordsOf(text))));
  return [...standing].reduce((sum, at) => sum + (own[at]?.length ?? 0), 0) / weight;
}

/** More denials than the points that share the text have together, or fewer than this point has alone. */
function turned(point: string, company: readonly string[], texts: readonly string[]): boolean {
  const [here, own, theirs] = [texts, [point], company].map(
    (some) => some.flatMap(wordsOf).filter(denies).length,
  );
  return (here ?? 0) > (theirs ?? 0) || (here ?? 0) < (own ?? 0);
}

const denies = (word: string): boolean => DENIALS.has(word);

/** A block's characters, without white space that nobody sees. */
const spoken = (block: Block): string => plain(block).trim().replace(/\s+/gu, ' ');

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The heaviest common subsequence of two lists of words, as places in the first. What both begin and end with is
 * set apart first, so that a lightly edited text costs next to nothing.
 */
function common(own: readonly string[], other: readonly string[]): readonly number[] {
  const shorter = Math.min(own.length, other.length);
  let left = 0;
  while (left < shorter && own[left] === other[left]) left++;
  let right = 0;
  while (right < shorter - left && own.at(-1 - right) === other.at(-1 - right)) right++;
  const ends = [...own.keys()].filter((at) => at < left || at >= own.length - right);
  const [a, b] = [own.slice(left, own.length - right), other.slice(left, other.length - right)];
  return [...ends, ...heaviest(a, b).map((at) => at + left)];
}

function heaviest(a: readonly string[], b: readonly string[]): readonly number[] {
  const wide = b.length + 1;
  const best = new Uint32Array((a.length + 1) * wide);
  const at = (i: number, j: number): number => best[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const word = a[i] ?? '';
    for (let j = b.length - 1; j >= 0; j--) {
      const skipped = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * wide + j] = word === b[j] ? Math.max(skipped, at(i + 1, j + 1) + word.length) : skipped;
    }
  }
  const places: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + (a[i]?.length ?? 0)) {
      places.push(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** A point with the stems of its words, as the database's Norwegian full text cuts them. */
export interface StemmedPoint {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly stems: readonly string[];
}

/** A heading of the booklet, under a theme that asks these questions. */
export interface StemmedHeading {
  readonly title: string;
  readonly questions: readonly string[];
  readonly stems: readonly string[];
}

/** Two stems that are kin: one is a part of the other, as «turnus» of «årsturnus». Said once, in either order. */
export type Kin = readonly [string, string];

/** Points that may be about the same thing. A suggestion: nothing follows from it. */
export interface LikeGroup {
  readonly question: string;
  /** The booklet's heading that they all take up; null when it is their own words that meet. */
  readonly heading: string | null;
  /** Words that they share, as the first of them writes them; the rarest first. */
  readonly words: readonly string[];
  readonly points: readonly string[];
}

/** The share of the shorter point's weight that two points must have in common. */
const LIKE = 0.2;
/** The share of a heading's stems that a point must have to be under it. */
const UNDER = 2 / 3;
/** How many shared words it takes to tell why. */
const WORDS_SHOWN = 3;

/**
 * Suggests which points may be about the same thing: those that take up the same heading of the booklet, and those
 * whose own words meet, where a rare word says more than one that everybody writes. Only points of the same
 * question meet. Every point of a group is like every other in it, so that no chain of likenesses ties together
 * what has nothing in common.
 */
export function likeGroups(
  points: readonly StemmedPoint[],
  headings: readonly StemmedHeading[],
  kin: readonly Kin[],
): readonly LikeGroup[] {
  const kinOf = kinByStem(kin);
  const known = points.map((point): KnownPoint => ({
    ...point,
    meets: new Set(point.stems.flatMap((stem) => [stem, ...(kinOf.get(stem) ?? [])])),
  }));
  return [...new Set(points.map(({ question }) => question))].flatMap((question) => {
    const own = known.filter((point) => point.question === question);
    const asked = headings.filter((heading) => heading.questions.includes(question));
    return [...byHeading(question, own, asked), ...byWords(question, own)];
  });
}

/** A point with every stem that it would meet: its own, and their kin. */
interface KnownPoint extends StemmedPoint {
  readonly meets: ReadonlySet<string>;
}

function kinByStem(kin: readonly Kin[]): ReadonlyMap<string, readonly string[]> {
  const byStem = new Map<string, string[]>();
  for (const [a, b] of kin.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))
    byStem.set(a, [...(byStem.get(a) ?? []), b]);
  return byStem;
}

function byHeading(
  question: string,
  points: readonly KnownPoint[],
  headings: readonly StemmedHeading[],
): readonly LikeGroup[] {
  return headings.flatMap(({ title, stems }): LikeGroup[] => {
    if (stems.length === 0) return [];
    const under = points.filter(
      (point) => stems.filter((stem) => point.meets.has(stem)).length / stems.length >= UNDER,
    );
    return under.length < 2
      ? []
      : [{ question, heading: title, words: [], points: under.map(({ id }) => id) }];
  });
}

interface Pair {
  readonly a: KnownPoint;
  readonly b: KnownPoint;
  readonly share: number;
  readonly stems: readonly string[];
}

function byWords(question: string, points: readonly KnownPoint[]): readonly LikeGroup[] {
  const pairs = likePairs(points);
  const likes = new Map(pairs.map((pair) => [keyOf(pair.a.id, pair.b.id), pair]));
  const groups: KnownPoint[][] = [];
  for (const { a, b } of pairs) {
    const [ofA, ofB] = [a, b].map((point) => groups.find((group) => group.includes(point)));
    if (!ofA && !ofB) groups.push([a, b]);
    const [group, other] = ofA && !ofB ? [ofA, b] : ofB && !ofA ? [ofB, a] : [];
    if (group && other && group.every((one) => likes.has(keyOf(one.id, other.id)))) group.push(other);
  }
  return groups.map((group): LikeGroup => {
    const inside = pairs.filter(({ a, b }) => group.includes(a) && group.includes(b));
    const words = [...new Set(inside.flatMap(({ a, stems }) => stems.map((stem) => written(stem, a.text))))];
    const order = points.filter((point) => group.includes(point)).map(({ id }) => id);
    return { question, heading: null, words: words.slice(0, WORDS_SHOWN), points: order };
  });
}

/** The pairs that are like enough, the likest first. */
function likePairs(points: readonly KnownPoint[]): readonly Pair[] {
  const weights = weightOf(points);
  const weigh = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const totals = new Map(points.map((point) => [point, weigh(point.stems)]));
  return points
    .flatMap((a, index) =>
      points.slice(index + 1).map((b): Pair => {
        const stems = a.stems
          .filter((stem) => b.meets.has(stem))
          .sort((x, y) => (weights.get(y) ?? 0) - (weights.get(x) ?? 0));
        const least = Math.min(totals.get(a) ?? 0, totals.get(b) ?? 0);
        return { a, b, stems, share: least === 0 ? 0 : weigh(stems) / least };
      }),
    )
    .filter(({ share }) => share >= LIKE)
    .sort((x, y) => y.share - x.share);
}

/** How much a stem says: nothing when every point has it, most when two points alone have it. */
function weightOf(points: readonly KnownPoint[]): ReadonlyMap<string, number> {
  const stems = [...new Set(points.flatMap((point) => point.stems))];
  return new Map(
    stems.map((stem) => {
      const having = points.filter((point) => point.meets.has(stem)).length;
      return [stem, Math.log((points.length + 1) / having)];
    }),
  );
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The word of a text that the stem was cut from. */
const written = (stem: string, text: string): string =>
  (text.match(/[\p{L}\p{N}-]+/gu) ?? []).find((word) => word.toLocaleLowerCase('nb').startsWith(stem)) ??
  stem;

/**
 * What is withheld from the public in what people wrote (offentleglova § 13 demands it, §§ 14, 21 and 24 let it):
 * the one place that decides which words a reader does not get. What is withheld is cut out, never covered.
 */
import { plain, type Block, type Run, type Text } from '../text/text.js';

/**
 * What is cited most: a duty of secrecy (offentleglova § 13), an internal document (§ 14), security and defence (§ 21),
 * and what would make crime easier or put somebody in danger (§ 24). The same in either målform.
 */
export const SCREENING_BASES = [
  'offl. § 13 jf. fvl. § 13',
  'offl. § 14',
  'offl. § 21',
  'offl. § 24 tredje ledd',
] as const;

/** Words from one character up to another, with what withholds them. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** As it is cited, such as «offl. § 13 jf. fvl. § 13». */
  readonly legalBasis: string;
}

/** What somebody decided is withheld in a block as it then said. No passages: nothing is. Of several the last counts. */
export interface Screening {
  /** The id of the block, or of the proposal, whose words it is about. */
  readonly block: string;
  /** The block itself, and those that its words came from when it was decided. */
  readonly family: readonly string[];
  /** The blocks that stood in the same section then: what is new there later may be split off from it. */
  readonly section: readonly string[];
  /** What it said. */
  readonly words: string;
  readonly passages: readonly Passage[];
}

/** The words in which a screening is looked for elsewhere are at least so many: «12» stands in many sentences. */
const LEAST_LOOKED_FOR = 4;

/** What is withheld in some words. */
export interface Withheld {
  readonly passages: readonly Passage[];
  /** True when the words are others than those that somebody decided about, so that all of them are withheld. */
  readonly unconfirmed: boolean;
}

/**
 * What is withheld in the words of a block: what was decided about exactly these words. Where the block, or one that
 * shares a source with it, was screened in other words, all of it is withheld until somebody has decided about these.
 * Screened words are withheld wherever they stand.
 *
 * @param family the block itself first, then those that its words come from
 * @param screenings oldest first
 */
export function withheldIn(
  words: string,
  family: readonly string[],
  screenings: readonly Screening[],
): Withheld {
  const last = standing(screenings);
  const own = last.find(({ block }) => block === family[0]);
  const decided = own?.words === words ? own : null;
  // Who decided about these words knew of what was decided before.
  const later = decided ? last.slice(last.indexOf(decided) + 1) : last;
  const related = later.filter((one) => one.family.some((id) => family.includes(id)));
  const stale = related.filter((one) => one.words !== words && one.passages.length > 0);
  const bases = stale.flatMap(({ passages }) => passages.map(({ legalBasis }) => legalBasis));
  return {
    passages: joined([
      ...(decided?.passages ?? []),
      ...related.filter((one) => one.words === words).flatMap(({ passages }) => passages),
      ...(stale.length > 0 ? [{ from: 0, to: words.length, legalBasis: cited(bases) }] : []),
      // Also beside the passage itself: who marked one of two may have overlooked the other.
      ...[...(decided ? [decided] : []), ...later].flatMap((one) => repeated(words, one)),
    ]),
    unconfirmed: stale.length > 0,
  };
}

/** The last screening of each block, oldest first. */
const standing = (screenings: readonly Screening[]): readonly Screening[] =>
  screenings.filter(
    ({ block }, index) => screenings.findLastIndex((later) => later.block === block) === index,
  );

/** Where words that are screened, here or elsewhere, stand in these. */
function repeated(words: string, { words: screened, passages }: Screening): readonly Passage[] {
  return passages.flatMap(({ from, to, legalBasis }) => {
    const sought = screened.slice(from, to).trim();
    if (sought.length < LEAST_LOOKED_FOR) return [];
    const found: Passage[] = [];
    for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + sought.length))
      if (standsAlone(words, at, at + sought.length))
        found.push({ from: at, to: at + sought.length, legalBasis });
    return found;
  });
}

const LETTER = /[\p{L}\p{N}]/u;
const standsAlone = (words: string, from: number, to: number): boolean =>
  !(LETTER.test(words[from - 1] ?? '') && LETTER.test(words[from] ?? '')) &&
  !(LETTER.test(words[to] ?? '') && LETTER.test(words[to - 1] ?? ''));

/** In order; those that meet or overlap are one. */
function joined(passages: readonly Passage[]): readonly Passage[] {
  const result: Passage[] = [];
  for (const one of passages.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (!last || one.from > last.to) result.push(one);
    else
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, one.to),
        legalBasis: cited([last.legalBasis, one.legalBasis]),
      };
  }
  return result;
}

const cited = (bases: readonly string[]): string =>
  [...new Set(bases.flatMap((one) => one.split('; ')))].join('; ');

/** What a reader gets of what people wrote in a case. */
export interface Screen {
  /** True when nothing is withheld. */
  readonly whole: boolean;
  text(text: Text): Text;
  /** @param anchors ids of the block, point or proposal whose words they are, itself first */
  words(words: string, ...anchors: readonly string[]): string;
}

/** The blocks of a case and what they came from. */
export interface Lineage {
  /** Points, each with the block of the answer that it is. */
  readonly points: readonly { readonly id: string; readonly block: string }[];
  readonly texts: readonly Text[];
}

/** The block itself, and the blocks of answers that its words come from. */
export function familyOf(
  block: string,
  sources: readonly string[],
  { points }: Pick<Lineage, 'points'>,
): readonly string[] {
  const blocks = sources.flatMap((source) => points.find(({ id }) => id === source)?.block ?? []);
  return [...new Set([block, ...blocks])];
}

/**
 * A screen that leaves a mark where words were withheld.
 *
 * @param mark what stands there instead, by legal basis
 */
export function screenBy(
  screenings: readonly Screening[],
  lineage: Lineage,
  mark: (legalBasis: string) => string,
): Screen {
  const blocks = lineage.texts.flatMap((text) => text.flatMap((section) => section.blocks));
  const splitOff = lineage.texts.flatMap((text) => newBeside(text, screenings));
  const family = (id: string, more: readonly string[] = []) => {
    const sources = blocks.filter((block) => block.id === id).flatMap((block) => block.sources);
    const from = splitOff.flatMap((one) => (one.id === id ? [one.from] : []));
    return [...familyOf(id, [...sources, ...more], lineage), ...from];
  };
  const ofBlock = (block: Block): Block => {
    const { passages } = withheldIn(plain(block), family(block.id, block.sources), screenings);
    return passages.length === 0 ? block : { ...block, runs: cutRuns(block.runs, passages, mark) };
  };
  return {
    whole: false,
    text: (text) => text.map((section) => ({ ...section, blocks: section.blocks.map(ofBlock) })),
    words(words, ...anchors) {
      const blockOf = (id: string) => lineage.points.find((point) => point.id === id)?.block ?? id;
      const kin = [...new Set(anchors.flatMap((id) => family(blockOf(id))))];
      const { passages } = withheldIn(words, kin, screenings);
      return plain({ runs: cutRuns([{ text: words }], passages, mark) });
    },
  };
}

/** Blocks that came into a section after one in it was screened, where that one no longer says what it said. */
const newBeside = (text: Text, screenings: readonly Screening[]): { id: string; from: string }[] =>
  text.flatMap(({ blocks }) =>
    screenings.flatMap(({ block: from, section, words, passages }) => {
      const here = passages.length > 0 && blocks.some(({ id }) => section.includes(id));
      if (!here || blocks.some((block) => block.id === from && plain(block) === words)) return [];
      return blocks.flatMap(({ id }) => (section.includes(id) ? [] : [{ id, from }]));
    }),
  );

/** The runs without what is withheld: a mark stands where the first of it stood. */
function cutRuns(
  runs: readonly Run[],
  passages: readonly Passage[],
  mark: (legalBasis: string) => string,
): readonly Run[] {
  const left: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    let next = at;
    for (const { from, to, legalBasis } of passages.filter((one) => one.to > at && one.from < end)) {
      if (from > next) left.push({ ...run, text: run.text.slice(next - at, from - at) });
      if (from >= at) left.push({ text: mark(legalBasis) });
      next = to;
    }
    if (next < end) left.push({ ...run, text: run.text.slice(next - at) });
    at = end;
  }
  return left;
}

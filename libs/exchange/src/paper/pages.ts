import type { ImportWarning } from '@samsvar/domain';
import type { SourceLine } from './source.js';

/** A line that may be the page's and not the text's: «14Taktskifte», «Fjordby 7», «Side 3 av 9». */
interface HeadOrFoot {
  readonly page: number;
  /** What is left without the number; empty for a bare number. */
  readonly words: string;
  /** Number and words stand without a space between. */
  readonly glued: boolean;
}

/** How page numbers are printed; the first that fits decides. */
const PRINTED: readonly { readonly pattern: RegExp; readonly glued?: true; readonly last?: true }[] = [
  { pattern: /^(?:side\s*)?(\d{1,3})(?:\s*(?:av|\/)\s*\d{1,3})?()$/iu },
  { pattern: /^[-–—|]\s*(\d{1,3})\s*[-–—|]?()$/u },
  { pattern: /^(\d{1,3})(\p{Lu}(?:\p{Ll}|\p{Lu}{2}).*)$/u, glued: true },
  { pattern: /^(\d{1,3})(?:\s*[|–•-]\s*|\s+)(\p{Lu}.*)$/u },
  { pattern: /^(?:side\s*)?(.*[\p{L})»])(\d{1,3})$/iu, glued: true, last: true },
  {
    pattern: /^(.*\S?[\p{L}\d)»])(?:\s*[|–•-]\s*|\s+)(?:side\s*)?(\d{1,3})(?:\s*av\s*\d{1,3})?$/iu,
    last: true,
  },
];

/** «Tema 2» ends with a number of its own. */
const OWN_NUMBER =
  /(?:^|\s)(?:tema|hovedtema|del|kapittel|spørsmål|spm\.?|vedlegg|sak|nr\.?|punkt|eksempel|fase|trinn)$/iu;
const LONGEST_HEAD = 120;

/** A line with its number taken off, or undefined when it has none to take. */
function headOrFoot(text: string): HeadOrFoot | undefined {
  if (text.length > LONGEST_HEAD || !/^\d|\d$|^[-–—|]|^side/iu.test(text)) return undefined;
  for (const { pattern, glued = false, last = false } of PRINTED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const words = ((last ? match[1] : match[2]) ?? '').trim();
    return OWN_NUMBER.test(words) ? undefined : { page: Number(last ? match[2] : match[1]), words, glued };
  }
  return undefined;
}

/** What belongs to the printed page, found and taken out. */
export interface Unpaged {
  readonly lines: readonly SourceLine[];
  /** The running heads, once each: often the titles of the themes. */
  readonly runningHeads: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** Letters and figures only, so that «TAKTSKIFTE.» is «Taktskifte». */
export const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Takes running heads and page numbers out, also where they are glued to one another. A number
 * glued to a heading goes, and the heading stays. `keeps` tells lines that recur by right, such as
 * «KS spør».
 */
export function withoutPages(lines: readonly SourceLine[], keeps: (text: string) => boolean): Unpaged {
  const print = { lines, edges: edgesOf(lines), words: shortLines(lines) };
  const heads = repeatedAtEdges(print, keeps);
  const runningHeads = new Map<string, string>();
  const warnings: ImportWarning[] = [];
  const kept = lines.map((line, place): SourceLine => {
    if (line.text === '' || line.level !== undefined || keeps(line.text)) return line;
    const verdict = judge(print, heads, place);
    if (!verdict) return line;
    if (verdict.part === 'head') runningHeads.set(sameWords(verdict.words), verdict.words);
    const code = verdict.part === 'head' ? 'running_head_removed' : 'page_number_removed';
    if (verdict.part !== 'number') warnings.push({ code, line: line.number, text: line.text });
    return { ...line, text: verdict.part === 'heading' ? verdict.words : '' };
  });
  return { lines: kept, runningHeads: [...runningHeads.values()], warnings };
}

interface Edge {
  readonly at: 'top' | 'foot';
  /** Counted from 1 through the paper, not as printed. */
  readonly page: number;
}

interface Print {
  readonly lines: readonly SourceLine[];
  /** The first and the last written line of every page; nothing where pages are not marked. */
  readonly edges: ReadonlyMap<number, Edge>;
  /** Short lines by their words: how often, and where first. */
  readonly words: ReadonlyMap<string, { readonly times: number; readonly first: number }>;
}

interface Verdict {
  /** `head` and `number` go; of `heading` only the number does. */
  readonly part: 'head' | 'number' | 'heading';
  readonly words: string;
}

function judge(print: Print, heads: ReadonlySet<string>, place: number): Verdict | undefined {
  const text = print.lines[place]?.text ?? '';
  const edge = print.edges.get(place);
  if (edge && heads.has(sameWords(text))) {
    const opensTheme = edge.at === 'top' && print.words.get(sameWords(text))?.first === place;
    return opensTheme ? undefined : { part: 'head', words: text };
  }
  const found = headOrFoot(text);
  if (!found) return undefined;
  const { words, glued } = found;
  const alone = standsAlone(print.lines, place);
  if (words === '') return edge || alone ? { part: 'number', words } : undefined;
  const others = (print.words.get(sameWords(words))?.times ?? 0) - 1;
  if (glued && edge?.at === 'top' && others < 1) return { part: 'heading', words };
  const head = glued ? others > 0 || edge?.at === 'foot' : edge ? others > 0 : alone && others > 1;
  return head ? { part: 'head', words } : undefined;
}

const standsAlone = (lines: readonly SourceLine[], place: number): boolean =>
  (lines[place - 1]?.text ?? '') === '' && (lines[place + 1]?.text ?? '') === '';

function shortLines(lines: readonly SourceLine[]): Print['words'] {
  const words = new Map<string, { times: number; first: number }>();
  lines.forEach(({ text }, place) => {
    if (text === '' || text.length > LONGEST_HEAD) return;
    const key = sameWords(headOrFoot(text)?.words ?? text);
    const before = words.get(key);
    words.set(key, { times: (before?.times ?? 0) + 1, first: before?.first ?? place });
  });
  return words;
}

function edgesOf(lines: readonly SourceLine[]): Map<number, Edge> {
  const edges = new Map<number, Edge>();
  if (!lines.some((line, place) => line.page && place > 0)) return edges;
  let page = 1;
  let last: number | undefined;
  const close = () => {
    if (last !== undefined && !edges.has(last)) edges.set(last, { at: 'foot', page });
    last = undefined;
  };
  lines.forEach((line, place) => {
    if (line.page && place > 0) {
      close();
      page += 1;
    }
    if (line.text === '') return;
    if (last === undefined) edges.set(place, { at: 'top', page });
    last = place;
  });
  close();
  return edges;
}

/** Lines without a number that stand at the same edge of two pages in a row, or of every other. */
function repeatedAtEdges({ lines, edges }: Print, keeps: (text: string) => boolean): Set<string> {
  const latest = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [place, { at, page }] of edges) {
    const { text, level } = lines[place] ?? { text: '' };
    if (
      level !== undefined ||
      text.length > LONGEST_HEAD ||
      keeps(text) ||
      !/^\p{Lu}.*[^.,:;?!]$/u.test(text)
    )
      continue;
    const words = sameWords(text);
    const before = latest.get(`${at} ${words}`);
    if (before !== undefined && page > before && page - before <= 2) repeated.add(words);
    latest.set(`${at} ${words}`, page);
  }
  return repeated;
}

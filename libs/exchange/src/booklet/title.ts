import type { Part } from './part.js';
import { isFront, isThemeMark } from './themes.js';

/** Words that a booklet has in its title and a theme has not. */
const TITLE_WORD = /hefte|høring|høyring|debatt|notat/iu;

/** Where the title comes from; `places` are the parts of the paper that print it. */
export interface Title {
  readonly text: string;
  readonly places: readonly number[];
  /** Nobody printed it as a title. */
  readonly guessed: boolean;
}

/** The booklet's title: as set in Word, as printed on the first page, else as the file is called. */
export function titleOf(parts: readonly Part[], runningHeads: readonly string[], fileName: string): Title {
  const places = printedTitle(parts);
  if (places.length > 0)
    return { text: places.map((at) => parts[at]?.title).join(' – '), places, guessed: false };
  const name = humanName(fileName);
  const text =
    runningHeads.find((head) => TITLE_WORD.test(head)) ?? (TITLE_WORD.test(name) ? name : undefined);
  const theme = parts.find(({ kind, title }) => kind === 'heading' && !isFront(title));
  return { text: text ?? theme?.title ?? name, places: [], guessed: true };
}

/** The heading set as title or printed first, with the lines under it that go on with it. */
function printedTitle(parts: readonly Part[]): number[] {
  const set = parts.findIndex(({ kind, level }) => kind === 'heading' && level === 0);
  if (set >= 0) return [set];
  if (!parts[0] || !isOwnHeading(parts[0])) return [];
  const [first] = parts;
  const second = parts[1];
  const headsNothing = second?.kind === 'heading' && (second.level ?? 1) >= (first?.level ?? 1);
  if (!TITLE_WORD.test(first?.title ?? '') && !headsNothing && !headsThemes(parts)) return [];
  let end = 1;
  while (goesOn(parts, end)) end += 1;
  return parts.slice(0, end).map((_, place) => place);
}

const isOwnHeading = ({ kind, title }: Part): boolean =>
  kind === 'heading' && !isFront(title) && !isThemeMark(title);

/** A line directly under the title that heads nothing itself, or any heading right before the foreword. */
function goesOn(parts: readonly Part[], at: number): boolean {
  const [part, next] = [parts[at], parts[at + 1]];
  if (!part || !next || part.level !== undefined || !isOwnHeading(part)) return false;
  return part.apart ? next.kind === 'heading' && isFront(next.title) : next.apart || next.kind === 'heading';
}

/** Between questions and questions stands one heading each time, and before the first questions two or more. */
function headsThemes(parts: readonly Part[]): boolean {
  const stretches = [0];
  for (const { kind } of parts) {
    if (kind === 'questions') stretches.push(0);
    if (kind === 'heading') stretches[stretches.length - 1] = (stretches.at(-1) ?? 0) + 1;
  }
  const [first = 0, ...others] = stretches.slice(0, -1);
  return first > 1 && others.length > 0 && others.every((headings) => headings === 1);
}

/** «debatthefte-2026.txt» is «Debatthefte 2026». */
export function humanName(fileName: string): string {
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w{1,5}$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

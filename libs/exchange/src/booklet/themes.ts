import { sameWords } from '../paper/pages.js';
import type { Part } from './part.js';

/** «Tema 1: Skole», «DEL II Helse», «Hovedtema: Beredskap» */
const THEME_MARK =
  /^(?:(?:hoved)?tema(?:område)?|del|bolk)\s?(?:\d{1,2}|[IVX]{1,4}|[A-H]|en|én|ein|to|tre|fire|fem|seks)\b|^(?:hoved)?tema\s?:|^(?:første|andre|tredje|fjerde|femte)\s+tema\b/iu;

/** Headings that introduce a booklet and none of its themes. */
const FRONT =
  /^(?:for[oe]rd|føreord|innledning|innleiing|leder|leiar|velkommen|velkomen|til leseren|til lesaren|hilsen|helsing|innhold|innhald|kolofon|bakgrunn for|om (?:debatt)?heftet|om dette|slik (?:bruker|brukar|leser|les)|hvordan bruke|korleis bruke|kjære)\b/iu;

/** What a heading says about itself. */
export const isFront = (title: string): boolean => FRONT.test(title.replace(/^\d{1,2}[.)]?\s+/, ''));
export const isThemeMark = (title: string): boolean => THEME_MARK.test(title);

/** What helps to tell a theme from a chapter. */
export interface Hints {
  /** The parts that print the booklet's title. */
  readonly title: readonly number[];
  /** Of the printed pages, as `sameWords`. */
  readonly runningHeads: ReadonlySet<string>;
}

interface Heading {
  readonly place: number;
  readonly part: Part;
}

/** Places of the headings that open a theme: as the paper says, else by Word's levels, else by the page. */
export function themePlaces(parts: readonly Part[], hints: Hints): number[] {
  const headings = parts
    .map((part, place): Heading => ({ part, place }))
    .filter(
      ({ part, place }) => part.kind === 'heading' && !hints.title.includes(place) && !isFront(part.title),
    );
  const marked = headings.filter(({ part }) => isThemeMark(part.title));
  if (marked.length > 0) return marked.map(({ place }) => place);
  const leveled = headings.filter(({ part }) => part.level !== undefined);
  const found = leveled.length * 2 > headings.length ? byLevel(parts, leveled, hints) : undefined;
  return (found ?? byPage(parts, headings, hints)).map(({ place }) => place);
}

/** In Word the theme is the heading right over the level of «KS spør»; undefined where the levels say nothing. */
function byLevel(parts: readonly Part[], headings: readonly Heading[], hints: Hints): Heading[] | undefined {
  const asking = parts.filter(({ kind, level }) => kind === 'questions' && level !== undefined);
  const deepest = Math.min(...asking.map(({ level }) => level ?? 0));
  const over = headings.filter(({ part }) => (part.level ?? 0) < deepest).map(({ part }) => part.level ?? 0);
  // Nothing but the title is over the only questions: then the title is the theme.
  const titled = parts[hints.title[0] ?? -1]?.level !== undefined;
  if (asking.length > 0 && over.length === 0) return titled && asking.length === 1 ? [] : undefined;
  const level =
    asking.length > 0 ? Math.max(...over) : Math.min(...headings.map(({ part }) => part.level ?? 0));
  const themes = headings.filter(({ part }) => part.level === level);
  const onlyTitle =
    themes.length === 1 && headings[0]?.place === themes[0]?.place && hints.title.length === 0;
  return onlyTitle && asking.length > 1 ? undefined : themes;
}

/**
 * On a printed page a theme opens where a running head begins to be used, at the first heading after
 * the foreword, and at the first heading after a page of questions if more questions follow.
 */
function byPage(parts: readonly Part[], headings: readonly Heading[], hints: Hints): Heading[] {
  const running = headings.filter(({ part }) => hints.runningHeads.has(sameWords(part.title)));
  const firstAsked = parts.findIndex(({ kind }) => kind === 'questions');
  const lastAsked = parts.findLastIndex(({ kind }) => kind === 'questions');
  const first = running[0] && (firstAsked < 0 || running[0].place < firstAsked) ? running[0] : headings[0];
  if (!first) return [];
  const opens = new Set([first, ...running.filter(({ place }) => place > first.place)]);
  let asked = false;
  let at = 0;
  for (const heading of headings) {
    for (; at < heading.place; at += 1) asked ||= parts[at]?.kind === 'questions';
    if (heading.place <= first.place || !asked) continue;
    if (heading.place < lastAsked && weight(heading.part) >= weight(first.part)) opens.add(heading);
    if (opens.has(heading)) asked = false;
  }
  return headings.filter((heading) => opens.has(heading));
}

/** How much a heading stands out. */
const weight = ({ title, airBelow, apart, level }: Part): number =>
  Number(airBelow) + Number(apart) + Number(title === title.toUpperCase()) - (level ?? 0);

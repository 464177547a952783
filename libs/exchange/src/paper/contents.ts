import type { ImportWarning } from '@samsvar/domain';
import { sameWords } from './pages.js';
import type { SourceLine } from './source.js';

const CONTENTS = /^innh[oa]ld(?:sfortegnelse|sliste|sforteikning)?\s*:?$/iu;
const LONGEST_ENTRY = 200;
/** «Færre barn ........ 7», «Færre barn 7» */
const ENTRY = /^\S.{0,150}?[\s.…·]+\d{1,3}$/u;

/**
 * Takes a table of contents out: after the heading «Innhold», lines that end with a page number or
 * come again further on. A heading in it is no heading, and «KS spør … 14» asks nothing.
 */
export function withoutContents(lines: readonly SourceLine[]): {
  readonly lines: readonly SourceLine[];
  readonly warnings: readonly ImportWarning[];
} {
  const start = lines.findIndex((line) => CONTENTS.test(line.text.replace(/^\d{1,3}\s*|\s*\d{1,3}$/g, '')));
  const heading = lines[start];
  if (!heading) return { lines, warnings: [] };
  const last = new Map(lines.map((line, place) => [sameWords(line.text), place]));
  const entries = new Set<string>();
  let end = start + 1;
  for (let place = end; place < lines.length && !lines[place]?.page; place += 1) {
    const text = lines[place]?.text ?? '';
    if (text === '') continue;
    if (text.length > LONGEST_ENTRY) break;
    const words = sameWords(text.replace(/[\s.…·]+\d{1,3}$/u, ''));
    const comesAgain = (last.get(words) ?? place) > place;
    if (!ENTRY.test(text) && (entries.has(words) || !comesAgain)) break;
    entries.add(words);
    end = place + 1;
  }
  if (end === start + 1) return { lines, warnings: [] };
  const left = lines.map((line, place) => (place >= start && place < end ? { ...line, text: '' } : line));
  return { lines: left, warnings: [{ code: 'contents_left_out', line: heading.number, text: heading.text }] };
}

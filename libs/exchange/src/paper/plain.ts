import { decode, plainLetters } from './letters.js';
import type { SourceLine, SourceText } from './source.js';

/** One line in five at most begins a page; where more are indented, the space means something else. */
const PAGE_SHARE = 1 / 5;

/**
 * A text file as lines. A page begins at a form feed or, where an extractor wrote a single space
 * in its place, at a line that is indented by just that.
 */
export function readPlain(bytes: Uint8Array, fileName: string): SourceText {
  const { text, guessed } = decode(bytes);
  const doubt = { code: 'letters_guessed', line: 0, text: 'Windows-1252' } as const;
  return { fileName, kind: 'text', lines: linesOf(text), warnings: guessed ? [doubt] : [] };
}

/** The lines of a text, each with what its white space told. */
export function linesOf(text: string): SourceLine[] {
  const rows = plainLetters(text).replaceAll('\f', '\n\f').split('\n');
  const numbers = rowNumbers(rows);
  const spaced = spaceBeginsPage(rows);
  return rows.map((row, place) => ({
    number: numbers[place] ?? 0,
    text: row.trim().replace(/\s+/g, ' '),
    open: /\s$/.test(row),
    page: row.startsWith('\f') || (spaced && isSpaced(row)),
  }));
}

const isSpaced = (row: string): boolean => /^ \S/.test(row);

function spaceBeginsPage(rows: readonly string[]): boolean {
  const written = rows.filter((row) => row.trim() !== '').length;
  return rows.filter(isSpaced).length <= Math.max(1, written * PAGE_SHARE);
}

/** A form feed makes a row of its own, and no line in the file. */
function rowNumbers(rows: readonly string[]): number[] {
  let number = 0;
  return rows.map((row) => (row.startsWith('\f') ? Math.max(number, 1) : (number += 1)));
}

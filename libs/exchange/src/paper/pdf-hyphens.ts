import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Drawn as a hyphen, and left out of the text by the reader of PDFs (its code says: an invisible mark). */
const SOFT = '\u00ad';

/**
 * Puts back the hyphens of a page that the reader left out: it takes them for soft ones, but they were
 * drawn. Where what was drawn and what was read are not the same letters in the same order, the rows
 * stay as they are.
 */
export function withDrawnHyphens(rows: readonly string[], drawn: string): readonly string[] {
  const signs = [...plain(drawn)];
  if (!signs.includes(SOFT)) return rows;
  if (signs.filter((sign) => sign !== SOFT).join('') !== plain(rows.join(''))) return rows;
  let at = 0;
  return rows.map((row) => {
    let text = '';
    let read = 0;
    for (const letter of row) {
      for (const _ of plain(letter)) {
        if (signs[at] === SOFT) [text, at] = [hyphened(text, row.slice(read)), at + 1];
        at += 1;
      }
      text += letter;
      read += letter.length;
    }
    if (signs[at] !== SOFT) return text;
    at += 1;
    return `${text.trimEnd()}-`;
  });
}

/** The reader took the gap of the hyphen for a space, which it is before «og» only. */
const hyphened = (text: string, rest: string): string =>
  /^(?:og|eller|samt)(?:\s|$)/u.test(rest) ? `${text.trimEnd()}- ` : `${text.trimEnd()}-`;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** The letters of a page in the order in which they are drawn. */
export async function drawnLetters(page: PDFPageProxy, shows: ReadonlySet<number>): Promise<string> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs = fnArray.flatMap((operator, place): unknown[] => {
    const [shown] = (argsArray[place] as [unknown] | null) ?? [[]];
    return shows.has(operator) && Array.isArray(shown) ? shown : [];
  });
  return glyphs.map((glyph) => (isGlyph(glyph) ? glyph.unicode : '')).join('');
}

const isGlyph = (glyph: unknown): glyph is { readonly unicode: string } =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string';

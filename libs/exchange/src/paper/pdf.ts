import { Refusal } from '@samsvar/domain';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { drawnLetters, withDrawnHyphens } from './pdf-hyphens.js';
import { linesOf } from './plain.js';
import type { SourceText } from './source.js';

/** A printed line of a PDF; heights and places in points, counted from the bottom of the page. */
interface Row {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Lines further apart than so many of their heights have air between them. */
const AIR = 1.6;

/**
 * The text of a PDF in the order in which it was set, line by line and page by page, with blank lines
 * where there is air. PDFs know no paragraphs and drop soft hyphens: the rules for damaged text heal it.
 *
 * Refuses `pdf_without_text` for one that is scanned, locked or broken.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  // The reader of PDFs is large, so it is fetched when a PDF comes and not before.
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), ...PLAIN, verbosity: VerbosityLevel.ERRORS });
  const shows = new Set([
    OPS.showText,
    OPS.showSpacedText,
    OPS.nextLineShowText,
    OPS.nextLineSetSpacingShowText,
  ]);
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await pageText(await document.getPage(number), shows));
    }
    const lines = linesOf(pages.join('\f'));
    if (lines.every(({ text }) => text === '')) throw new Refusal('pdf_without_text');
    return { fileName, kind: 'text', lines, warnings: [] };
  } catch (error) {
    throw isBroken(error) ? new Refusal('pdf_without_text') : error;
  } finally {
    await task.destroy();
  }
}

/** No code of the file is run, no font is loaded and no picture opened: only the text is wanted. */
const PLAIN = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, maxImageSize: 1 };

/** Locked with a password, cut off, or no PDF after its first line: the reader has a name for each. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && /Exception$|^FormatError$/.test(error.name);

async function pageText(page: PDFPageProxy, shows: ReadonlySet<number>): Promise<string> {
  const { items } = await page.getTextContent();
  const rows = rowsOf(items.filter((item) => 'str' in item));
  const texts = withDrawnHyphens(
    rows.map(({ text }) => text),
    await drawnLetters(page, shows),
  );
  return texts
    .map((text, place) => (hasAir(rows, place) ? `\n${text.trimStart()}` : text.trimStart()))
    .join('\n');
}

function rowsOf(items: readonly TextItem[]): Row[] {
  const rows: Row[] = [];
  let row: Row | undefined;
  for (const { str, height, transform, hasEOL } of items) {
    const before: Row = row ?? { text: '', y: Number(transform[5]), height: 0 };
    row = { ...before, text: before.text + str, height: Math.max(before.height, height) };
    if (hasEOL) rows.push(row);
    if (hasEOL) row = undefined;
  }
  return row ? [...rows, row] : rows;
}

/** It stands further down than the next line would, or higher up: in another column. */
function hasAir(rows: readonly Row[], place: number): boolean {
  const [row, before] = [rows[place], rows[place - 1]];
  if (!row || !before) return false;
  const drop = before.y - row.y;
  return drop < 0 || drop > AIR * Math.max(row.height, before.height);
}

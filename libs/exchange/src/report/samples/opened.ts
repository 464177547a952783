/** Opens the files that we write, with readers that are not ours. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line, one kind of space, and no hyphens where a line was broken. */
export const flat = (words: string): string => words.replace(/[\s\u00ad]+/g, ' ').trim();

/** All words of a Word document as mammoth reads them. */
export async function wordsOfDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return flat(value);
}

/** The XML of a part of a Word document, such as `word/document.xml`. */
export function xmlOfDocx(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`the document has no ${name}`);
  return strFromU8(part);
}

export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

/** All words of a PDF in the order in which they are read, page by page. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await openPdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await pdf.destroy();
  return pages;
}

import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Everything that is readable in a file that was sent: every part of a Word file, every page of a PDF, else the text. */
export async function everythingIn(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/vnd.openxmlformats'))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part).replace(/<[^>]*>/g, ''))
      .join('\n');
  return type === 'application/pdf' ? pagesOf(bytes) : new TextDecoder().decode(bytes);
}

async function pagesOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await pdf.destroy();
  return pages.join('\n').replace(/\u00ad\s?|\s+/g, ' ');
}

/** Whether these words stand in it, wherever lines were broken, and words with them. */
export const has = (told: string, words: string): boolean => {
  const letters = (of: string) => of.replace(/[\s\u00ad-]/g, '');
  return letters(told).includes(letters(words));
};

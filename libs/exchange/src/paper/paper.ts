import { Refusal } from '@samsvar/domain';
import { readPdf } from './pdf.js';
import { readPlain } from './plain.js';
import type { SourceText } from './source.js';
import { readWord } from './word/word.js';

/** The largest paper that is taken in, in megabytes (1024 × 1024 bytes). */
export const PAPER_LIMIT_MB = 25;
const MB = 1024 * 1024;

/** Refuses `file_too_large`; ask it before the bytes are read from wherever they are. */
export function refuseTooLarge(size: number): void {
  if (size <= PAPER_LIMIT_MB * MB) return;
  throw new Refusal('file_too_large', { size: Math.ceil(size / MB), limit: PAPER_LIMIT_MB });
}

/** What files begin with, whatever they are called. Only the first is read. */
const KINDS = [
  { kind: 'word', sign: /^PK\x03\x04/ },
  { kind: 'pdf', sign: /^\s*%PDF-/ },
  // Markup and data are text to a machine and no paper: rich text, web page, XML, PostScript, JPEG, PNG, old Word.
  {
    kind: 'other',
    sign: /^(?:\ufeff|ï»¿)?\s*(?:\{\\rtf|<!doctype|<html|<\?xml|<svg|%!PS|ÿØÿ|\x89PNG|GIF8|ÐÏ\x11à|PK)/i,
  },
] as const;

/**
 * Reads the letters of a paper: Word, PDF or plain text, told by its content and not by its name.
 *
 * Refuses, before it decodes anything, `file_too_large`; then `file_is_empty`, `pdf_without_text`,
 * `file_has_tracked_changes`, `file_unpacks_too_large`, and `file_kind_unknown` for anything else.
 */
export async function readPaper(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  refuseTooLarge(bytes.length);
  if (bytes.length === 0) throw new Refusal('file_is_empty');
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = KINDS.find(({ sign }) => sign.test(head))?.kind ?? 'plain';
  if (kind === 'pdf') return readPdf(bytes, fileName);
  if (kind === 'other') throw new Refusal('file_kind_unknown');
  const source = kind === 'word' ? await readWord(bytes, fileName) : readPlain(bytes, fileName);
  if (source.lines.every(({ text }) => text === '')) throw new Refusal('file_is_empty');
  return source;
}

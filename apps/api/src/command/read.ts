import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Booklet, CasePaper, InputPaper } from '@samsvar/domain';
import { readBooklet, readCasePaper, readInput, readPaper, type SourceText } from '@samsvar/exchange';
import type { PaperRequest } from './arguments.js';
import { pathOf } from './path.js';

/** Reads the paper that was asked for. Refuses what `readPaper` and the reader of its kind refuse, and `file_not_found`. */
export async function readRequested({
  what,
  file,
  booklet,
}: PaperRequest): Promise<Booklet | CasePaper | InputPaper> {
  const source = await sourceAt(file);
  if (what === 'booklet') return readBooklet(source);
  if (what === 'input') return readInput(source);
  return readCasePaper(source, booklet === undefined ? undefined : readBooklet(await sourceAt(booklet)));
}

async function sourceAt(file: string): Promise<SourceText> {
  const path = await pathOf(file);
  return readPaper(await readFile(path), basename(path));
}

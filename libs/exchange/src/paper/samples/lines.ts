import { readPlain } from '../plain.js';
import type { SourceText } from '../source.js';

/** A text as if it came in as a file. */
export const sourceOf = (text: string, fileName = 'hefte.txt'): SourceText =>
  readPlain(new TextEncoder().encode(text), fileName);

/** Lines as a printer's program writes them: a space where the sentence runs on. */
export const printed = (text: string): SourceText => sourceOf(`${PROOF}${text}`);

/** Enough running lines for the sign to be known. */
export const PROOF = ['Kommunene i fylket \nhar svart på heftet, \nog svarene er lest \nav alle i styret.', '', ''].join('\n');

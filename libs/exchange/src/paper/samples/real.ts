import { existsSync, readFileSync } from 'node:fs';

/** The papers of a real case lie beside the project, where they lie at all: they are not ours to keep. */
const DATA = new URL('../../../../../../shared/data/', import.meta.url);

/** A real paper, or our own sample of the same kind where it is not here; `name` says which. */
export function realOr(real: string, sample: URL): { readonly name: string; readonly text: string } {
  const there = new URL(real, DATA);
  const found = existsSync(there);
  const name = found ? real : `${sample.pathname.split('/').at(-1)} (${real} is not here)`;
  return { name, text: readFileSync(found ? there : sample, 'utf8') };
}

/** The printed pages: an extractor wrote a single space where each begins. */
export const pagesOf = (text: string): string[] => text.split(/^ (?=\S)/m).filter((page) => page.trim() !== '');

/** «1. … ⏎ …» as one line, without any of the rules that are tested. */
export const askedOn = (page: string): string[] =>
  page
    .split(/^\d+\.\s+/m)
    .slice(1)
    .map((text) => `${text.split('?')[0]}?`.replace(/\s*\n\s*/g, ' ').replace(/\/ /g, '/').replace(/\s+/g, ' '));

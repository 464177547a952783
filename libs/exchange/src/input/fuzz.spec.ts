import { describe, expect, it } from '@jest/globals';
import { Refusal, type InputPaper } from '@samsvar/domain';
import fc from 'fast-check';
import { sourceOf } from '../paper/samples/lines.js';
import { readInput } from './input.js';

/** Everything that the reader looks for, in any order. */
const PIECES = [
  'NOTAT', 'Fra: Oss i regionen', 'Emne: Innspill', 'Innspel frå Nettverket', 'Dato: 1.2.2026', '3 KS spør: Hva må vi gjøre?', 'KS spør', '1. Hva nå?',
  'Spørsmål 1: Hva må til?', 'Svar på spørsmål 2', '1) Bakgrunn', '2) Tiltak', '2) Mer', '8) FORSLAG TIL VEDTAK', 'REFERANSER', 'Vedlegg',
  '• punkt', '1. Lånekort –', '2.', 'a) bygge', '– sier hun', 'Med vennlig hilsen', 'Vi må alle bidra til at det blir bedre for dem som kommer.',
  'Kort linje', 'Innledning', 'myndig-', 'heter vokser.',
]; // prettier-ignore
const GAPS = ['\n', '\n\n', ' \n', '\n\f'];
const jumble = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

/** Lets a refusal pass: any other error is a bug. */
function refusedOr(text: string): InputPaper | undefined {
  try {
    return readInput(sourceOf(text));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

describe('a jumble of an input', () => {
  it('is read with every word of it, or refused', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const paper = refusedOr(text);
        if (!paper) return;
        const kept = letters(JSON.stringify(paper));
        for (const word of [
          'punkt',
          'Lånekort',
          'bygge',
          'bidra',
          'Bakgrunn',
          'Tiltak',
          'Vedlegg',
          'sier',
          'gjøre',
          'Kort',
        ])
          if (text.includes(word)) expect(kept).toContain(word);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never gives a section or a point that the file has not', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const paper = refusedOr(text);
        const lines = text.split('\n').length;
        for (const section of paper?.sections ?? [])
          for (const { line } of [section, ...section.points])
            expect([line > 0, line <= lines]).toEqual([true, true]);
      }),
    );
  });

  it('is read to its end however long it is', () => {
    const paper = readInput(sourceOf('Fra: Oss\n\n' + '1. Lånekort –\n'.repeat(20_000)));
    expect(paper.sections.flatMap(({ points }) => points)).toHaveLength(20_000);
    expect(paper.warnings.filter(({ code }) => code === 'item_without_text')).toHaveLength(20_000);
  }, 120_000);
});

import { expect, it, jest } from '@jest/globals';
import type { KeptReport } from '@samsvar/domain';
import { keptDocxOf, keptPdfOf } from './kept-paper.js';
import { aReport } from './samples/fjordby.js';
import { flat, pagesOfPdf, wordsOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

const { municipality, case: one, questions, tabled, points } = aReport();
const KEPT: KeptReport = {
  language: 'nb',
  municipality,
  case: one,
  questions,
  name: 'Før møtet med rådene',
  version: { ...tabled, number: 2 },
  keptAt: '2027-02-12T14:30:00+01:00',
  keptBy: 'Marte Sundlid',
  points,
  drawnUpAt: '2027-02-12T15:00:00+01:00',
};

const without = (words: string): string => words.replace(/\s/g, '');
const read = {
  docx: async () => wordsOfDocx(await keptDocxOf(KEPT)),
  pdf: async () => flat((await pagesOfPdf(await keptPdfOf(KEPT))).join('\n')),
};

it.each(['docx', 'pdf'] as const)(
  'a kept draft as %s shows name, hash, actor, time and every word',
  async (format) => {
    const words = without(await read[format]());
    for (const said of [
      'Utkast til svar: Før møtet med rådene',
      'Utkast nr. 2, tatt vare på av Marte Sundlid 12. februar 2027 kl. 14.30. Teksten er ikke vedtatt.',
      tabled.sha256,
      'Avsnitt 2 · fra Eldrerådet 1.2 og Ungdomsrådet 1.1',
      'Avsnitt 3 · kommunedirektørens tekst',
      ...tabled.text.flatMap(({ blocks }) => blocks.flatMap(({ runs }) => runs.map((run) => run.text))),
    ])
      expect(words).toContain(without(said));
  },
);

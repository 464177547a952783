import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { accountOf, blocksOf, plain, type CaseReport } from '@samsvar/domain';
import { docxOf, pdfOf } from './answer.js';
import { byNumber } from './printable.js';
import { aReport } from './samples/fjordby.js';
import { paragraph, version } from './samples/fjordby-text.js';
import { HOSTILE } from './samples/hostile.js';
import { flat, pagesOfPdf, wordsOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

const read = {
  docx: async (report: CaseReport) => wordsOfDocx(await docxOf(report)),
  pdf: async (report: CaseReport) => wordsOfPdf(await pdfOf(report)),
} as const;

/** The words of a PDF without what stands at the top and foot of every page. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pages = await pagesOfPdf(bytes);
  return flat(
    pages
      .map((page, index) =>
        page
          .split('\n')
          .slice(index === 0 ? 0 : 1, -1)
          .join('\n'),
      )
      .join('\n'),
  );
}

const without = (words: string): string => words.replace(/\s/g, '');

/** Everything that somebody wrote, and that therefore must stand in the paper. */
const writings = (report: CaseReport): readonly string[] => [
  ...blocksOf(report.version.text).map(plain),
  ...report.answers.flatMap((answer) => [
    answer.reason ?? '',
    ...blocksOf(answer.version?.text ?? []).map(plain),
  ]),
  ...report.points.map((point) => point.text),
  ...report.disposals.flatMap((one) => [one.reason ?? '', one.passedTo ?? '']),
  ...report.questions.flatMap((one) => [one.bookletWording, one.caseWording ?? '']),
  ...report.treatments.flatMap((one) => [
    one.resolution ?? '',
    one.place,
    one.chair ?? '',
    ...one.proposals.flatMap((it) => [
      it.baseText ?? '',
      it.newText ?? '',
      it.reason ?? '',
      ...it.proposers.map(({ name }) => name),
    ]),
    ...one.votes.map((vote) => vote.outcome.note ?? ''),
  ]),
];

describe.each(['docx', 'pdf'] as const)('the answer as %s', (format) => {
  let words = '';
  beforeAll(async () => {
    words = await read[format](aReport());
  });

  it('has every sentence that anybody wrote', () => {
    const said = without(words);
    for (const writing of writings(aReport())) expect(said).toContain(without(writing));
  });

  it('begins with whose it is, what it is, and how far it has come', () => {
    expect(words).toMatch(
      /^Fjordby kommune Svar på Debatthefte 2027 Vedtatt av Bystyret 18\. mars 2027, sak PS 22\/27\./,
    );
  });

  it('has the case block with the whole hash of the text', () => {
    const { version: sealed } = aReport();
    for (const fact of ['2027/318', '4107/2027', 'K1-007', sealed.sha256]) expect(words).toContain(fact);
  });

  it('asks the questions in both wordings where they differ', () => {
    expect(words).toContain(
      'Slik heftet spør Hvordan kan kommunene skaffe og beholde nok folk i velferdstjenestene?',
    );
    expect(words).toContain(
      'Slik saken spør Hvordan kan kommunen skaffe og beholde nok folk i helse og oppvekst',
    );
  });

  it('says of every paragraph where it comes from', () => {
    expect(words).toContain('Avsnitt 2 · fra Eldrerådet 1.2 og Ungdomsrådet 1.1');
    expect(words).toContain('Avsnitt 3 · kommunedirektørens tekst');
    expect(words).toContain(
      'Avsnitt 3 · fra Partssammensatt utvalg 2.1 · endret av Formannskapet (forslag B)',
    );
    expect(words).toContain('Avsnitt 4 · satt inn av Bystyret (forslag D)');
  });

  it('tells how a tie was settled', () => {
    expect(words).toContain(
      'Falt. 6 stemte for, 6 stemte mot. Det var stemmelikhet. Møtelederen stemte mot, og det avgjorde',
    );
  });

  it('never gives a unanimous vote in numbers, also when it was counted', () => {
    expect(words).not.toMatch(/39 stemte for|\b0 stemte mot|9 mot 0/);
    expect(words.match(/Enstemmig vedtatt\./g)).toHaveLength(2);
    expect(words).toContain('Vedtatt enstemmig 9. februar 2027.');
  });

  it('says «ingen uttalelse» in words, with the reason', () => {
    expect(words).toContain(
      'Ingen uttalelse. Råd for personer med funksjonsnedsettelse valgte 4. februar 2027 ikke å uttale seg.',
    );
  });

  it('accounts for every point', () => {
    for (const sentence of [
      'Tatt inn ordrett.',
      'Slått sammen med Ungdomsrådet 1.1.',
      'Sendt videre til arbeidet med budsjettet for 2028.',
      'Tatt ut av Bystyret (forslag F).',
    ])
      expect(without(words)).toContain(without(sentence));
  });

  it('has coverage by body and question, and shows a body that said nothing as what it is', async () => {
    const said = without(words);
    for (const cell of [
      '3 av 3 1 tatt med, 1 slått sammen og 1 sendt videre',
      '1 av 1 1 ikke tatt med',
      'Råd for personer med funksjonsnedsettelse Ingen uttalelse Ingen uttalelse Ingen uttalelse',
    ])
      expect(said).toContain(without(cell));
    const silent = aReport().answers.map((one) =>
      one.state === 'noStatement' ? { ...one, state: 'open' as const } : one,
    );
    expect(without(await read[format](aReport({ answers: silent })))).toContain(
      without('funksjonsnedsettelse Ikke svart Ikke svart Ikke svart'),
    );
    const open = aReport({ disposals: aReport().disposals.filter(({ point }) => point !== 'er-2.1') });
    expect(without(await read[format](open))).toContain(without('0 av 1 1 åpent'));
  });

  it('takes hostile words for words', async () => {
    const text = [{ question: 'q1', blocks: HOSTILE.map((one, index) => paragraph(`h${index}`, one)) }];
    const said = without(
      await read[format](aReport({ municipality: HOSTILE[0] ?? '', version: version(9, text) })),
    );
    for (const one of HOSTILE) expect(said).toContain(without(one));
  });

  it('says of two points that contradict each other that they do, at both', async () => {
    const said = await read[format](aReport());
    expect(said).toContain('Uenighet med Ungdomsrådet 1.1.');
    expect(said).toContain('Uenighet med Eldrerådet 1.1.');
  });

  it('is written for a case with nothing in it yet', async () => {
    const empty = await read[format](
      aReport({
        decision: null,
        treatments: [],
        answers: [],
        points: [],
        disposals: [],
        disagreements: [],
        version: version(1, []),
        tabled: version(1, []),
      }),
    );
    expect(empty).toContain('Utkast til behandling, versjon 1. Teksten er ikke vedtatt.');
    expect(empty.match(/Ikke besvart\./g)).toHaveLength(3);
    expect(empty).toContain('Ingen organer har behandlet teksten ennå.');
  });

  it('has a nynorsk frame around words that stay as they were written', async () => {
    const nynorsk = await read[format](aReport({ language: 'nn' }));
    expect(nynorsk).toContain('Vedteke av Bystyret 18. mars 2027');
    expect(nynorsk).toContain('Falle. 6 røysta for, 6 røysta mot. Røystetalet var likt.');
    expect(nynorsk).not.toMatch(/stemte|Vedtatt|kommunedirektørens|Ikke tatt med\./);
    for (const writing of writings(aReport())) expect(without(nynorsk)).toContain(without(writing));
  });

  it('keeps every block and every point, whatever they say', async () => {
    const words = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
      .filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (written) => {
        const text = [
          { question: 'q2', blocks: written.map((one, index) => paragraph(`b${index}`, one, [`p${index}`])) },
        ];
        const points = written.map((one, index) => ({
          id: `p${index}`,
          body: 'Eldrerådet',
          number: `2.${index + 1}`,
          text: [...one].reverse().join(''),
          minority: null,
        }));
        const report = aReport({
          version: version(4, text),
          tabled: version(3, text),
          points,
          treatments: [],
          answers: [],
        });
        const said = without(await read[format](report));
        for (const one of [...written, ...accountOf(report).map(({ point }) => point.text)])
          expect(said).toContain(without(one));
      }),
      { numRuns: 8 },
    );
  });
});

describe('characters that cannot be shown', () => {
  const strange = 'Slik: 漢字 \ue000 og \u0007ikke\ufeff mer \ud800!';
  const report = aReport({ version: version(4, [{ question: 'q1', blocks: [paragraph('s', strange)] }]) });

  it('stand by their number in the PDF, which says so', async () => {
    const said = await read.pdf(report);
    expect(said).toContain(`${byNumber('\ue000')} og ikke mer \ufffd!`);
    expect(said).toContain('Tegn som skriften i denne fila mangler');
  });

  it('stand as they are in the Word document, without what XML forbids', async () => {
    expect(await read.docx(report)).toContain('Slik: 漢字 \ue000 og ikke mer \ufffd!');
  });
});

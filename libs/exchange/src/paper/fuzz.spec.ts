import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Refusal } from '@samsvar/domain';
import fc from 'fast-check';
import { readBooklet } from '../booklet/booklet.js';
import { readCasePaper } from '../case/case.js';
import { readPaper } from './paper.js';
import { wordFile } from './samples/word.js';
import { sourceOf } from './samples/lines.js';

/** Runs it, and lets a refusal pass: any other error is a bug. */
async function refusedOr<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Everything that the rules look for, in any order. */
const PIECES = [
  'Tema 1 Skole', 'DEL II', 'KS spør', 'Spørsmål til drøfting:', 'Spørsmål 1:', 'Spm. 2', 'EKSEMPEL: Bussen', 'Eksempel', 'Kilde: KS',
  '(Foto: Kari)', '«Vi må', 'prøve nå.»', 'Kari Fjell, ordfører', '1. Hva nå?', '2.', 'a) Hvem?', '• punkt', '→ Videre', '– sier', '14Skole',
  'Innhold', 'Skole ..... 4', '7', 'Forord', 'Kommune', 'sektoren', 'myndig-', 'heter vokser.', 'Vedlegg', 'Innstilling', 'Vurdering', 'Figur 1:',
  'Debatthefte 2027', 'KS spør: Hva? 1. Hva? 2. Hvem?', 'Vi må alle bidra til at det blir bedre for dem som kommer etter oss.',
]; // prettier-ignore
const GAPS = ['\n', '\n\n', ' \n', '\n\f', ' ', '\r\n', '\n ', '\u00ad\n', '/\n'];
/** Gaps after which a new thing begins; the others can make one line of a word and «KS spør», which is no text. */
const CLEAN = GAPS.filter((gap) => /^ ?\r?\n/.test(gap));

const jumble = (gaps: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...gaps)), { maxLength: 40 })
    .map((pieces) => pieces.flat().join(''));

describe('any bytes', () => {
  it('are read or refused, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', '%PDF-', '\ufeff'),
        async (tail, head) => {
          await refusedOr(() =>
            readPaper(Uint8Array.from([...Buffer.from(head, 'latin1'), ...tail]), 'a.docx'),
          );
        },
      ),
    );
  });
});

describe('a broken file', () => {
  const harm = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  });
  const harmed = (whole: Uint8Array, blows: readonly (readonly [number, number])[]) => {
    const bytes = whole.slice();
    for (const [place, value] of blows) bytes[Math.floor(place * bytes.length)] = value;
    return bytes;
  };

  it('in Word is read or refused', async () => {
    const whole = await wordFile([{ title: 'Debatthefte' }, { heading: 'Skole' }, { numbered: 'Hva nå?' }]);
    await fc.assert(
      fc.asyncProperty(
        harm,
        async (blows) => void (await refusedOr(() => readPaper(harmed(whole, blows), 'a.docx'))),
      ),
    );
  });

  it('in PDF is read or refused', async () => {
    const text = '= Skole\nElevtallet synker i hele kommunen.\n== KS spør\n1. Hva nå?';
    const whole = new Uint8Array(NodeCompiler.create().pdf({ mainFileContent: text }));
    await fc.assert(
      fc.asyncProperty(
        harm,
        async (blows) => void (await refusedOr(() => readPaper(harmed(whole, blows), 'a.pdf'))),
      ),
    );
  });
});

describe('any text', () => {
  it('is read as a booklet or refused, with titles for all themes and texts for all questions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(jumble(GAPS), fc.string({ unit: 'grapheme', maxLength: 300 })),
        async (text) => {
          const booklet = await refusedOr(() => readBooklet(sourceOf(text)));
          for (const theme of booklet?.themes ?? []) expect(theme.title).not.toBe('');
          for (const { number, text: asked } of booklet?.themes.flatMap(({ questions }) => questions) ?? []) {
            expect([number >= 0, asked !== '']).toEqual([true, true]);
          }
          await refusedOr(() => readCasePaper(sourceOf(text), booklet));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps every word of a booklet, in its themes or in what it tells to have left out', async () => {
    await fc.assert(
      fc.asyncProperty(jumble(CLEAN), async (text) => {
        const booklet = await refusedOr(() => readBooklet(sourceOf(text)));
        if (!booklet) return;
        const kept = letters(JSON.stringify(booklet));
        for (const word of ['sektoren', 'Kari', 'bidra', 'Debatthefte', 'prøve', 'punkt', 'Videre']) {
          if (text.includes(word)) expect(kept).toContain(letters(word));
        }
      }),
      { numRuns: 500, examples: [['Spørsmål til drøfting:\nprøve nå.»\na) Hvem?\n']] },
    );
  });
});

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

describe('much of the same', () => {
  const sample = readFileSync(new URL('../booklet/samples/untidy.txt', import.meta.url), 'utf8');

  const MEGABYTE = 1024 * 1024;
  /** So many lines that anything worse than linear would take minutes. */
  const MANY = 100 * 1024;
  const PATIENCE_MS = 120_000;

  async function isRead(piece: string, size: number) {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const source = await refusedOr(() => readPaper(new TextEncoder().encode(text), 'stor.txt'));
    const booklet = source && (await refusedOr(() => readBooklet(source)));
    if (source) await refusedOr(() => readCasePaper(source, booklet));
    const lines = text.trim() === '' ? undefined : text.split('\n').length; // an empty paper is refused
    expect(source?.lines.at(-1)?.number).toBe(lines);
  }

  // prettier-ignore
  it.each([
    'a', 'a-', '. ', '«', '«a ', '1. ', '2. Hva? ', '(Foto: ', '\u00ad', 'a/', '? 1. A', ' (a ', 'Innhold....', '1,', ' .',
  ])('is read to its end: a megabyte of %j', (piece) => isRead(piece, MEGABYTE), PATIENCE_MS);

  it('is read to its end: five megabytes of booklets', () => isRead(sample, 5 * MEGABYTE), PATIENCE_MS);

  // prettier-ignore
  it.each([
    'a-\n', 'å \n', '1. Hva?\n', '\n \n', 'Spørsmål 1:\n', 'Spørsmål 1:\n\nSkole\n', 'KS spør\n', 'EKSEMPEL: Noe\n', 'Tema 1\n', '14Skole\n\f',
    'Tema 1 Skole\nDet er slik. \n', 'Skole\n\n', '12\n', 'Innhold\n........\n', 'Kilde: a\n', '→ a\n\n', 'Vi vil ha svar:\n', '«a\n', 'Skole 1\n',
    'Innstilling\nVedlegg\nVurdering\n1 a\n', 'KS spør\n1. Hva?\nSkole\n\n', 'EKSEMPEL: a\n\fa\n\n',
  ])('is read to its end: many lines of %j', (piece) => isRead(piece, MANY), PATIENCE_MS);
});

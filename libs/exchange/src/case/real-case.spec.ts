import { describe, expect, it } from '@jest/globals';
import { readBooklet } from '../booklet/booklet.js';
import { sourceOf } from '../paper/samples/lines.js';
import { realOr } from '../paper/samples/real.js';
import { readCasePaper } from './case.js';

const { name, text } = realOr(
  'saksframlegg-debatthefte-2026.txt',
  new URL('samples/saksframlegg.txt', import.meta.url),
);
const asking = realOr('debatthefte-2026.txt', new URL('../booklet/samples/untidy.txt', import.meta.url));
const lines = text.split('\n');

describe(`the saksframlegg ${name}`, () => {
  const booklet = readBooklet(sourceOf(asking.text));
  const paper = readCasePaper(sourceOf(text), booklet);

  it('has the second line as its title', () => {
    expect(paper.title).toBe(lines[1]?.trim());
  });

  it('has its headings as fields', () => {
    expect(paper.fields.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        'Kommunedirektørens innstilling',
        'Sammendrag',
        'Vedlegg',
        'Andre saksdokumenter (ikke vedlagt)',
        'Saksopplysninger',
        'Konsekvenser for økonomisk bærekraft',
        'Vurdering',
        'Alternative løsninger',
        'Konklusjon',
      ]),
    );
    expect(paper.fields.filter((field) => field.text === '')).toEqual([]);
  });

  it('asks three questions and lists two attachments', () => {
    expect(paper.questions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(paper.attachments.map(({ number }) => number)).toEqual([1, 2]);
    expect(
      paper.attachments.map(({ title }) => title).every((title) => text.includes(title.slice(0, 40))),
    ).toBe(true);
  });

  it('words question 2 in another way than the booklet', () => {
    const inBooklet = booklet.themes.flatMap(({ questions }) => questions).find(({ number }) => number === 2);
    expect(paper.differences).toEqual([
      { number: 2, booklet: inBooklet?.text, case: paper.questions[1]?.text },
    ]);
  });

  it('has its empty points told by their lines', () => {
    const empty = lines.flatMap((line, place) => (/^\d\.\s*$/.test(line) ? [place + 1] : []));
    expect(empty).toHaveLength(2);
    expect(paper.warnings.flatMap(({ code, line }) => (code === 'empty_point' ? [line] : []))).toEqual(empty);
  });

  it('loses no word', () => {
    const everything = JSON.stringify([paper.title, paper.fields]);
    const inside = lines.slice(1).flatMap((line) => line.match(/(?<=\s)[\p{L}\d]{3,}(?=[\s.,])/gu) ?? []);
    expect([...new Set(inside)].filter((word) => !everything.includes(word))).toEqual([]);
  });
});

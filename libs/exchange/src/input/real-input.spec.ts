import { describe, expect, it } from '@jest/globals';
import { sourceOf } from '../paper/samples/lines.js';
import { realOr } from '../paper/samples/real.js';
import { readInput } from './input.js';

const { name, text } = realOr(
  'innspill-beredskapsforum-ostfold.txt',
  new URL('samples/felles-innspill.txt', import.meta.url),
);
const lines = text.split('\n');
const printed = (line: number): string => lines[line - 1]?.trim() ?? '';

describe(`the joint input ${name}`, () => {
  const paper = readInput(sourceOf(text));
  const said = paper.sections.filter(({ sign }) => sign !== '');

  it('keeps the numbers of its sections as they are printed, right or wrong', () => {
    const signs = lines.flatMap((line) => /^\d\)/.exec(line) ?? []);
    expect(said.map(({ sign }) => sign)).toEqual(signs);
    expect(signs.filter((sign) => sign === '2)')).toHaveLength(2);
    expect(signs).not.toContain('3)');
    for (const { line, sign, heading } of said) expect(printed(line)).toBe(`${sign} ${heading}`);
  });

  it('warns of the number that comes twice, of the numbers left out, and of the item without text', () => {
    const warned = (code: string) => paper.warnings.filter((warning) => warning.code === code);
    expect(warned('section_number_repeated')).toMatchObject([{ text: expect.stringMatching(/^2\) /) }]);
    expect(warned('section_number_missing')[0]?.text).toMatch(/^[45]\) /);
    expect(warned('item_without_text')).toHaveLength(1);
    const [empty] = warned('item_without_text');
    expect(printed(empty?.line ?? 0)).toMatch(/ –$/);
    expect(paper.sections.flatMap(({ points }) => points).some(({ line }) => line === empty?.line)).toBe(
      true,
    );
  });

  it('says who it is from and which question it answers, by its own words', () => {
    expect(text).toContain(`Fra: ${paper.sender}`);
    const [asked, ...others] = paper.questions;
    expect(others).toEqual([]);
    expect(text).toContain(`${asked?.number} KS spør: ${asked?.text.slice(0, 40)}`);
    const answering = said.filter(({ answers }) => answers === asked?.number).map(({ sign }) => sign);
    expect(answering.slice(0, 2)).toEqual(['2)', '2)']);
    expect(paper.sections.at(-1)?.answers).toBeNull();
  });

  it('loses no line: each is in the head, in a heading or in a point', () => {
    const squeezed = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
    const kept = squeezed(
      [
        paper.title,
        paper.sender,
        paper.dated,
        ...paper.questions.map((one) => `${one.number}KSspør${one.text}`),
      ]
        .concat(
          paper.sections.flatMap(({ sign, heading, points }) => [
            sign,
            heading,
            ...points.flatMap((one) => [one.sign, one.text]),
          ]),
        )
        .join(''),
    );
    const lost = lines.filter(
      (line) => !/^\s*(?:NOTAT|Til|Fra|Dato|Emne)\b/.test(line) && !kept.includes(squeezed(line)),
    );
    expect(lost).toEqual([]);
  });
});

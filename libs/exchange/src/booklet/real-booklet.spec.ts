import { describe, expect, it } from '@jest/globals';
import { askedOn, pagesOf, realOr } from '../paper/samples/real.js';
import { sourceOf } from '../paper/samples/lines.js';
import { readBooklet } from './booklet.js';

const { name, text } = realOr('debatthefte-2026.txt', new URL('samples/untidy.txt', import.meta.url));
const lines = text.split('\n');
const pages = pagesOf(text);
const askingPages = pages.filter((page) => /^KS spør\s*$/m.test(page));

/** The two words at a break where a soft hyphen vanished: no space after the one, a small letter in the other. */
const vanished = lines.flatMap((line, place): (readonly [string, string])[] => {
  const [left, right] = [
    /[\p{L}-]+$/u.exec(line)?.[0],
    /^\p{Ll}[\p{L}-]*/u.exec(lines[place + 1] ?? '')?.[0],
  ];
  return left && right && !left.endsWith('-') ? [[left, right]] : [];
});

describe(`the booklet ${name}`, () => {
  const booklet = readBooklet(sourceOf(text, 'debatthefte-2026.txt'));
  const chapters = booklet.themes.flatMap((theme) => theme.chapters);
  const everything = JSON.stringify(booklet.themes);

  it('has two themes: the running head, and what opens after the first questions', () => {
    const runningHead = lines.map((line) => /^\d+(\p{Lu}.*\S)/u.exec(line)?.[1]).find(Boolean);
    const opened = pages[pages.indexOf(askingPages[0] ?? '') + 1]?.split('\n')[0]?.trim();
    expect(booklet.title).toBe('Debatthefte 2026');
    expect(booklet.themes.map(({ title }) => title)).toEqual([runningHead, opened]);
  });

  it('asks 1 and 2 under the first and 3 under the second, word for word', () => {
    expect(booklet.themes.map(({ questions }) => questions.map(({ number }) => number))).toEqual([
      [1, 2],
      [3],
    ]);
    const [first, second] = booklet.themes.map(({ questions }) => questions.map((question) => question.text));
    expect(first).toEqual(askedOn(askingPages[0] ?? ''));
    // The last one was also divided in a word, which the plain way here cannot heal.
    expect(second?.map(letters)).toEqual(askedOn(askingPages[1] ?? '').map(letters));
    expect(second?.[0]).toMatch(/egenberedskapen|beredskapsevnen/);
  });

  it('has every example with its text', () => {
    const labels = lines.flatMap((line) => /^EKSEMPEL: (.*\S)/.exec(line)?.[1] ?? []);
    const examples = chapters.filter(({ kind }) => kind === 'example');
    expect(labels.length).toBeGreaterThan(1);
    expect(examples.map(({ title }) => title)).toEqual(labels);
    expect(examples.filter((example) => example.text.length < 50)).toEqual([]);
  });

  it('takes no list for questions', () => {
    const listed = pages
      .filter((page) => !askingPages.includes(page))
      .flatMap((page) => page.match(/^\d+\.\t .*/gm) ?? []);
    const asked = booklet.themes.flatMap(({ questions }) => questions.map((question) => question.text));
    expect(listed).toHaveLength(7);
    expect(asked.filter((question) => listed.some((line) => line.includes(question.slice(0, 20))))).toEqual(
      [],
    );
  });

  it(`joins all ${vanished.length} words where a soft hyphen vanished`, () => {
    const broken = vanished.filter(
      ([left, right]) => !everything.includes(left + right) || everything.includes(`${left} ${right}`),
    );
    expect(broken).toEqual([]);
  });

  it('has no hyphen left that only served a line', () => {
    const divided = lines.flatMap((line, place) => {
      const [left, right] = [
        /\p{Ll}+(?=[-‑]\s*$)/u.exec(line)?.[0],
        /^\p{Ll}+/u.exec(lines[place + 1] ?? '')?.[0],
      ];
      return left && right && !['og', 'kritikkverdige', 'kommersielle', 'anlegget'].includes(right)
        ? [`${left}-${right}`]
        : [];
    });
    expect(divided.filter((word) => everything.includes(word))).toEqual([]);
  });

  it('loses no word', () => {
    const inside = lines.flatMap(
      (line) => line.replace(/^\s*\d+(?=\p{Lu})/u, '').match(/(?<=\s)[\p{L}\d]{3,}(?=[\s.,])/gu) ?? [],
    );
    expect([...new Set(inside)].filter((word) => !everything.includes(word))).toEqual([]);
  });

  it('tells every doubt with a line of the file', () => {
    expect(booklet.warnings.length).toBeGreaterThan(5);
    expect(booklet.warnings.filter(({ line }) => line < 0 || line > lines.length)).toEqual([]);
  });
});

const letters = (question: string): string => question.replace(/[\s-]/g, '');

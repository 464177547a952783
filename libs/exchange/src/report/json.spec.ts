import { describe, expect, it } from '@jest/globals';
import { jsonOf } from './json.js';
import { aReport } from './samples/fjordby.js';
import { paragraph, version } from './samples/fjordby-text.js';

interface Out {
  readonly format: string;
  readonly formatVersion: number;
  readonly state: string;
  readonly answers: readonly {
    readonly paragraphs: readonly { readonly text: string; readonly from: unknown }[];
  }[];
  readonly statements: readonly { readonly state: string }[];
  readonly points: readonly { readonly number: string; readonly became: string; readonly places: unknown }[];
}

const out = (report = aReport()) => JSON.parse(jsonOf(report)) as Out;

describe('the answer for machines', () => {
  it('says its format and version first', () => {
    expect(jsonOf(aReport())).toMatch(/^\{\n {2}"format": "samsvar\/answer",\n {2}"formatVersion": 1,/);
  });

  it('traces every paragraph and accounts for every point', () => {
    const { answers, points, statements } = out();
    expect(answers[0]?.paragraphs[1]).toMatchObject({
      from: [
        { body: 'Eldrerådet', number: '1.2' },
        { body: 'Ungdomsrådet', number: '1.1' },
      ],
    });
    expect(points).toHaveLength(aReport().points.length);
    expect(points.filter(({ became }) => became === 'open')).toEqual([]);
    expect(statements.map(({ state }) => state)).toContain('noStatement');
  });

  it('keeps words as they were written, control characters and all', () => {
    const words = 'a\u0007b\ufeff"\\ 漢';
    const report = aReport({ version: version(1, [{ question: 'q1', blocks: [paragraph('x', words)] }]) });
    expect(out(report).answers[0]?.paragraphs[0]?.text).toBe(words);
  });

  it('does not depend on the order in which fields were filled in', () => {
    const { case: one, ...rest } = aReport();
    expect(
      jsonOf({ ...rest, case: Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one }),
    ).toBe(jsonOf(aReport()));
  });
});

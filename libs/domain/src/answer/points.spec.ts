import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Text } from '../text/text.js';
import { pointsOf, renew, type EarlierPoint, type PointText } from './points.js';

const block = (id: string, text: string, minority: string | null = null): Block => ({
  id,
  kind: 'bullet',
  runs: [{ text }],
  minority,
  sources: [],
});
const numbers = new Map([
  ['q1', 1],
  ['q2', 2],
]);
const text: Text = [
  { question: 'q1', blocks: [block('a', 'Mer tid. '), block('b', '  '), block('c', 'Færre krav.')] },
  { question: 'q2', blocks: [block('d', 'Vi støtter forslaget.', 'Ungdommene')] },
];

describe('the points of an answer', () => {
  it('are its blocks that say something, numbered within their question', () => {
    expect(pointsOf(text, numbers).map((point) => [point.number, point.text, point.minority])).toEqual([
      ['1.1', 'Mer tid.', null],
      ['1.2', 'Færre krav.', null],
      ['2.1', 'Vi støtter forslaget.', 'Ungdommene'],
    ]);
  });

  it('are none in an answer that says nothing', () => {
    expect(pointsOf([{ question: 'q1', blocks: [block('a', ' ')] }], numbers)).toEqual([]);
  });
});

describe('a new adoption', () => {
  const point = (of: Pick<PointText, 'block' | 'text'> & { minority?: string }): PointText => ({
    question: 'q1',
    number: '1.1',
    kind: 'bullet',
    minority: null,
    ...of,
  });
  const earlier = (of: PointText, id: string): EarlierPoint => ({ ...of, id });

  it('keeps what is said as before, also when it has moved', () => {
    const before = [earlier(point({ block: 'a', text: 'Mer tid.' }), 'p1')];
    const now = [{ ...point({ block: 'a', text: 'Mer tid.' }), number: '1.4' }];
    expect(renew(before, now)).toEqual({ kept: [{ id: 'p1', point: now[0] }], added: [], withdrawn: [] });
  });

  it('makes a new point of other words, and of a view that became a minority’s', () => {
    const before = [earlier(point({ block: 'a', text: 'Mer tid.' }), 'p1')];
    for (const now of [
      point({ block: 'a', text: 'Mye mer tid.' }),
      point({ block: 'a', text: 'Mer tid.', minority: 'Ansatte' }),
    ])
      expect(renew(before, [now])).toEqual({
        kept: [],
        added: [{ point: now, replaces: 'p1' }],
        withdrawn: ['p1'],
      });
  });

  it('accounts for every point once, before and now', () => {
    const some = fc.uniqueArray(
      fc.record({ block: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('x', 'y') }),
      { selector: (one) => one.block },
    );
    fc.assert(
      fc.property(some, some, (was, is) => {
        const before = was.map((one) => earlier(point(one), `p-${one.block}`));
        const now = is.map(point);
        const { kept, added, withdrawn } = renew(before, now);
        expect([...kept.map((one) => one.id), ...withdrawn].sort()).toEqual(
          before.map((one) => one.id).sort(),
        );
        expect([...kept, ...added].map((one) => one.point.block).sort()).toEqual(
          now.map((one) => one.block).sort(),
        );
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Draft } from './draft';
import { disagreementsAt, opponentsOf, relatedTo } from './related';

const draft = {
  points: ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id })),
  likeGroups: [
    { heading: 'Turnus', words: [], points: ['p1', 'p2'] },
    { heading: null, words: ['vakt'], points: ['p1', 'p2', 'p3'] },
  ],
  disagreements: [{ points: ['p1', 'p4'] }],
} as unknown as Draft;
const ids = (points: readonly { id: string }[]) => points.map(({ id }) => id);

describe('what goes with a point', () => {
  it('is each related point once, and never itself', () => {
    expect(relatedTo('p1', draft).map(({ point, heading }) => [point.id, heading])).toEqual([
      ['p2', 'Turnus'],
      ['p3', null],
    ]);
    expect(relatedTo('p4', draft)).toEqual([]);
  });

  it('is whom it contradicts, seen from both, and at a block with either', () => {
    expect([ids(opponentsOf('p1', draft)), ids(opponentsOf('p4', draft))]).toEqual([['p4'], ['p1']]);
    expect(ids(disagreementsAt(['p4', 'p2'], draft))).toEqual(['p1', 'p4']);
    expect(disagreementsAt(['p2'], draft)).toEqual([]);
  });
});

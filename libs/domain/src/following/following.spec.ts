import { describe, expect, it } from '@jest/globals';
import { BODY_KINDS } from '../body/body.js';
import { followerOf, treatedNow, type FollowedFacts } from './following.js';

const item = (id: string, over: Partial<FollowedFacts> = {}): FollowedFacts => ({
  id,
  concluded: false,
  voteIsOpen: false,
  lastAct: null,
  ...over,
});

describe('what anybody is towards a meeting', () => {
  it.each(BODY_KINDS)(
    'is the public of %s while doors are open, unless it is not elected; nobody behind closed',
    (kind) => {
      const isElected = kind !== 'administrativ' && kind !== 'avsender';
      expect([...followerOf(kind, false)]).toEqual(isElected ? ['public'] : []);
      expect([...followerOf(kind, true)]).toEqual([]);
    },
  );
});

describe('what is treated now', () => {
  it.each([
    [
      'where a vote is open, whatever was done later elsewhere',
      [item('a', { voteIsOpen: true, lastAct: 1 }), item('b', { lastAct: 9 })],
      0,
      'a',
    ],
    [
      'where something was done last',
      [item('a', { lastAct: 1 }), item('b', { lastAct: 2 }), item('c')],
      3,
      'b',
    ],
    ['the only one that is left', [item('a', { concluded: true, lastAct: 9 }), item('b')], 0, 'b'],
    ['not told, when one that is hidden may be it', [item('a', { concluded: true }), item('b')], 1, null],
    ['not told, when two are left and nothing was done', [item('a'), item('b')], 0, null],
    ['none, when all are concluded', [item('a', { concluded: true, lastAct: 1 })], 0, null],
    ['none, when there is nothing', [], 0, null],
  ] as const)('is %s', (_, items, hidden, id) => {
    expect(treatedNow(items, hidden)).toBe(id);
  });
});

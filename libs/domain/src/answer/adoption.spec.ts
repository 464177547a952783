import { describe, expect, it } from '@jest/globals';
import { adoptionsBehind, type Adoption } from './adoption.js';

const day = (at: number) => new Date(Date.UTC(2027, 1, at));
const consensus = (version: string, at: number): Adoption => ({
  version,
  basis: 'consensus',
  count: null,
  at: day(at),
});
const all = [consensus('v2', 2), consensus('v1', 1), consensus('v3', 3)];
const behind = (version: string, withdrawnAt: Date | null) =>
  adoptionsBehind({ version, withdrawnAt }, all).map((one) => one.version);

describe('the adoptions behind a point', () => {
  it('are the one that made it and those in which it stood', () => {
    expect(behind('v1', null)).toEqual(['v1', 'v2', 'v3']);
    expect(behind('v2', null)).toEqual(['v2', 'v3']);
    expect(behind('v1', day(3))).toEqual(['v1', 'v2']);
  });

  it('are none of what came from outside', () => {
    expect(behind('input', null)).toEqual([]);
  });
});

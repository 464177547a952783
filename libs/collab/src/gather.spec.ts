import { describe, expect, it } from '@jest/globals';
import { Gather } from './gather.js';
import { Rate } from './rate.js';

/** Counts `perSecond` updates a second for a second; returns how long the next one may wait. */
function patienceAt(perSecond: number): number {
  const gather = new Gather();
  for (let at = 0; at < perSecond; at += 1) gather.count((at * 1000) / perSecond);
  return gather.patience;
}

describe('gathering', () => {
  it('does not make anybody wait while people type', () => {
    expect(patienceAt(40)).toBe(0);
    expect(patienceAt(90)).toBe(0);
  });

  it('waits a little when much comes, and never longer than 8 ms', () => {
    expect(patienceAt(350)).toBeGreaterThan(2);
    expect(patienceAt(350)).toBeLessThan(6);
    expect(patienceAt(3_000)).toBe(8);
  });

  it('forgets a rush that is over', () => {
    const gather = new Gather();
    for (let at = 0; at < 1_000; at += 1) gather.count(at);
    gather.count(5_000);
    expect(gather.patience).toBe(0);
  });
});

describe('a rate', () => {
  it('allows a burst of ten seconds, then what is earned', () => {
    const rate = new Rate(10);
    const start = performance.now();
    for (let at = 0; at < 100; at += 1) expect(rate.take(1, start)).toBe(true);
    expect(rate.take(1, start)).toBe(false);
    expect(rate.take(1, start + 1_000)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { DOCUMENT, Gather, PROCESS } from './gather.js';
import { Rate } from './rate.js';

/** Counts `perSecond` updates a second for a second; returns how long the next one may wait. */
function patienceAt(perSecond: number, limits = DOCUMENT): number {
  const gather = new Gather(limits);
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

  it('lets all documents together wait for one commit, as soon as they are busy together', () => {
    expect(patienceAt(90, PROCESS)).toBe(0);
    expect(patienceAt(400, PROCESS)).toBe(0);
    expect(patienceAt(900, PROCESS)).toBeCloseTo(4, 1);
    expect(patienceAt(3_000, PROCESS)).toBe(8);
  });

  it('forgets a rush that is over', () => {
    const gather = new Gather(DOCUMENT);
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

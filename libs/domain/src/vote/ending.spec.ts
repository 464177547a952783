import { describe, expect, it } from '@jest/globals';
import { endingOf, isSettled, type ClosedVote } from './ending.js';

const amendment = (carried: boolean): ClosedVote => ({ proposal: 'replaceBlock', carried });
const sendBack = (carried: boolean): ClosedVote => ({ proposal: 'sendBack', carried });
const postpone = (carried: boolean): ClosedVote => ({ proposal: 'postpone', carried });
const whole = (carried: boolean): ClosedVote => ({ proposal: null, carried });

describe('a treatment', () => {
  it.each([
    [[], null, false],
    [[amendment(true), amendment(false)], null, false],
    [[sendBack(false)], null, false],
    [[amendment(true), whole(true)], 'passedOn', true],
    [[whole(false)], 'sentBack', false],
    [[whole(false), amendment(true), whole(true)], 'passedOn', true],
    [[sendBack(true)], 'sentBack', true],
    [[postpone(false)], null, false],
    [[amendment(true), postpone(true)], 'postponed', true],
    [[amendment(true), sendBack(true)], 'sentBack', true],
  ] as const)('with votes %j ends in %s; settled: %s', (votes, ending, settled) => {
    expect(endingOf(votes, false)).toBe(ending);
    expect(isSettled(votes)).toBe(settled);
  });

  it('decides where the route ends', () => {
    expect(endingOf([whole(true)], true)).toBe('decided');
    expect(endingOf([whole(false)], true)).toBe('sentBack');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ProposalKind } from '../proposal/kinds.js';
import { endingsOf, isSettled, type ClosedVote } from './ending.js';

const on = (proposal: ProposalKind | null, carried: boolean): ClosedVote => ({ proposal, carried });
const amendment = (carried: boolean) => on('replaceBlock', carried);
const whole = (carried: boolean) => on(null, carried);

describe('a treatment', () => {
  it.each([
    [[], [], false],
    [[amendment(true), amendment(false)], [], false],
    [[on('sendBack', false)], [], false],
    [[amendment(true), whole(true)], ['passedOn'], true],
    [[whole(false)], ['sentBack', 'sentOn'], false],
    [[whole(false), amendment(true), whole(true)], ['passedOn'], true],
    [[on('sendBack', true)], ['sentBack'], true],
    [[on('postpone', false)], [], false],
    [[amendment(true), on('postpone', true)], ['postponed'], true],
    [[amendment(true), on('sendBack', true)], ['sentBack'], true],
    [[on('noAnswer', true)], ['noAnswer'], true],
    [[on('noAnswer', false), whole(true)], ['passedOn'], true],
    [[on('askForDraft', true)], ['draftAsked'], true],
    [[on('refer', true), whole(true)], ['passedOn'], true],
  ] as const)('with votes %j can end in %j; settled: %s', (votes, endings, settled) => {
    expect(endingsOf(votes, false, true)).toEqual(endings);
    expect(isSettled(votes)).toBe(settled);
  });

  it('decides where the route ends, and sends nothing on from there', () => {
    expect(endingsOf([whole(true)], true, true)).toEqual(['decided']);
    expect(endingsOf([whole(false)], true, true)).toEqual(['sentBack']);
  });

  it('does not go back where nothing was compiled', () => {
    expect(endingsOf([whole(false)], true, false)).toEqual([]);
    expect(endingsOf([whole(false)], false, false)).toEqual(['sentOn']);
    expect(endingsOf([on('sendBack', true)], false, false)).toEqual([]);
    expect(endingsOf([on('askForDraft', true)], true, false)).toEqual(['draftAsked']);
  });
});

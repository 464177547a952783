import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCandidates,
  checkElectionSum,
  checkLot,
  electionStanding,
  roundResult,
  votesCast,
  type ElectionCount,
  type RoundResult,
} from './election.js';

const SEATS = 13;
const refused = (code: string) => expect.objectContaining({ code });
const count = (votes: readonly number[], blank = 0): ElectionCount => ({
  candidates: votes.map((n, index) => ({ seat: 'abcdef'[index] ?? '', votes: n })),
  blank,
});
const elected = (seat: string): RoundResult => ({ kind: 'elected', seat });
const again: RoundResult = { kind: 'again' };
const lot = (...between: string[]): RoundResult => ({ kind: 'lot', between });

describe('a majority election (§ 7-8)', () => {
  it.each([
    // round, votes, blank: what it comes to
    [1, [7, 6], 0, elected('a')],
    [1, [6, 7], 0, elected('b')],
    [1, [6, 6], 0, again],
    [1, [6, 5], 1, again], // half of the votes cast is not more than half: a blank vote is cast
    [1, [6, 5], 2, again],
    [1, [5, 4, 4], 0, again],
    [1, [12], 0, elected('a')],
    [1, [4], 8, again],
    [2, [5, 4, 4], 0, elected('a')],
    [2, [6, 6], 0, lot('a', 'b')],
    [2, [6, 6], 1, lot('a', 'b')],
    [2, [3, 5, 5], 0, lot('b', 'c')],
    [2, [4, 4, 4], 0, lot('a', 'b', 'c')],
    [2, [4], 8, elected('a')], // most votes wins, also when most were blank
    [2, [0, 0], 12, again], // nobody is elected without a vote
    [3, [6, 6], 0, lot('a', 'b')],
  ] as const)('round %d, votes %j and %d blank', (round, votes, blank, result) => {
    expect(roundResult(count(votes, blank), round, SEATS)).toEqual(result);
  });

  it('needs votes from half of the seats, blank ones too (§ 11-9)', () => {
    expect(() => roundResult(count([4, 2]), 1, SEATS)).toThrow(refused('no_quorum'));
    expect(roundResult(count([4, 2], 1), 1, SEATS)).toEqual(elected('a'));
    expect(() => roundResult(count([8, -1]), 1, SEATS)).toThrow(refused('count_impossible'));
  });

  const anyCount = fc
    .record({
      votes: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }),
      blank: fc.nat({ max: 9 }),
    })
    .map(({ votes, blank }) => count(votes, blank));

  it('elects in the first round only whom more than half voted for, and then never by lot', () => {
    fc.assert(
      fc.property(anyCount, (given) => {
        const result = roundResult(given, 1, 0);
        const majority = given.candidates.find(({ votes }) => votes * 2 > votesCast(given));
        expect(result).toEqual(majority ? elected(majority.seat) : again);
      }),
    );
  });

  it('elects later whom nobody got as many votes as, and draws lots between all who did', () => {
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 2, max: 5 }), (given, round) => {
        const result = roundResult(given, round, 0);
        const most = Math.max(...given.candidates.map(({ votes }) => votes));
        const leading = given.candidates.filter(({ votes }) => votes === most).map(({ seat }) => seat);
        if (most === 0) expect(result).toEqual(again);
        else if (leading.length === 1) expect(result).toEqual(elected(leading[0]!));
        else expect(result).toEqual(lot(...leading));
      }),
    );
  });

  it('comes to the same in whatever order the candidates stand', () => {
    const asSets = (result: RoundResult) =>
      result.kind === 'lot' ? { ...result, between: [...result.between].sort() } : result;
    fc.assert(
      fc.property(anyCount, fc.constantFrom(1, 2), fc.nat(), (given, round, turn) => {
        const { candidates } = given;
        const at = turn % candidates.length;
        const turned = { ...given, candidates: [...candidates.slice(at), ...candidates.slice(0, at)] };
        expect(asSets(roundResult(turned, round, 0))).toEqual(asSets(roundResult(given, round, 0)));
      }),
    );
  });
});

describe('a count in an election', () => {
  it('is everybody present, or it is said why not (§ 8-1)', () => {
    expect(() => checkElectionSum(count([6, 5], 1), 12, SEATS, null)).not.toThrow();
    expect(() => checkElectionSum(count([6, 5]), 12, SEATS, ' ')).toThrow(refused('count_needs_note'));
    expect(() => checkElectionSum(count([7, 6]), 12, SEATS, null)).toThrow(refused('count_needs_note'));
    expect(() => checkElectionSum(count([6, 5]), 12, SEATS, 'Én var ute av salen.')).not.toThrow();
    expect(() => checkElectionSum(count([8, 6]), 12, SEATS, 'x')).toThrow(refused('count_impossible'));
  });
});

describe('candidates', () => {
  it.each([
    ['nobody', [], 'ballots', 'candidate_missing'],
    ['one who is not there', ['a', 'x'], 'ballots', 'candidate_not_present'],
    ['the same twice', ['a', 'a'], 'ballots', 'candidate_not_present'],
    ['two by acclamation', ['a', 'b'], 'unanimous', 'acclamation_impossible'],
  ] as const)('are refused: %s', (_, candidates, method, code) => {
    expect(() => checkCandidates(candidates, ['a', 'b'], method)).toThrow(refused(code));
  });

  it('stand when they sit', () => {
    expect(() => checkCandidates(['a'], ['a', 'b'], 'unanimous')).not.toThrow();
    expect(() => checkCandidates(['b', 'a'], ['a', 'b'], 'hands')).not.toThrow();
  });
});

describe('how far an election has come', () => {
  it.each([
    [[null], null, null, 'voting'],
    [[again], null, null, 'newRound'],
    [[again, null], null, null, 'voting'],
    [[again, lot('a', 'b')], null, null, 'lot'],
    [[again, lot('a', 'b')], 'a', null, 'elected'],
    [[again], null, 'Kandidaten trakk seg.', 'brokenOff'],
  ] as const)('%j, elected %s, broken off %s: %s', (results, elected_, brokenOff, standing) => {
    expect(electionStanding({ results, elected: elected_, brokenOff })).toBe(standing);
  });

  it('lets a lot be drawn between equals only', () => {
    expect(() => checkLot(lot('a', 'b'), 'b')).not.toThrow();
    expect(() => checkLot(lot('a', 'b'), 'c')).toThrow(refused('lot_not_between'));
    expect(() => checkLot(again, 'a')).toThrow(refused('no_lot_to_draw'));
    expect(() => checkLot(null, 'a')).toThrow(refused('no_lot_to_draw'));
  });
});

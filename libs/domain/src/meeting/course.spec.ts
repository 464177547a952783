import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkVoteRefusal } from './added.js';
import { checkClosing, closedNow, type ClosingFacts } from './closing.js';
import {
  checkCorrection,
  checkMovement,
  courseOf,
  courseSteps,
  firstMet,
  momentWithin,
  type Movement,
} from './course.js';
import { checkRemote } from './remote.js';
import { writtenStanding } from './written.js';

const at = (clock: string) => new Date(`2027-01-19T${clock}:00Z`);
const moved = (id: string, seat: string, person: string | null, clock: string, more = {}): Movement => ({
  id,
  seat,
  person,
  remote: false,
  at: at(clock),
  presiding: null,
  reason: null,
  corrects: null,
  ...more,
});
const bounds = { openedAt: at('10:00'), now: at('12:00'), votes: [at('11:00')] };
const refused = (code: string) => expect.objectContaining({ code });

describe('the course of a meeting', () => {
  const recorded = [
    moved('a', 's1', 'eirik', '10:00'),
    moved('b', 's1', null, '10:40'),
    moved('c', 's2', 'liv', '10:20'),
    moved('d', 's1', null, '10:30', { corrects: 'b' }),
  ];

  it('stands in the order it happened, with the last word on every time', () => {
    expect(courseOf(recorded).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(courseSteps(courseOf(recorded), at('10:00')).map(({ left, came }) => [left, came])).toEqual([
      [null, 'liv'],
      ['eirik', null],
    ]);
    expect([...firstMet(courseOf(recorded), at('10:00')).keys()]).toEqual(['s1', 's2']);
  });

  it('forgets who was written in and out in the same moment', () => {
    const mistaken = [moved('a', 's1', 'eirik', '10:00'), moved('b', 's1', null, '10:00')];
    expect(courseSteps(mistaken, at('10:00'))).toEqual([]);
    expect(firstMet(mistaken, at('10:00')).size).toBe(0);
  });

  it('keeps a time within the meeting, after what was recorded, and off a vote', () => {
    for (const [clock, last, code] of [
      ['09:59', null, 'time_outside_meeting'],
      ['12:01', null, 'time_outside_meeting'],
      ['11:20', '11:30', 'time_out_of_order'],
      ['10:30', null, 'vote_in_between'],
    ] as const)
      expect(() => checkMovement(at(clock), last && at(last), bounds)).toThrow(refused(code));
    expect(() => checkMovement(at('11:00'), null, bounds)).not.toThrow();
    const movements = courseOf(recorded);
    expect(() => checkCorrection('d', at('11:10'), movements, bounds)).toThrow(refused('vote_in_between'));
    expect(() => checkCorrection('a', at('10:50'), movements, bounds)).toThrow(refused('time_out_of_order'));
    expect(() => checkCorrection('b', at('10:35'), movements, bounds)).toThrow(refused('not_permitted'));
    expect(checkCorrection('d', at('10:10'), movements, bounds).id).toBe('d');
  });

  it('never lets a corrected time pass a vote, wherever both stand', () => {
    const minute = fc.integer({ min: 0, max: 119 }).map((one) => new Date(+at('10:00') + one * 60_000));
    fc.assert(
      fc.property(minute, minute, minute, (from, to, vote) => {
        const movement = { ...moved('a', 's1', 'eirik', '10:00'), at: from };
        const before = (moment: Date) => moment < vote;
        const correct = () => checkCorrection('a', to, [movement], { ...bounds, votes: [vote] });
        if (before(from) === before(to)) expect(correct).not.toThrow();
        else expect(correct).toThrow(refused('vote_in_between'));
      }),
    );
  });

  it('takes a whole minute to be after what happened within it', () => {
    const vote = new Date(+at('11:00') + 20_000);
    expect(momentWithin(at('11:00'), [vote, at('11:01')])).toEqual(vote);
    expect(momentWithin(at('11:05'), [vote])).toEqual(at('11:05'));
  });
});

describe('closing (§ 11-5)', () => {
  const decision = (item: string | null, closed: boolean): ClosingFacts => ({
    item,
    closed,
    ground: closed ? 'privacy' : null,
    legalBasis: closed ? '§ 11-5' : null,
  });
  const foreseen = { legalBasis: 'varslet', ground: null };

  it.each([
    [[], null, null, null],
    [[], 'i', foreseen, 'varslet'],
    [[decision(null, false)], 'i', foreseen, null],
    [[decision(null, true)], 'i', null, '§ 11-5'],
    [[decision('i', true)], null, null, null],
    [[decision('i', true)], 'i', null, '§ 11-5'],
    [[decision('i', true), decision('i', false)], 'i', null, null],
    [[decision('i', false), decision(null, true)], 'i', null, '§ 11-5'],
  ] as const)('%j closes %s, foreseen %j: %s', (decisions, item, foresaw, basis) => {
    expect(closedNow(decisions, item, foresaw)?.legalBasis ?? null).toBe(basis);
  });

  it('is decided by as many as the quorum, by counts that say the same', () => {
    const close = { closed: true, ground: 'privacy', legalBasis: '§ 11-5' } as const;
    expect(() => checkClosing(close, null, 6, 13)).toThrow(refused('no_quorum'));
    expect(() => checkClosing(close, { inFavour: 6, against: 6, chair: null }, 12, 13)).toThrow(
      refused('chair_vote_missing'),
    );
    expect(() => checkClosing(close, { inFavour: 6, against: 6, chair: 'for' }, 12, 13)).not.toThrow();
    expect(() => checkClosing(close, { inFavour: 6, against: 6, chair: 'against' }, 12, 13)).toThrow(
      refused('count_impossible'),
    );
  });
});

describe('remote, added and written', () => {
  it('is remote only where the bystyre has opened for it, and not when the law demands closing (§ 11-7)', () => {
    expect(() => checkRemote('2027-01-19', null, [])).toThrow(refused('remote_not_allowed'));
    expect(() => checkRemote('2027-01-19', '2027-01-20', [])).toThrow(refused('remote_not_allowed'));
    expect(() => checkRemote('2027-01-19', '2027-01-19', [null, 'privacy'])).not.toThrow();
    for (const ground of ['employment', 'confidentiality'] as const)
      expect(() => checkRemote('2027-01-19', '2027-01-01', [ground])).toThrow(refused('remote_must_close'));
  });

  it('takes the chair, or a third of those present, to refuse a vote (§ 11-3)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (present, refusing) => {
        const seats = Array.from({ length: present }, (_, index) => String(index));
        const by = seats.slice(0, refusing);
        const refuse = () => checkVoteRefusal(true, false, by, seats);
        if (by.length >= present / 3) expect(refuse).not.toThrow();
        else expect(refuse).toThrow(refused('refusal_too_few'));
      }),
    );
    expect(() => checkVoteRefusal(false, true, [], ['a'])).toThrow(refused('case_was_on_agenda'));
    expect(() => checkVoteRefusal(true, true, [], ['a'])).not.toThrow();
  });

  it('decides in writing when all agree to both, and nothing when one does not (§ 11-8)', () => {
    const answer = (seat: string, proposal = true, procedure = true) => ({ seat, proposal, procedure });
    expect(writtenStanding([answer('a')], ['a', 'b'])).toBe('waiting');
    expect(writtenStanding([answer('a'), answer('b')], ['a', 'b'])).toBe('agreed');
    expect(writtenStanding([answer('a', false)], ['a', 'b'])).toBe('mustMeet');
    expect(writtenStanding([answer('a'), answer('b', true, false)], ['a', 'b'])).toBe('mustMeet');
  });
});

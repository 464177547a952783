import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byParty, checkSum, CHOICES, quorum, tally, type Choice } from './tally.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('tally', () => {
  it.each([
    // for, against, seats, chair, carried, by the chair
    [7, 6, 13, 'against', true, false],
    [6, 7, 13, 'for', false, false],
    [6, 6, 13, 'for', true, true],
    [6, 6, 13, 'against', false, true],
    [13, 0, 13, null, true, false],
    [0, 13, 13, null, false, false],
    [7, 0, 13, null, true, false],
    [20, 19, 39, null, true, false],
    [1, 0, 1, 'for', true, false],
  ] as const)(
    '%i–%i of %i seats, chair %s: carried %s',
    (inFavour, against, seats, chair, carried, byChair) => {
      expect(tally({ inFavour, against }, seats, chair)).toEqual({
        inFavour,
        against,
        carried,
        decidedByChair: byChair,
      });
    },
  );

  it.each([
    [1, 0, 3, 'for', 'no_quorum'],
    [6, 0, 13, null, 'no_quorum'],
    [0, 0, 13, null, 'no_quorum'],
    [6, 6, 13, null, 'chair_vote_missing'],
    [7, 0, 13, 'against', 'count_impossible'],
    [0, 7, 13, 'for', 'count_impossible'],
    [-1, 9, 13, null, 'count_impossible'],
    [6.5, 6.5, 13, 'for', 'count_impossible'],
    [Number.NaN, 9, 13, null, 'count_impossible'],
  ] as const)('%d–%d of %i seats, chair %s: refused with %s', (inFavour, against, seats, chair, code) => {
    expect(() => tally({ inFavour, against }, seats, chair)).toThrow(refused(code));
  });

  it('counts every ballot once, in whatever order they came', () => {
    const ballots = fc.array(fc.constantFrom<Choice>(...CHOICES), { minLength: 1, maxLength: 77 });
    fc.assert(
      fc.property(ballots, fc.integer(), (given, seed) => {
        const chair = given[Math.abs(seed) % given.length] ?? null;
        const count = (all: readonly Choice[]) => ({
          inFavour: all.filter((one) => one === 'for').length,
          against: all.filter((one) => one === 'against').length,
        });
        const outcome = tally(count(given), given.length, chair);
        expect(outcome.inFavour + outcome.against).toBe(given.length);
        expect(tally(count([...given].reverse()), given.length, chair)).toEqual(outcome);
      }),
    );
  });

  it('turns round when every vote does', () => {
    const turned = { for: 'against', against: 'for' } as const;
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.constantFrom<Choice>(...CHOICES), (a, b, chair) => {
        fc.pre(a + b > 0 && (chair === 'for' ? a : b) > 0);
        const outcome = tally({ inFavour: a, against: b }, a + b, chair);
        const opposite = tally({ inFavour: b, against: a }, a + b, turned[chair]);
        expect(opposite.carried).toBe(!outcome.carried);
        expect(opposite.decidedByChair).toBe(outcome.decidedByChair);
      }),
    );
  });

  it('decides exactly when as many as the quorum have voted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(99), (seats, voted) => {
        fc.pre(voted > 0 && voted <= seats);
        const counting = () => tally({ inFavour: voted, against: 0 }, seats, 'for');
        if (voted >= quorum(seats)) expect(counting().carried).toBe(true);
        else expect(counting).toThrow(refused('no_quorum'));
      }),
    );
  });
});

describe('a sum that does not add up', () => {
  it('is taken as it is when all present voted', () => {
    expect(() => checkSum({ inFavour: 7, against: 5 }, 12, 13, null)).not.toThrow();
  });

  it('asks for a note, and is recorded with one', () => {
    expect(() => checkSum({ inFavour: 7, against: 4 }, 12, 13, null)).toThrow(refused('count_needs_note'));
    expect(() => checkSum({ inFavour: 7, against: 4 }, 12, 13, '  ')).toThrow(refused('count_needs_note'));
    expect(() => checkSum({ inFavour: 7, against: 4 }, 12, 13, 'Ett medlem var ute.')).not.toThrow();
    expect(() => checkSum({ inFavour: 7, against: 6 }, 12, 13, 'Én kom til.')).not.toThrow();
  });

  it('is never more than the seats', () => {
    expect(() => checkSum({ inFavour: 7, against: 7 }, 12, 13, 'Slik ble det talt.')).toThrow(
      refused('count_impossible'),
    );
  });
});

describe('the parties', () => {
  it('stand with the largest first, each ballot once', () => {
    const ballots = [
      { party: 'Havnelista', choice: 'against' },
      { party: 'Fjordbylista', choice: 'for' },
      { party: 'Bygd og by', choice: 'against' },
      { party: 'Fjordbylista', choice: 'against' },
    ] as const;
    expect(byParty(ballots)).toEqual([
      { party: 'Fjordbylista', inFavour: 1, against: 1 },
      { party: 'Bygd og by', inFavour: 0, against: 1 },
      { party: 'Havnelista', inFavour: 0, against: 1 },
    ]);
    expect(byParty([...ballots].reverse())).toEqual(byParty(ballots));
  });
});

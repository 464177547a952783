import { describe, expect, it } from '@jest/globals';
import type { Met, SeatFacts } from '../meeting/attendance.js';
import { electedSeat, presidingAfter } from './presiding.js';

const seat = (id: string, role: SeatFacts['role'] = 'medlem'): SeatFacts => ({
  id,
  person: `p${id}`,
  role,
  party: null,
});
const SEATS = [seat('1', 'leder'), seat('2', 'nestleder'), seat('3'), seat('4')];
/** Who meets: the members of these seats, and deputies where it says so. */
const met = (here: string, deputies: Readonly<Record<string, string>> = {}): readonly Met[] =>
  SEATS.map(({ id, person }) => ({
    seat: id,
    person: deputies[id] ?? (here.includes(id) ? person : null),
  }));
const refused = (code: string) => expect.objectContaining({ code });

describe('who presides when attendance changes (§ 11-2)', () => {
  it.each([
    // who met, presiding, who meets, asked: who presides
    ['', null, '1234', null, '1'],
    ['', null, '234', null, '2'],
    ['', null, '34', null, null],
    ['1234', '1', '234', null, '2'],
    ['134', '1', '34', null, null], // the deputy leader is away: the body elects
    ['1234', '2', '1234', null, '2'], // handed over to the deputy leader
    ['1234', '1', '1234', '2', '2'],
    ['34', '3', '34', null, '3'], // elected, and stays
    ['34', '3', '134', null, '1'], // until the leader comes
    ['34', '3', '234', null, '2'],
    ['34', '3', '4', null, null], // or the elected leaves
    ['34', '3', '34', '3', '3'],
  ] as const)('%s, led by %s; now %s, asked %s: %s', (before, presiding, now, asked, led) => {
    expect(presidingAfter({ met: met(before), presiding }, met(now), SEATS, asked)).toBe(led);
  });

  it('is nobody else without an election', () => {
    const before = { met: met('34'), presiding: null };
    expect(() => presidingAfter(before, met('34'), SEATS, '3')).toThrow(refused('chair_needs_election'));
    expect(() => presidingAfter(before, met('134'), SEATS, '3')).toThrow(refused('chair_needs_election'));
    expect(() => presidingAfter(before, met('34'), SEATS, '1')).toThrow(refused('chair_missing'));
    const elected = { met: met('34'), presiding: '3' };
    expect(() => presidingAfter(elected, met('134'), SEATS, '3')).toThrow(refused('chair_needs_election'));
  });

  it('is never a deputy in the leader’s seat, and a deputy does not go on for the elected', () => {
    const withDeputy = met('34', { '1': 'vara' });
    expect(presidingAfter({ met: met('34'), presiding: null }, withDeputy, SEATS, null)).toBeNull();
    expect(() => presidingAfter({ met: met('34'), presiding: null }, withDeputy, SEATS, '1')).toThrow(
      refused('chair_needs_election'),
    );
    const replaced = met('4', { '3': 'vara' });
    expect(presidingAfter({ met: met('34'), presiding: '3' }, replaced, SEATS, null)).toBeNull();
  });
});

describe('whom a body has elected for a case', () => {
  it('is the last, as long as that person sits there', () => {
    const elected = [
      { seat: '3', person: 'p3' },
      { seat: '4', person: 'p4' },
    ];
    expect(electedSeat(elected, met('34'))).toBe('4');
    expect(electedSeat(elected, met('3'))).toBeNull();
    expect(electedSeat(elected, met('3', { '4': 'vara' }))).toBeNull();
    expect(electedSeat([], met('34'))).toBeNull();
  });
});

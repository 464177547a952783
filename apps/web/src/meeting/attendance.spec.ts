import { describe, expect, it } from '@jest/globals';
import {
  attendanceOf,
  choicesFor,
  passedOver,
  presentCount,
  type SeatRow,
  toInput,
  withAttendance,
} from './attendance';

const vara = [
  { id: 'v1', name: 'Nora' },
  { id: 'v2', name: 'Per' },
];
const row = (number: number, role: SeatRow['seat']['role'], person: SeatRow['person'] = null): SeatRow => ({
  seat: {
    id: `s${number}`,
    number,
    role,
    party: null,
    person: { id: `p${number}`, name: `Person ${number}` },
  },
  person,
  candidates: vara,
});
const rows = [row(1, 'leder'), row(2, 'nestleder'), row(3, 'medlem')];

describe('attendance', () => {
  it('expects everybody, and the leader to preside, until something is recorded', () => {
    const expected = attendanceOf(rows, null);
    expect(presentCount(expected)).toBe(3);
    expect(expected.presiding).toBe('s1');
  });

  it('keeps what was recorded', () => {
    const recorded = attendanceOf(
      [row(1, 'leder'), row(2, 'nestleder', { id: 'p2', name: 'Person 2' })],
      's2',
    );
    expect(recorded).toEqual({ meets: { s1: null, s2: 'p2' }, remote: [], reasons: {}, presiding: 's2' });
  });

  it('lets the deputy leader preside when the leader is away, and nobody when both are', () => {
    const without = withAttendance(attendanceOf(rows, null), rows, 's1', null);
    expect(without.presiding).toBe('s2');
    expect(withAttendance(without, rows, 's2', null).presiding).toBeNull();
  });

  it('offers a deputy to one seat only', () => {
    const stepped = withAttendance(attendanceOf(rows, null), rows, 's3', 'v1');
    expect(choicesFor(rows[1]!, stepped).map(({ id }) => id)).toEqual(['p2', 'v2']);
    expect(choicesFor(rows[2]!, stepped).map(({ id }) => id)).toEqual(['p3', 'v1', 'v2']);
  });

  it('says for every seat who meets', () => {
    expect(toInput(withAttendance(attendanceOf(rows, null), rows, 's2', null))).toEqual([
      { seat: 's1', person: 'p1', remote: false, reason: null },
      { seat: 's2', person: null, remote: false, reason: null },
      { seat: 's3', person: 'p3', remote: false, reason: null },
    ]);
  });

  it('says who is passed over: a deputy before in order who meets for no seat', () => {
    expect(passedOver(rows[0]!, 'v2', ['p1'])?.id).toBe('v1');
    expect(passedOver(rows[0]!, 'v2', ['v1'])).toBeNull();
    expect(passedOver(rows[0]!, 'v1', [])).toBeNull();
    expect(passedOver(rows[0]!, 'p1', [])).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  candidatesFor,
  checkAttendance,
  presidingSeat,
  type DeputyFacts,
  type SeatFacts,
} from './attendance.js';

const refused = (code: string) => expect.objectContaining({ code });

const seats: readonly SeatFacts[] = [
  { id: 's1', person: 'ragnhild', role: 'leder', party: 'Fjordbylista' },
  { id: 's2', person: 'eirik', role: 'nestleder', party: 'Bygd og by' },
  { id: 's3', person: 'per', role: 'medlem', party: 'Fjordbylista' },
];
const deputies: readonly DeputyFacts[] = [
  { person: 'tor', party: 'Fjordbylista', order: 2 },
  { person: 'nora', party: 'Fjordbylista', order: 1 },
  { person: 'liv', party: 'Bygd og by', order: 1 },
];

describe('attendance', () => {
  it('takes members, deputies of the seat’s own list, and empty seats', () => {
    const met = [
      { seat: 's1', person: 'ragnhild' },
      { seat: 's2', person: null },
      { seat: 's3', person: 'nora' },
    ];
    expect(() => checkAttendance(met, seats, deputies)).not.toThrow();
  });

  it('refuses a deputy of another list, and somebody who is no deputy at all', () => {
    expect(() => checkAttendance([{ seat: 's2', person: 'nora' }], seats, deputies)).toThrow(
      refused('not_a_deputy'),
    );
    expect(() => checkAttendance([{ seat: 's3', person: 'eirik' }], seats, deputies)).toThrow(
      refused('not_a_deputy'),
    );
  });

  it('lets nobody meet for two seats, and no seat be met for twice', () => {
    const twice = [
      { seat: 's1', person: 'nora' },
      { seat: 's3', person: 'nora' },
    ];
    expect(() => checkAttendance(twice, seats, deputies)).toThrow(refused('person_sits_twice'));
    const crowded = [
      { seat: 's3', person: 'nora' },
      { seat: 's3', person: 'tor' },
    ];
    expect(() => checkAttendance(crowded, seats, deputies)).toThrow(refused('field_invalid'));
  });

  it('refuses a seat of another body', () => {
    expect(() => checkAttendance([{ seat: 'x9', person: null }], seats, deputies)).toThrow(
      refused('not_permitted'),
    );
  });

  it('offers the deputies of the seat’s list in their order', () => {
    expect(candidatesFor(seats[2]!, deputies).map((one) => one.person)).toEqual(['nora', 'tor']);
  });
});

describe('who presides', () => {
  const met = (...pairs: [string, string | null][]) => pairs.map(([seat, person]) => ({ seat, person }));

  it('is the leader who meets, else the deputy leader', () => {
    expect(presidingSeat(met(['s1', 'ragnhild'], ['s2', 'eirik']), seats)).toBe('s1');
    expect(presidingSeat(met(['s1', null], ['s2', 'eirik']), seats)).toBe('s2');
  });

  it('is never a deputy who meets for the leader: the body elects somebody', () => {
    expect(presidingSeat(met(['s1', 'nora'], ['s2', 'eirik']), seats)).toBe('s2');
    expect(presidingSeat(met(['s1', 'nora'], ['s2', 'liv'], ['s3', 'per']), seats)).toBeNull();
  });

  it('always meets for the seat that was elected to lead', () => {
    const people = [...seats.map((seat) => seat.person), ...deputies.map((one) => one.person), null];
    const anybody = fc.constantFrom(...people);
    fc.assert(
      fc.property(fc.tuple(anybody, anybody, anybody), (sitting) => {
        const attendance = seats.map((seat, index) => ({ seat: seat.id, person: sitting[index] ?? null }));
        const chair = seats.find((seat) => seat.id === presidingSeat(attendance, seats));
        if (!chair) return;
        expect(chair.role).not.toBe('medlem');
        expect(attendance).toContainEqual({ seat: chair.id, person: chair.person });
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DeputyFacts, Met, SeatFacts } from './attendance.js';
import {
  checkDisqualification,
  seatingIn,
  type DisqualificationDecision,
  type DisqualificationFacts,
} from './disqualification.js';

const seat = (id: string, role: SeatFacts['role'] = 'medlem'): SeatFacts => ({
  id,
  person: `p${id}`,
  role,
  party: 'Fjordbylista',
});
const SEATS = [seat('1', 'leder'), seat('2', 'nestleder'), seat('3'), seat('4'), seat('5')];
const DEPUTIES: readonly DeputyFacts[] = [
  { person: 'vara1', party: 'Fjordbylista', order: 1 },
  { person: 'vara2', party: 'Fjordbylista', order: 2 },
  { person: 'annen', party: 'Havnelista', order: 1 },
];
const ALL: readonly Met[] = SEATS.map(({ id, person }) => ({ seat: id, person }));

const decided = (
  id: string,
  otherwise: Partial<DisqualificationDecision> = {},
): DisqualificationDecision => ({
  seat: id,
  person: `p${id}`,
  found: true,
  substitute: null,
  count: null,
  substituteReason: null,
  ...otherwise,
});
const sitting = (met: readonly Met[]) => met.map(({ person }) => person);
const refused = (code: string) => expect.objectContaining({ code });

describe('who sits in a case', () => {
  it('are those who met, when nobody is disqualified', () => {
    const seating = seatingIn(ALL, '1', SEATS, [decided('3', { found: false })]);
    expect(seating).toEqual({ met: ALL, presiding: '1', left: new Set() });
  });

  it('are without the disqualified, with whoever stepped in, in as many seats', () => {
    const { met, left } = seatingIn(ALL, '1', SEATS, [decided('3', { substitute: 'vara1' }), decided('4')]);
    expect(sitting(met)).toEqual(['p1', 'p2', 'vara1', null, 'p5']);
    expect(left).toEqual(new Set(['p3', 'p4']));
  });

  it.each([
    ['the deputy leader when the leader is disqualified', ALL, [decided('1', { substitute: 'vara1' })], '2'],
    ['nobody, when the deputy leader is disqualified too', ALL, [decided('1'), decided('2')], null],
    ['the leader still, when another is disqualified', ALL, [decided('2')], '1'],
  ] as const)('are led by %s', (_, met, decisions, presiding) => {
    expect(seatingIn(met, '1', SEATS, decisions).presiding).toBe(presiding);
  });

  it('are led by whom they elected for the case, when neither leader nor deputy leader sits', () => {
    const both = [decided('1'), decided('2')];
    const elected = [{ seat: '4', person: 'p4' }];
    expect(seatingIn(ALL, '1', SEATS, both, elected).presiding).toBe('4');
    expect(seatingIn(ALL, '1', SEATS, [decided('1')], elected).presiding).toBe('2');
    expect(seatingIn(ALL, '1', SEATS, [...both, decided('4')], elected).presiding).toBeNull();
  });

  it('follow the last decision about a person, and forget one about somebody who no longer sits there', () => {
    const both = [decided('3'), decided('3', { found: false })];
    expect(sitting(seatingIn(ALL, '1', SEATS, both).met)).toContain('p3');
    const replaced = ALL.map((one) => (one.seat === '3' ? { ...one, person: 'vara1' } : one));
    expect(sitting(seatingIn(replaced, '1', SEATS, [decided('3')]).met)).toContain('vara1');
  });

  it('keep every seat and never seat the disqualified, whoever is decided on in whatever order', () => {
    const decision: fc.Arbitrary<DisqualificationFacts> = fc
      .record({ at: fc.constantFrom(...SEATS.map(({ id }) => id)), found: fc.boolean() })
      .map(({ at, found }) => decided(at, { found }));
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const { met, presiding, left } = seatingIn(ALL, '1', SEATS, decisions);
        expect(met.map((one) => one.seat)).toEqual(ALL.map((one) => one.seat));
        expect(met.filter(({ person }) => person !== null && left.has(person))).toEqual([]);
        if (presiding !== null) expect(met.find((one) => one.seat === presiding)?.person).not.toBeNull();
      }),
    );
  });
});

describe('a decision about disqualification', () => {
  const check = (decision: DisqualificationDecision, met = ALL, left: ReadonlySet<string> = new Set()) =>
    checkDisqualification(decision, { met, presiding: '1', left }, SEATS, DEPUTIES);

  it.each([
    ['unanimous', decided('3')],
    ['with a vara', decided('3', { substitute: 'vara1' })],
    ['by a count without the person', decided('3', { count: { inFavour: 3, against: 1, chair: 'for' } })],
    ['by the chair on a tie', decided('3', { count: { inFavour: 2, against: 2, chair: 'for' } })],
    [
      'that the person is not',
      decided('3', { found: false, count: { inFavour: 1, against: 3, chair: null } }),
    ],
  ] as const)('stands: %s', (_, decision) => {
    expect(() => check(decision)).not.toThrow();
  });

  it.each([
    ['somebody who does not sit there', decided('3', { person: 'annen' }), 'not_permitted'],
    [
      'a count with the person’s own vote',
      decided('3', { count: { inFavour: 4, against: 1, chair: null } }),
      'count_impossible',
    ],
    [
      'a count that says otherwise',
      decided('3', { count: { inFavour: 1, against: 3, chair: null } }),
      'count_impossible',
    ],
    [
      'a tie without the chair’s vote',
      decided('3', { count: { inFavour: 2, against: 2, chair: null } }),
      'chair_vote_missing',
    ],
    ['too few votes', decided('3', { count: { inFavour: 2, against: 0, chair: null } }), 'no_quorum'],
    ['somebody who is no vara for the seat', decided('3', { substitute: 'annen' }), 'not_a_deputy'],
    ['a member who sits already', decided('3', { substitute: 'p4' }), 'not_a_deputy'],
  ] as const)('is refused: %s', (_, decision, code) => {
    expect(() => check(decision)).toThrow(refused(code));
  });

  it('calls deputies in their order, or with the reason why not', () => {
    const second = decided('3', { substitute: 'vara2' });
    expect(() => check(second)).toThrow(
      expect.objectContaining({ code: 'deputy_out_of_order', facts: { person: 'vara1' } }),
    );
    expect(() => check({ ...second, substituteReason: '  ' })).toThrow(refused('deputy_out_of_order'));
    expect(() => check({ ...second, substituteReason: 'Svarte ikke.' })).not.toThrow();
  });

  it('passes over nobody who sits already, or has left the case', () => {
    const second = decided('3', { substitute: 'vara2' });
    const met = ALL.map((one) => (one.seat === '5' ? { ...one, person: 'vara1' } : one));
    expect(() => check(second, met)).not.toThrow();
    expect(() => check(second, ALL, new Set(['vara1']))).not.toThrow();
  });

  it('needs a quorum of others', () => {
    const few = ALL.map((one, index) => (index < 3 ? one : { ...one, person: null }));
    expect(() => check(decided('3'), few)).toThrow(refused('no_quorum'));
  });
});

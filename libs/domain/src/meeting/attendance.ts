import { Refusal } from '../refusal.js';

/** A seat with those who may meet for it. */
export interface SeatFacts {
  readonly id: string;
  readonly person: string;
  readonly role: 'leder' | 'nestleder' | 'medlem';
  readonly party: string | null;
}

export interface DeputyFacts {
  readonly person: string;
  readonly party: string | null;
  /** Place in the order within the party, list or group, from 1. */
  readonly order: number;
}

/** Who meets for a seat; null when nobody does. */
export interface Met {
  readonly seat: string;
  readonly person: string | null;
}

/** Who meets for a seat and from where, as the secretary records it. */
export interface Meets extends Met {
  /** Meets from elsewhere: one makes the meeting remote (kommuneloven § 11-7). */
  readonly remote: boolean;
  /** Why a deputy before this one in order does not meet. */
  readonly reason: string | null;
}

/** Deputies who may step in for a seat, in order: those of its party, list or group (kommuneloven § 7-10). */
export const candidatesFor = (seat: SeatFacts, deputies: readonly DeputyFacts[]): readonly DeputyFacts[] =>
  deputies.filter((deputy) => deputy.party === seat.party).sort((a, b) => a.order - b.order);

/**
 * Holds attendance against the seats: each seat is met for by its member or one of its deputies, and
 * nobody meets for two seats.
 *
 * @throws Refusal `not_a_deputy`, `person_sits_twice` (both with the person's id in `person`), `not_permitted`
 *   for a seat of another body, `field_invalid` for a seat that is listed twice
 */
export function checkAttendance(
  met: readonly Met[],
  seats: readonly SeatFacts[],
  deputies: readonly DeputyFacts[],
): void {
  const sitting = new Set<string>();
  for (const { seat: id, person } of met) {
    const seat = seats.find((one) => one.id === id);
    if (!seat) throw new Refusal('not_permitted');
    if (met.filter((one) => one.seat === id).length > 1)
      throw new Refusal('field_invalid', { field: 'seat', problem: 'twice' });
    if (person === null) continue;
    if (person !== seat.person && !candidatesFor(seat, deputies).some((deputy) => deputy.person === person))
      throw new Refusal('not_a_deputy', { person });
    if (sitting.has(person)) throw new Refusal('person_sits_twice', { person });
    sitting.add(person);
  }
}

/**
 * Holds deputies to their order (kommuneloven § 7-10): whoever is passed over without meeting for another seat must
 * have been asked, and the reason is recorded.
 *
 * @throws Refusal `deputy_out_of_order` with the id of whoever was passed over in `person`
 */
export function checkOrder(
  met: readonly Meets[],
  seats: readonly SeatFacts[],
  deputies: readonly DeputyFacts[],
): void {
  const sitting = new Set(met.map(({ person }) => person));
  for (const { seat: id, person, reason } of met) {
    const seat = seats.find((one) => one.id === id);
    if (!seat || person === null || person === seat.person || reason?.trim()) continue;
    demandInOrder(seat, person, deputies, sitting);
  }
}

/** @param taken those who sit already, or cannot: they are not passed over */
export function demandInOrder(
  seat: SeatFacts,
  person: string,
  deputies: readonly DeputyFacts[],
  taken: ReadonlySet<string | null>,
): void {
  const order = candidatesFor(seat, deputies);
  const place = order.findIndex((deputy) => deputy.person === person);
  const passed = order.slice(0, place).find((deputy) => !taken.has(deputy.person));
  if (passed) throw new Refusal('deputy_out_of_order', { person: passed.person });
}

/**
 * The seat that presides when nobody chose otherwise: the leader's if the leader meets, else the deputy
 * leader's (kommuneloven § 11-2 and § 11-9 second paragraph). Null when neither meets: the body then
 * elects somebody. A deputy member who meets for the leader does not preside.
 */
export function presidingSeat(met: readonly Met[], seats: readonly SeatFacts[]): string | null {
  const meets = (role: SeatFacts['role']) =>
    seats.find(
      (seat) => seat.role === role && met.some((one) => one.seat === seat.id && one.person === seat.person),
    );
  return (meets('leder') ?? meets('nestleder'))?.id ?? null;
}

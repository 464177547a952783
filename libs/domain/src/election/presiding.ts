import { presidingSeat, type Met, type SeatFacts } from '../meeting/attendance.js';
import { Refusal } from '../refusal.js';

/** Who met and presided until attendance changed. */
export interface Presided {
  readonly met: readonly Met[];
  readonly presiding: string | null;
}

/**
 * The seat that presides when attendance has changed: the leader's or the deputy leader's, as long as they meet
 * themselves (kommuneloven § 11-2). Whoever the body has elected presides until one of the two comes or the elected
 * leaves; then, when neither is there, nobody does before the body has elected anew.
 *
 * @param asked the seat that is said to preside from now on; null for nothing said
 * @throws Refusal `chair_missing` for a seat that nobody meets for, `chair_needs_election` for one that presides by
 *   election only
 */
export function presidingAfter(
  before: Presided,
  met: readonly Met[],
  seats: readonly SeatFacts[],
  asked: string | null,
): string | null {
  const inOffice = (seat: string) =>
    seats.some(({ id, role, person }) => id === seat && role !== 'medlem' && meets(met, seat) === person);
  const stays = (seat: string) => meets(met, seat) !== null && meets(met, seat) === meets(before.met, seat);
  const byOffice = presidingSeat(met, seats);
  if (asked !== null) {
    if (meets(met, asked) === null) throw new Refusal('chair_missing');
    if (inOffice(asked)) return asked;
    if (asked !== before.presiding || byOffice !== null || !stays(asked))
      throw new Refusal('chair_needs_election');
    return asked;
  }
  const { presiding } = before;
  if (presiding === null || !stays(presiding)) return byOffice;
  return inOffice(presiding) ? presiding : (byOffice ?? presiding);
}

const meets = (met: readonly Met[], seat: string): string | null =>
  met.find((one) => one.seat === seat)?.person ?? null;

/** Whom a body has elected to preside in one case, in the order it elected. */
export interface Elected {
  readonly seat: string;
  readonly person: string;
}

/** The seat of whoever was elected last, as long as that person still sits in it. */
export const electedSeat = (elected: readonly Elected[], sitting: readonly Met[]): string | null => {
  const last = elected.at(-1);
  return last && meets(sitting, last.seat) === last.person ? last.seat : null;
};

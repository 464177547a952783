import { electedSeat, type Elected } from '../election/presiding.js';
import { Refusal } from '../refusal.js';
import type { Choice } from '../vote/tally.js';
import { tally } from '../vote/tally.js';
import {
  checkAttendance,
  demandInOrder,
  presidingSeat,
  type DeputyFacts,
  type Met,
  type SeatFacts,
} from './attendance.js';

/** What a body decided about whether somebody is disqualified (inhabil) in one case (kommuneloven § 11-10). */
export interface DisqualificationFacts {
  /** The seat that the person meets for. */
  readonly seat: string;
  readonly person: string;
  /** True: disqualified, and leaves for this case only. */
  readonly found: boolean;
  /** Who stepped in for the seat; null when nobody did. */
  readonly substitute: string | null;
}

/** Who sits in one case, and who presides. */
export interface Seating {
  readonly met: readonly Met[];
  /** Null when nobody presides: the body must then elect somebody (kommuneloven § 11-2). */
  readonly presiding: string | null;
  /** Those who left for this case. */
  readonly left: ReadonlySet<string>;
}

/**
 * Who sits in one case: those who met, without those who were found disqualified, and with those who stepped in for
 * them. The seats stay the same: they are what the quorum is counted on (kommuneloven § 11-9). Of several decisions
 * about one person the last counts, and only for the seat in which the person still sits.
 *
 * Whoever presides in the meeting presides, unless disqualified: then the leader or deputy leader who sits (kommuneloven
 * § 11-9 second paragraph), else whom the body has elected for the case. A deputy member who steps in for the leader
 * does not.
 *
 * @param decisions oldest first
 * @param elected whom the body has elected to preside in the case, oldest first
 */
export function seatingIn(
  met: readonly Met[],
  presiding: string | null,
  seats: readonly SeatFacts[],
  decisions: readonly DisqualificationFacts[],
  elected: readonly Elected[] = [],
): Seating {
  const last = new Map(decisions.map((decision) => [decision.person, decision]));
  const decided = (one: Met) => {
    const decision = one.person === null ? undefined : last.get(one.person);
    return decision?.found && decision.seat === one.seat ? decision : null;
  };
  const sitting = met.map((one) => {
    const decision = decided(one);
    return decision ? { seat: one.seat, person: decision.substitute } : one;
  });
  const leaving = met.flatMap((one) => decided(one) ?? []);
  const left = new Set(leaving.map(({ person }) => person));
  const stays = presiding !== null && !leaving.some(({ seat }) => seat === presiding);
  const inCase = stays ? presiding : (presidingSeat(sitting, seats) ?? electedSeat(elected, sitting));
  return { met: sitting, presiding: inCase, left };
}

/** A decision as it is recorded. */
export interface DisqualificationDecision extends DisqualificationFacts {
  /** For and against that the person is disqualified; null when unanimous. */
  readonly count: {
    readonly inFavour: number;
    readonly against: number;
    readonly chair: Choice | null;
  } | null;
  /** Why a deputy before the one who steps in, in order, does not. */
  readonly substituteReason: string | null;
}

/**
 * Holds a decision against the body: it is made without the person whom it is about (forvaltningsloven § 8 second
 * paragraph), by as many as the quorum, and only somebody who may step in does: the
 * deputies in their order, or with the reason why not (kommuneloven § 7-10). Who has left the case cannot.
 *
 * @param seating who sits in the case before the decision
 * @throws Refusal `not_permitted` for a seat in which the person does not sit, `count_impossible` for a count that
 *   says something else than what was decided or holds more votes than there were voters, `no_quorum`,
 *   `chair_vote_missing`, `not_a_deputy`, `person_sits_twice`, `deputy_out_of_order` as at attendance
 */
export function checkDisqualification(
  decision: DisqualificationDecision,
  { met, presiding, left }: Seating,
  seats: readonly SeatFacts[],
  deputies: readonly DeputyFacts[],
): void {
  const { seat, person, found, count } = decision;
  if (!met.some((one) => one.seat === seat && one.person === person)) throw new Refusal('not_permitted');
  const voters = met.filter((one) => one.person !== null && one.person !== person).length;
  if (count) {
    const voted = count.inFavour + count.against;
    if (voted > voters || tally(count, seats.length, count.chair).carried !== found)
      throw new Refusal('count_impossible', { voted, present: voters });
  } else if (voters * 2 < seats.length)
    throw new Refusal('no_quorum', { voted: voters, seats: seats.length });
  if (!found) return;
  const after = seatingIn(met, presiding, seats, [decision]);
  checkAttendance(after.met, seats, deputies);
  const empty = seats.find(({ id }) => id === seat);
  if (!empty || decision.substitute === null || decision.substituteReason?.trim()) return;
  const taken = new Set([...met.map((one) => one.person), ...left]);
  demandInOrder(empty, decision.substitute, deputies, taken);
}

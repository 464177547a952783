import { Refusal } from '../refusal.js';

/**
 * Holds the refusal of a vote on a case that was not on the agenda: the chair can refuse it, or a third of those
 * present (kommuneloven § 11-3 fifth paragraph).
 *
 * @param by the seats that refuse; none when the chair does
 * @param present the seats that are met for in the case
 * @throws Refusal `case_was_on_agenda`, `not_permitted` for a seat that nobody meets for, `refusal_too_few`
 */
export function checkVoteRefusal(
  wasAdded: boolean,
  byChair: boolean,
  by: readonly string[],
  present: readonly string[],
): void {
  if (!wasAdded) throw new Refusal('case_was_on_agenda');
  if (byChair) return;
  const seats = new Set(by);
  if (![...seats].every((seat) => present.includes(seat))) throw new Refusal('not_permitted');
  if (seats.size * 3 < present.length)
    throw new Refusal('refusal_too_few', { count: seats.size, needed: Math.ceil(present.length / 3) });
}

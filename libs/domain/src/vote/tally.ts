import { Refusal } from '../refusal.js';

/** For or against: blank is possible in elections and appointments only (kommuneloven § 8-1 second paragraph). */
export const CHOICES = ['for', 'against'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * How votes are given: on each one's own device, by hands that are counted, seat by seat at a roll call, by all being
 * for without a count, or by consensus, where no vote is held.
 */
export const VOTE_METHODS = ['ballots', 'hands', 'rollCall', 'unanimous', 'consensus'] as const;
export type VoteMethod = (typeof VOTE_METHODS)[number];

export interface Count {
  readonly inFavour: number;
  readonly against: number;
}

export interface Outcome extends Count {
  readonly carried: boolean;
  /** True when the votes were equal and the presiding chair's own vote decided. */
  readonly decidedByChair: boolean;
}

/**
 * Counts a closed vote. At least half of the body's seats must have voted. A simple majority of the
 * votes cast decides; on a tie, other than in elections (`roundResult`), the presiding chair's own vote does: it is
 * no second vote and cannot be waived (kommuneloven § 11-9).
 *
 * @param count from ballots or from raised hands; it includes the chair's own vote
 * @param seats the body's seats, not those who happened to come
 * @param chair how whoever presided voted; null when unknown
 * @throws Refusal `no_quorum`, `chair_vote_missing` (a tie is never settled silently),
 *   `count_impossible` (a count that is no count, or that cannot hold the chair's vote)
 */
export function tally(count: Count, seats: number, chair: Choice | null): Outcome {
  const { inFavour, against } = count;
  if (![inFavour, against].every((n) => Number.isInteger(n) && n >= 0))
    throw new Refusal('count_impossible', { voted: inFavour + against, present: seats });
  if ((chair === 'for' && inFavour === 0) || (chair === 'against' && against === 0))
    throw new Refusal('count_impossible', { voted: inFavour + against, present: seats });
  if ((inFavour + against) * 2 < seats) throw new Refusal('no_quorum', { voted: inFavour + against, seats });
  const tie = inFavour === against;
  if (tie && chair === null) throw new Refusal('chair_vote_missing');
  return { inFavour, against, carried: tie ? chair === 'for' : inFavour > against, decidedByChair: tie };
}

/**
 * Holds a count against the number present and entitled to vote. All present members vote
 * (kommuneloven § 8-1), so another sum is asked about, but it can be recorded: reality does it.
 *
 * @throws Refusal `count_impossible` for more votes than seats, `count_needs_note` for a sum that differs
 *   from `entitled` when there is no note
 */
export function checkSum(count: Count, entitled: number, seats: number, note: string | null): void {
  const voted = count.inFavour + count.against;
  if (voted > seats) throw new Refusal('count_impossible', { voted, present: entitled });
  if (voted !== entitled && !note?.trim())
    throw new Refusal('count_needs_note', { voted, present: entitled });
}

/** Least number of votes with which a body of so many seats can decide (kommuneloven § 11-9). */
export const quorum = (seats: number): number => Math.ceil(seats / 2);

export interface PartyCount extends Count {
  readonly party: string;
}

/** Which parties voted for what (kommuneloven § 11-4 second paragraph e), largest first, then by name. */
export function byParty(
  ballots: readonly { readonly party: string; readonly choice: Choice }[],
): readonly PartyCount[] {
  const counts = new Map<string, { party: string; inFavour: number; against: number }>();
  for (const { party, choice } of ballots) {
    const row = counts.get(party) ?? { party, inFavour: 0, against: 0 };
    row[choice === 'for' ? 'inFavour' : 'against'] += 1;
    counts.set(party, row);
  }
  const size = (row: Count) => row.inFavour + row.against;
  return [...counts.values()].sort((a, b) => size(b) - size(a) || a.party.localeCompare(b.party, 'nb'));
}

import { Refusal } from '../refusal.js';

/** From a moment on, somebody meets for a seat, or nobody does. Never changed: `corrects` puts a time right. */
export interface Movement {
  readonly id: string;
  readonly seat: string;
  /** Null when nobody meets for the seat from then on. */
  readonly person: string | null;
  readonly remote: boolean;
  readonly at: Date;
  /** The seat that presides from then on; null: as before. */
  readonly presiding: string | null;
  /** Why a deputy before this one in order did not meet (kommuneloven § 7-10). */
  readonly reason: string | null;
  /** The movement whose time this one puts right. */
  readonly corrects: string | null;
}

/** What stands of a meeting's course, in the order it happened: of movements that were put right, only the last. */
export function courseOf<M extends Movement>(recorded: readonly M[]): readonly M[] {
  const corrected = new Set(recorded.map(({ corrects }) => corrects));
  return recorded
    .filter(({ id }) => !corrected.has(id))
    .map((movement, index) => ({ movement, index }))
    .sort((a, b) => a.movement.at.getTime() - b.movement.at.getTime() || a.index - b.index)
    .map(({ movement }) => movement);
}

/** What a movement's time is held against. */
export interface Bounds {
  readonly openedAt: Date;
  readonly now: Date;
  /** When votes of the meeting were opened. */
  readonly votes: readonly Date[];
}

/**
 * Holds the time of a movement against the meeting: it is within it, it comes after what was recorded of the seat, and
 * no vote was opened since: those who sat then were counted as entitled to vote (kommuneloven § 8-1).
 *
 * @param last the seat's last movement so far
 * @throws Refusal `time_outside_meeting`, `time_out_of_order`, `vote_in_between`
 */
export function checkMovement(at: Date, last: Date | null, bounds: Bounds): void {
  checkWithin(at, bounds);
  if (last !== null && at < last) throw new Refusal('time_out_of_order');
  checkNoVote(at, bounds.now, bounds.votes);
}

/**
 * Holds a corrected time against the meeting and the rest of the seat's course.
 *
 * @param movements what stands of the meeting's course
 * @throws Refusal `not_permitted` for a movement that does not stand; else as `checkMovement`
 */
export function checkCorrection(
  id: string,
  at: Date,
  movements: readonly Movement[],
  bounds: Bounds,
): Movement {
  const movement = movements.find((one) => one.id === id);
  if (!movement) throw new Refusal('not_permitted');
  checkWithin(at, bounds);
  const ofSeat = movements.filter(({ seat }) => seat === movement.seat);
  const place = ofSeat.indexOf(movement);
  const [before, after] = [ofSeat[place - 1], ofSeat[place + 1]];
  if ((before && at < before.at) || (after && at > after.at)) throw new Refusal('time_out_of_order');
  const [from, to] = movement.at < at ? [movement.at, at] : [at, movement.at];
  checkNoVote(from, to, bounds.votes);
  return movement;
}

function checkWithin(at: Date, { openedAt, now }: Bounds): void {
  if (at < openedAt || at > now) throw new Refusal('time_outside_meeting');
}

function checkNoVote(from: Date, to: Date, votes: readonly Date[]): void {
  if (votes.some((vote) => vote > from && vote <= to)) throw new Refusal('vote_in_between');
}

/**
 * The moment that a whole minute stands for: people write «10.20», and what is known to have happened within that
 * minute came first.
 */
export function momentWithin(minute: Date, known: readonly Date[]): Date {
  const end = minute.getTime() + 60_000;
  if (minute.getTime() % 60_000 !== 0) return minute;
  return known.reduce((last, one) => (one > last && one.getTime() < end ? one : last), minute);
}

/** One thing that the minutes say of who came and went. */
export interface CourseStep {
  readonly at: Date;
  readonly seat: string;
  /** Who met for the seat until then. */
  readonly left: string | null;
  /** Who meets for it from then on. */
  readonly came: string | null;
  readonly remote: boolean;
  /** The seat that presides from then on; null: as before. */
  readonly presiding: string | null;
  readonly reason: string | null;
}

/**
 * What happened after the meeting was opened, seat by seat, in time. Somebody who was written in and out in the same
 * moment was never there.
 */
export function courseSteps(movements: readonly Movement[], openedAt: Date): readonly CourseStep[] {
  const last = movements.filter(
    (one, index) =>
      !movements.slice(index + 1).some((next) => next.seat === one.seat && +next.at === +one.at),
  );
  return last.flatMap((movement, index) => {
    const { at, seat, person, remote, presiding, reason } = movement;
    const before = last.slice(0, index).findLast((one) => one.seat === seat);
    const left = before?.person ?? null;
    const changed = left !== person || (person !== null && before?.remote !== remote) || presiding !== null;
    return +at === +openedAt || !changed ? [] : [{ at, seat, left, came: person, remote, presiding, reason }];
  });
}

/** Who met first for each seat, and from where; seats for which nobody met are left out. */
export function firstMet(movements: readonly Movement[], openedAt: Date): ReadonlyMap<string, Movement> {
  const first = new Map<string, Movement>();
  for (const one of movements) {
    const earlier = first.get(one.seat);
    const replaces = earlier !== undefined && +earlier.at === +one.at;
    if (replaces && one.person === null && +one.at === +openedAt) first.delete(one.seat);
    else if ((!earlier || replaces) && one.person !== null) first.set(one.seat, one);
  }
  return first;
}

import type { BodyKind } from '../body/body.js';
import type { Role } from '../policy.js';

/** Groups of the administration and senders of input are no folkevalgte organer: nobody follows them. */
const NOT_ELECTED: readonly BodyKind[] = ['administrativ', 'avsender'];

/**
 * What anybody is towards a meeting, or a case in it: the public while the doors are open (kommuneloven § 11-5 first
 * paragraph), else nobody.
 *
 * @param closed true where the doors are closed, or were when something was done; or where the papers are screened
 */
export function followerOf(kind: BodyKind, closed: boolean): ReadonlySet<Role> {
  return new Set<Role>(closed || NOT_ELECTED.includes(kind) ? [] : ['public']);
}

/** What shows how far a case on the agenda has come, in the open. */
export interface FollowedFacts {
  readonly id: string;
  readonly concluded: boolean;
  readonly voteIsOpen: boolean;
  /** When something was last put before the meeting or voted on, milliseconds; null when nothing has been. */
  readonly lastAct: number | null;
}

/**
 * The case that a meeting in session treats now: where a vote is open, else where something was last proposed or
 * voted on, else the only one that is left. Null where nothing tells: nobody is told a guess.
 *
 * @param hidden how many cases the public may not follow, and which may be what is treated
 */
export function treatedNow(items: readonly FollowedFacts[], hidden: number): string | null {
  const left = items.filter(({ concluded }) => !concluded);
  const voting = left.find(({ voteIsOpen }) => voteIsOpen);
  if (voting) return voting.id;
  const acted = left.filter(({ lastAct }) => lastAct !== null);
  const [latest] = acted.toSorted((a, b) => (b.lastAct ?? 0) - (a.lastAct ?? 0));
  if (latest) return latest.id;
  return left.length === 1 && hidden === 0 ? (left[0]?.id ?? null) : null;
}

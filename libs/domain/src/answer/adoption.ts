import type { Count } from '../vote/tally.js';

/** That a body adopted its answer: how, and when. */
export interface Adoption {
  /** Id of the version that it froze. */
  readonly version: string;
  readonly basis: 'consensus' | 'vote';
  /** With `vote`. */
  readonly count: Count | null;
  readonly at: Date;
}

/**
 * The adoptions behind a point, oldest first: the one that made it, and those in which the body adopted its answer
 * again and the point stood. Empty for a point of an input, which nobody adopts.
 *
 * @param all every adoption of the point's answer, in any order
 */
export function adoptionsBehind<A extends Adoption>(
  point: { readonly version: string; readonly withdrawnAt: Date | null },
  all: readonly A[],
): readonly A[] {
  const first = all.find(({ version }) => version === point.version);
  if (!first) return [];
  return all
    .filter(({ at }) => at >= first.at && (point.withdrawnAt === null || at < point.withdrawnAt))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

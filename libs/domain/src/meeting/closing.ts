import { Refusal } from '../refusal.js';
import { tally, type Choice } from '../vote/tally.js';

/**
 * Why a body closes its doors (kommuneloven § 11-5). The second paragraph demands it: an employee's service, or
 * information under a statutory duty of secrecy. The third lets it: privacy (a), weighty public interests (b).
 */
export const CLOSING_GROUNDS = ['employment', 'confidentiality', 'privacy', 'publicInterest'] as const;
export type ClosingGround = (typeof CLOSING_GROUNDS)[number];

/** As the paragraph is cited; the same in either målform. */
export const CLOSING_BASIS: Readonly<Record<ClosingGround, string>> = {
  employment: 'kommuneloven § 11-5 andre ledd',
  confidentiality: 'kommuneloven § 11-5 andre ledd',
  privacy: 'kommuneloven § 11-5 tredje ledd bokstav a',
  publicInterest: 'kommuneloven § 11-5 tredje ledd bokstav b',
};

/** True where the law demands that the body closes (kommuneloven § 11-5 second paragraph). */
export const mustClose = (ground: ClosingGround): boolean =>
  ground === 'employment' || ground === 'confidentiality';

/** What a body decided about closing its meeting, or one case in it. */
export interface ClosingFacts {
  /** The case's item on the agenda; null for the meeting. */
  readonly item: string | null;
  readonly closed: boolean;
  readonly ground: ClosingGround | null;
  readonly legalBasis: string | null;
}

/** What closes a meeting or a case in it now. */
export interface Closed {
  readonly legalBasis: string;
  /** Null where the call foresaw it in other words. */
  readonly ground: ClosingGround | null;
}

/**
 * What closes a meeting now, or one case in it; null when it is open. Of several decisions the last counts; a closed
 * meeting closes every case in it. What the call foresaw keeps the doors closed until the body has decided.
 *
 * @param decisions oldest first
 * @param foreseen what the call announced
 */
export function closedNow(
  decisions: readonly ClosingFacts[],
  item: string | null,
  foreseen: Closed | null,
): Closed | null {
  const last = (about: string | null) => decisions.findLast((one) => one.item === about);
  const meeting = last(null);
  const closed = meeting ? basisOf(meeting) : foreseen;
  if (closed || item === null) return closed;
  const ofItem = last(item);
  return ofItem ? basisOf(ofItem) : null;
}

const basisOf = ({ closed, legalBasis, ground }: ClosingFacts): Closed | null =>
  closed && legalBasis !== null ? { legalBasis, ground } : null;

/**
 * Holds a decision about closing against the body: it is decided by those present, in the meeting, with legal basis.
 *
 * @param count for and against closing; null when unanimous
 * @throws Refusal `closing_needs_legal_basis`, `count_impossible`, `no_quorum`, `chair_vote_missing`
 */
export function checkClosing(
  { closed, ground, legalBasis }: Omit<ClosingFacts, 'item'>,
  count: { readonly inFavour: number; readonly against: number; readonly chair: Choice | null } | null,
  present: number,
  seats: number,
): void {
  if (closed && (ground === null || !legalBasis?.trim())) throw new Refusal('closing_needs_legal_basis');
  if (count === null) {
    if (present * 2 < seats) throw new Refusal('no_quorum', { voted: present, seats });
    return;
  }
  const voted = count.inFavour + count.against;
  if (voted > present || tally(count, seats, count.chair).carried !== closed)
    throw new Refusal('count_impossible', { voted, present });
}

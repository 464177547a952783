import { Refusal } from '../refusal.js';

/**
 * How one votes in an election: on each one's own device, by hands that are counted for each candidate, or by all
 * being for the only candidate, where nothing is counted.
 */
export const ELECTION_METHODS = ['ballots', 'hands', 'unanimous'] as const;
export type ElectionMethod = (typeof ELECTION_METHODS)[number];

/** How many votes a candidate got. A candidate is a seat that is met for. */
export interface CandidateVotes {
  readonly seat: string;
  readonly votes: number;
}

export interface ElectionCount {
  readonly candidates: readonly CandidateVotes[];
  /** Blank votes: possible in elections and appointments only (kommuneloven § 8-1 second paragraph). */
  readonly blank: number;
}

/** What a round came to: somebody is elected, one votes again, or lots are drawn between those with equal votes. */
export type RoundResult =
  | { readonly kind: 'elected'; readonly seat: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'lot'; readonly between: readonly string[] };

/** A blank vote is a vote that was cast: it counts for the majority and for the quorum. */
export const votesCast = ({ candidates, blank }: ElectionCount): number =>
  candidates.reduce((sum, { votes }) => sum + votes, blank);

/**
 * A majority election (flertallsvalg, kommuneloven § 7-8), which is how a møteleder is elected; seats in bodies are
 * elected otherwise (§ 7-4). In the first round whoever has more than half of the votes cast is elected; if nobody
 * has, one votes again, and then whoever has most is. Equal votes are settled by lot: the presiding chair's own vote
 * settles no tie in an election (§ 11-9 second paragraph). Nobody is elected without a vote.
 *
 * @param seats the body's seats, not those who happened to come: at least half must have voted (§ 11-9)
 * @throws Refusal `no_quorum`, `count_impossible`
 */
export function roundResult(count: ElectionCount, round: number, seats: number): RoundResult {
  const { candidates } = count;
  const cast = votesCast(count);
  if ([count.blank, ...candidates.map(({ votes }) => votes)].some((n) => !Number.isInteger(n) || n < 0))
    throw new Refusal('count_impossible', { voted: cast, present: seats });
  if (cast * 2 < seats) throw new Refusal('no_quorum', { voted: cast, seats });
  const most = Math.max(...candidates.map(({ votes }) => votes));
  const leading = candidates.filter(({ votes }) => votes === most).map(({ seat }) => seat);
  const [first] = leading;
  if (first === undefined || most === 0) return { kind: 'again' };
  if (round === 1) return most * 2 > cast ? { kind: 'elected', seat: first } : { kind: 'again' };
  return leading.length === 1 ? { kind: 'elected', seat: first } : { kind: 'lot', between: leading };
}

/**
 * Holds a count against those present and entitled. All of them vote, blank included (kommuneloven § 8-1), so another
 * sum is asked about, but it can be recorded.
 *
 * @throws Refusal `count_impossible` for more votes than seats, `count_needs_note`
 */
export function checkElectionSum(
  count: ElectionCount,
  entitled: number,
  seats: number,
  note: string | null,
): void {
  const voted = votesCast(count);
  if (voted > seats) throw new Refusal('count_impossible', { voted, present: entitled });
  if (voted !== entitled && !note?.trim())
    throw new Refusal('count_needs_note', { voted, present: entitled });
}

/**
 * Holds candidates against those who sit: present, and each of them once.
 *
 * @param sitting the seats that are met for
 * @throws Refusal `candidate_missing`, `candidate_not_present`, `acclamation_impossible`
 */
export function checkCandidates(
  candidates: readonly string[],
  sitting: readonly string[],
  method: ElectionMethod,
): void {
  if (candidates.length === 0) throw new Refusal('candidate_missing');
  if (new Set(candidates).size < candidates.length || candidates.some((seat) => !sitting.includes(seat)))
    throw new Refusal('candidate_not_present');
  if (method === 'unanimous' && candidates.length > 1) throw new Refusal('acclamation_impossible');
}

/** How far an election has come. `newRound`: one must vote again. `brokenOff`: nobody was elected. */
export const ELECTION_STANDINGS = ['voting', 'newRound', 'lot', 'elected', 'brokenOff'] as const;
export type ElectionStanding = (typeof ELECTION_STANDINGS)[number];

/** What is known of an election: its closed rounds, oldest first, and what ended it. */
export interface ElectionFacts {
  /** Null while the round is open. */
  readonly results: readonly (RoundResult | null)[];
  readonly elected: string | null;
  readonly brokenOff: string | null;
}

export function electionStanding({ results, elected, brokenOff }: ElectionFacts): ElectionStanding {
  if (elected !== null) return 'elected';
  if (brokenOff !== null) return 'brokenOff';
  const last = results.at(-1);
  if (!last) return 'voting';
  return last.kind === 'lot' ? 'lot' : 'newRound';
}

/**
 * Holds a drawn lot against the round: it is drawn among those with equal votes, and only then.
 *
 * @throws Refusal `no_lot_to_draw`, `lot_not_between`
 */
export function checkLot(last: RoundResult | null | undefined, drawn: string): void {
  if (last?.kind !== 'lot') throw new Refusal('no_lot_to_draw');
  if (!last.between.includes(drawn)) throw new Refusal('lot_not_between');
}

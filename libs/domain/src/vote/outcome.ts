import { Refusal } from '../refusal.js';
import {
  checkSum,
  quorum,
  tally,
  type Choice,
  type Count,
  type PartyCount,
  type VoteMethod,
} from './tally.js';

/** What a closed vote leaves in the minutes. In an alternative vote `for` is for the proposal, `against` for the other. */
export interface RecordedOutcome {
  readonly carried: boolean;
  /** Null when nothing was counted: unanimous is never shown as n–0, and consensus is no vote. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly decidedByChair: boolean;
  /** How the presiding chair voted; null when nothing was counted or not recorded. */
  readonly chair: Choice | null;
  readonly unanimous: boolean;
  readonly parties: readonly PartyCount[];
  /** Why the sum differs from the number present. */
  readonly note: string | null;
}

/** A vote as it was opened. */
export interface HeldVote {
  readonly method: VoteMethod;
  /** A test vote (prøvevotering): binds nobody. */
  readonly isTest: boolean;
  /** The body's seats. */
  readonly seats: number;
  /** Seats that were met for when it was opened: those who may vote. */
  readonly entitled: number;
}

/** What was counted, from ballots or as it was entered. */
export interface Counted extends Count {
  readonly chair: Choice | null;
  readonly parties: readonly PartyCount[];
  readonly note: string | null;
}

/**
 * What comes of a vote that is closed. Where nothing is counted those present agree, and were enough to decide. A test
 * vote needs no quorum and no chair, and a tie in it carries nothing; neither parties nor the chair's vote are kept.
 *
 * @param counted null where nothing is counted
 * @throws Refusal those of `checkSum` and `tally`; `count_impossible` also for parties with more votes than were cast
 */
export function outcomeOf(
  { method, isTest, seats, entitled }: HeldVote,
  counted: Counted | null,
): RecordedOutcome {
  if (counted === null) {
    if (entitled < quorum(seats)) throw new Refusal('no_quorum', { voted: entitled, seats });
    return { ...NOTHING_COUNTED, unanimous: method === 'unanimous' };
  }
  const { inFavour, against, chair, parties } = counted;
  if (isTest) {
    if (inFavour + against > seats)
      throw new Refusal('count_impossible', { voted: inFavour + against, present: entitled });
    return { ...NOTHING_COUNTED, carried: inFavour > against, inFavour, against };
  }
  checkSum(counted, entitled, seats, counted.note);
  const of = (side: keyof Count) => parties.reduce((sum, party) => sum + party[side], 0);
  if (of('inFavour') > inFavour || of('against') > against)
    throw new Refusal('count_impossible', { voted: of('inFavour') + of('against'), present: entitled });
  const note = counted.note?.trim() || null;
  return { ...tally(counted, seats, chair), chair, unanimous: false, parties, note };
}

const NOTHING_COUNTED: RecordedOutcome = {
  carried: true,
  inFavour: null,
  against: null,
  decidedByChair: false,
  chair: null,
  unanimous: false,
  parties: [],
  note: null,
};

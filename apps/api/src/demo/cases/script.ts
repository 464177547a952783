/**
 * What happens in a case of the demonstration, as tables. People are named by their names, bodies by
 * their letters, points as «ER 1.2», blocks by their place in the section. Days count from today.
 */
import type { BlockKind, RouteTask } from '@samsvar/domain';

/** A time of day in Norway, so many days from today (weekends give way to the Friday before); or a while ago. */
export type When = { readonly day: number; readonly at: string } | 'now' | 'tomorrow';

export interface DemoCase {
  readonly title: string;
  /** The number within the year of registration, as in «2026/318». */
  readonly saksnr: number;
  readonly klassering: string;
  /** File in `papers/`. */
  readonly paper: string;
  /** Who registers the case, and when. */
  readonly by: string;
  readonly registered: When;
  readonly deadline: number;
  readonly fields: readonly { readonly heading: string; readonly text: string }[];
  readonly cited: readonly string[];
  /** Questions that the case words otherwise than the booklet, by number. */
  readonly wordings?: Readonly<Record<number, string>>;
  readonly route: readonly (readonly [body: string | null, task: RouteTask, due: number])[];
  /** Null while the case is only registered. */
  readonly opened: When | null;
  readonly answers: readonly DemoAnswer[];
  /** Private notes of members, by question. */
  readonly notes: readonly (readonly [by: string, question: number, words: string])[];
  readonly draft?: DemoDraft;
  readonly treatments: readonly DemoTreatment[];
  readonly sent?: When;
}

/** A meeting of a body, and who came. */
export interface Sitting {
  readonly when: When;
  readonly place: string;
  /** Nobody meets for them. */
  readonly away?: readonly string[];
  /** Deputies, by the name of whom they meet for. */
  readonly deputies?: Readonly<Record<string, string>>;
  /** Why deputies before them in order did not meet. */
  readonly passedOver?: string;
}

/** Words that somebody writes into an answer. */
export interface Passage {
  readonly question: number;
  readonly by: string;
  readonly text: string;
  readonly kind?: BlockKind;
  readonly minority?: string;
}

export interface DemoAnswer {
  readonly body: string;
  readonly sitting: Sitting;
  readonly writes: readonly Passage[];
  readonly ends: DemoEnding;
}

/** `called`: the meeting has not begun; `inSession`: it is going on. */
export type DemoEnding =
  | { readonly how: 'consensus' | 'called' | 'inSession' }
  | { readonly how: 'vote'; readonly inFavour: number; readonly against: number }
  | { readonly how: 'noStatement'; readonly reason: string };

export interface DemoDraft {
  readonly by: string;
  readonly when: When;
  readonly blocks: readonly DraftBlock[];
  readonly declined: readonly (readonly [point: string, reason: string])[];
  readonly passedOn: readonly (readonly [point: string, to: string])[];
  /** Null while it is being written. */
  readonly tabled: When | null;
}

/** A block of the draft. Without words of its own it says what its one point says. */
export interface DraftBlock {
  readonly question: number;
  readonly from: readonly string[];
  readonly text?: string;
}

export interface DemoTreatment {
  readonly body: string;
  readonly sitting: Sitting;
  /** What was upheld in the body before and is taken up here, before all other proposals, by its letter there. */
  readonly takesUp?: readonly (readonly [by: string, letter: string])[];
  readonly proposals: readonly DemoProposal[];
  /** Empty while nothing has been voted on. The last one is on the text as a whole, and ends the treatment. */
  readonly votes: readonly DemoVote[];
  /** What fell and its mover upholds as mindretallsforslag, by letter. */
  readonly upholds?: readonly string[];
  /** Who shall sign the minutes, and whether they have; absent while they are not laid. */
  readonly signing?: readonly (readonly [person: string, signed: boolean])[];
}

export interface DemoProposal {
  /** The mover first. */
  readonly by: readonly string[];
  readonly kind: 'replaceBlock' | 'insertAfter' | 'deleteBlock' | 'addition' | 'alternative' | 'refer';
  /** The question that it changes; an `alternative` has other words for that one alone. */
  readonly question?: number;
  /** Place in the section, from 1. */
  readonly block?: number;
  readonly newText?: string;
  readonly reason?: string;
  readonly referTo?: string;
}

export interface DemoVote {
  /** The proposal's letter; null for the text as a whole. */
  readonly on: string | null;
  readonly method: 'ballots' | 'hands' | 'unanimous';
  /** Parties and people who vote against; all others present vote for. */
  readonly against: readonly string[];
}

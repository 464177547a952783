/**
 * A case's answer with everything that stands behind it, as it leaves the house: what was asked, what was
 * answered, how it was treated, what the bodies said, and what became of every point.
 *
 * The report holds what is stored. What can be read out of it (where a point now stands, who wrote a
 * paragraph) is worked out in `account.ts`, not filled in. Days and moments are ISO 8601.
 */
import type { AnswerState } from '../answer/answer.js';
import type { RouteTask } from '../case/phase.js';
import type { MeetingMode } from '../meeting/meeting.js';
import type { ProposalKind, ProposalState } from '../proposal/kinds.js';
import type { BlockKind, Text } from '../text/text.js';
import type { Ended } from '../vote/ending.js';
import type { NamedVotes, SplitParty } from '../vote/split.js';
import type { BlockTouch } from './touched.js';
import type { VoteForm } from '../vote/form.js';
import type { RecordedOutcome } from '../vote/outcome.js';
import type { Count, VoteMethod } from '../vote/tally.js';

export interface CaseReport {
  /** Said where what is withheld from the public is left out. */
  readonly rendition?: 'public';
  /** The language of the frame. What people wrote stays in the language they wrote it in. */
  readonly language: 'nb' | 'nn';
  /** The municipality's name, such as «Fjordby kommune». */
  readonly municipality: string;
  readonly case: ReportCase;
  /** The title of the booklet that asks. */
  readonly booklet: string;
  readonly questions: readonly ReportQuestion[];
  /** The newest frozen version: the answer itself. */
  readonly version: ReportVersion;
  /** The kommunedirektør's draft as it was tabled; what the first body treated. */
  readonly tabled: ReportVersion;
  /** Null while the case is still treated: the paper is then a draft, and says so. */
  readonly decision: ReportDecision | null;
  /** The bodies that recommended or decided, in the order they sat. */
  readonly treatments: readonly ReportTreatment[];
  /** Every body that was asked, in the order of the route. */
  readonly answers: readonly ReportAnswer[];
  /** All points that stand (not the withdrawn), in any order. */
  readonly points: readonly ReportPoint[];
  /** What was decided about points in so many words; the latest decision per point. */
  readonly disposals: readonly ReportDisposal[];
  /** Pairs of points, by id, that somebody marked as contradicting each other. */
  readonly disagreements: readonly (readonly [string, string])[];
  /** When the paper was drawn up. Equal reports give equal files. */
  readonly drawnUpAt: string;
}

export interface ReportCase {
  readonly title: string;
  readonly saksnr: string;
  readonly dokumentnr: string | null;
  readonly lopenr: string | null;
  readonly klassering: string | null;
}

export interface ReportQuestion {
  readonly id: string;
  readonly number: number;
  readonly bookletWording: string;
  /** The case's own wording, where it says it differently. */
  readonly caseWording: string | null;
  /** The wording that is answered, where it is neither of these. */
  readonly chosenWording: string | null;
}

export interface ReportVersion {
  readonly number: number;
  /** SHA-256 of the canonical text, in hexadecimal. */
  readonly sha256: string;
  readonly text: Text;
}

export interface ReportDecision {
  /** The body that decided. */
  readonly body: string;
  readonly at: string;
  /** The item as it is cited, such as «PS 12/27». */
  readonly cited: string;
  /** True when it was decided that the municipality sends no answer: the text is not sent. */
  readonly noAnswer: boolean;
}

export interface ReportTreatment {
  readonly body: string;
  readonly task: Extract<RouteTask, 'recommends' | 'decides'>;
  readonly cited: string;
  readonly startsAt: string;
  readonly place: string;
  readonly mode: MeetingMode;
  /** The legal basis of closing; null for an open meeting. */
  readonly legalBasis: string | null;
  readonly seats: number;
  /** Seats that were met for, and how many of them by a deputy (vara). */
  readonly present: number;
  readonly deputies: number;
  /** Who presided. */
  readonly chair: string | null;
  /** Number of the version that the body was given. */
  readonly baseVersion: number;
  /** Number of the version that it left; the same when nothing was carried. */
  readonly version: number;
  /** Published proposals, in the order they were treated. */
  /** Treated behind doors that are closed to the reader: then no proposals, votes or additions are here. */
  readonly behindDoors: boolean;
  readonly proposals: readonly ReportProposal[];
  /** Votes that left an outcome, in the order they were closed. Test votes leave none. */
  readonly votes: readonly ReportVote[];
  /** Protokolltilførsler: short texts with their authors, without effect. */
  readonly additions: readonly ReportAddition[];
  /** Null until concluded. */
  readonly result: Ended | null;
  /** Innstilling or vedtak word for word; null where the text says itself what was decided. */
  readonly resolution: string | null;
}

export interface ReportAddition extends ReportProposer {
  readonly words: string;
}

export interface ReportProposer {
  readonly name: string;
  readonly party: string | null;
}

export interface ReportProposal {
  readonly id: string;
  /** Letter in the treatment, such as «A». */
  readonly letter: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly proposers: readonly ReportProposer[];
  /** Id of the question whose text it concerns; null for `sendBack`. */
  readonly question: string | null;
  /** The block that it replaces, follows or deletes. */
  readonly block: string | null;
  /** What it did to each block, where it was carried and changed the text. */
  readonly touched: readonly BlockTouch[];
  /** The block's words when it was moved. */
  readonly baseText: string | null;
  readonly newText: string | null;
  readonly newKind: BlockKind | null;
  /** The block by its place in its section, from 1, in the version that it was moved against. */
  readonly place: { readonly kind: BlockKind; readonly number: number } | null;
  /** The numbers of the questions whose answers an alternative text replaces. */
  readonly sections: readonly number[];
  /** Who gets what is referred; null for the kommunedirektør. */
  readonly referTo: string | null;
  /** The sections of an alternative text. */
  readonly alternative: Text | null;
  readonly reason: string | null;
  /** Parties, lists, groups or bodies that it was moved on behalf of. */
  readonly onBehalfOf: readonly string[];
  /** True when it fell and was upheld as a mindretallsforslag. */
  readonly upheld: boolean;
  /** The mindretallsforslag of the body before that it was taken up from. */
  readonly takenUp: { readonly body: string; readonly letter: string } | null;
}

export interface ReportVote {
  /** The proposal's letter; null when the text as a whole was voted on. */
  readonly proposal: string | null;
  readonly form: VoteForm;
  /** In an alternative vote, the letter of what the proposal stood against; null for the innstilling. */
  readonly versus: string | null;
  /** Point by point: the number of the question that was voted on. */
  readonly question: number | null;
  readonly method: VoteMethod;
  readonly outcome: RecordedOutcome;
  /** Who voted for what in the parties that split, where it is known who voted. */
  readonly split: readonly SplitParty[];
  /** Everybody's vote, where it was given at a roll call: who voted for and against. */
  readonly called: NamedVotes | null;
}

export interface ReportAnswer {
  readonly body: string;
  readonly state: AnswerState;
  readonly basis: 'consensus' | 'vote' | null;
  /** The count behind it, when it was adopted by vote. */
  readonly count: Count | null;
  readonly settledAt: string | null;
  /** The item of the meeting in which it was settled, as it is cited. */
  readonly cited: string | null;
  /** Why the body made no statement. */
  readonly reason: string | null;
  /** The adopted text; null unless adopted. */
  readonly version: ReportVersion | null;
}

export interface ReportPoint {
  readonly id: string;
  readonly body: string;
  /** Question and place, such as «1.2». */
  readonly number: string;
  readonly text: string;
  readonly minority: string | null;
}

export interface ReportDisposal {
  readonly point: string;
  readonly kind: 'declined' | 'passedOn';
  readonly reason: string | null;
  /** Where it was passed on to. */
  readonly passedTo: string | null;
}

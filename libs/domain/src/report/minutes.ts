/**
 * What a meeting did, made from what happened in it (kommuneloven § 11-4): time and place, who met and for
 * whom, who was absent, cases, proposals, results of votes and which parties voted for what, decisions.
 * As the book of one meeting (møtebok), or of one of its cases (saksprotokoll).
 */
import type { SeatFacts } from '../meeting/attendance.js';
import type { Count } from '../vote/tally.js';
import type { MeetingMode } from '../meeting/meeting.js';
import type { ReportAnswer, ReportQuestion, ReportTreatment, ReportVersion } from './report.js';

export interface Minutes {
  readonly kind: 'meeting' | 'case';
  /** Said where what is withheld from the public is left out. */
  readonly rendition?: 'public';
  /** The language of the frame. What people wrote stays in the language they wrote it in. */
  readonly language: 'nb' | 'nn';
  readonly municipality: string;
  readonly body: string;
  readonly place: string;
  readonly mode: MeetingMode;
  /** The legal basis of closing; null for an open meeting. */
  readonly legalBasis: string | null;
  /** The time it was called for; what counts is when it was opened. */
  readonly startsAt: string;
  readonly openedAt: string | null;
  /** Null while the meeting is in session: the minutes are then not finished, and say so. */
  readonly endedAt: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  /** One row per seat of the body, in the order of the seats. */
  readonly attendance: readonly MinutesSeat[];
  /** What happened with the meeting itself. */
  readonly course: MinutesCourse;
  /** The cases in the order of the agenda; one for a saksprotokoll. */
  readonly items: readonly MinutesItem[];
  readonly drawnUpAt: string;
}

export interface MinutesSeat {
  /** Who was elected to the seat. */
  readonly member: string;
  readonly role: SeatFacts['role'];
  readonly party: string | null;
  /** Who met first for the seat: the member, a deputy (vara), or nobody. What followed is in the course. */
  readonly met: string | null;
  /** True for one who met from elsewhere (kommuneloven § 11-7). */
  readonly remote: boolean;
}

/** Whether somebody was disqualified (inhabil) in a case (kommuneloven § 11-10), and who stepped in. */
export interface MinutesDisqualification {
  readonly name: string;
  readonly found: boolean;
  readonly legalBasis: string;
  readonly reason: string | null;
  /** Votes for and against the person being disqualified; null when unanimous. */
  readonly count: Count | null;
  readonly substitute: string | null;
  /** Why a deputy before that one in order did not step in. */
  readonly substituteReason: string | null;
  /** Who led the treatment, when whoever presides in the meeting was the one who left. */
  readonly chair: string | null;
}

export interface MinutesItem {
  /** As it is cited, such as «PS 12/27». */
  readonly cited: string;
  readonly title: string;
  readonly saksnr: string;
  readonly questions: readonly Pick<ReportQuestion, 'id' | 'number'>[];
  /** What was decided about disqualification, in the order it was decided. */
  readonly disqualifications: readonly MinutesDisqualification[];
  /** True for a case that was taken up in the meeting. */
  readonly added: boolean;
  readonly voteRefusal: MinutesVoteRefusal | null;
  readonly written: MinutesWritten | null;
  /** Decisions about closing the case, oldest first. */
  readonly closings: readonly MinutesClosing[];
  /** Elections of who led the case, oldest first. */
  readonly elections: readonly MinutesElection[];
  /** The body's own answer, when it was settled in the meeting. */
  readonly answer: ReportAnswer | null;
  /** How the text was treated, where the body recommended or decided. */
  readonly treatment: ReportTreatment | null;
  /** The text as the treatment left it. */
  readonly version: ReportVersion | null;
  /** By which paragraph all of it but the number is withheld; only in what is drawn up for the public. */
  readonly withheld?: string;
}

/** What happened with the meeting itself. */
export interface MinutesCourse {
  /** Why the body treated in writing (kommuneloven § 11-8); null in a meeting. */
  readonly urgency: string | null;
  /** Who came and went after it was opened, in time. */
  readonly moved: readonly MinutesMoved[];
  /** Remarks when the call and the agenda were approved; null when that was not recorded. */
  readonly approval: { readonly call: string | null; readonly agenda: string | null } | null;
  /** Decisions about closing the meeting as a whole, oldest first. */
  readonly closings: readonly MinutesClosing[];
  /** Elections of who led the meeting, oldest first. */
  readonly elections: readonly MinutesElection[];
}

export interface MinutesMoved {
  readonly at: string;
  /** Who was elected to the seat. */
  readonly member: string;
  readonly left: string | null;
  readonly came: string | null;
  /** From elsewhere (kommuneloven § 11-7). */
  readonly remote: boolean;
  /** Presides from then on. */
  readonly presides: boolean;
  /** Why a deputy before this one in order did not meet (kommuneloven § 7-10). */
  readonly reason: string | null;
}

/** A decision about closing, or about opening again (kommuneloven § 11-5). */
export interface MinutesClosing {
  readonly body: string;
  readonly about: 'meeting' | 'case';
  readonly what: 'closed' | 'keptOpen' | 'reopened';
  readonly legalBasis: string;
  readonly at: string;
  /** For and against closing; null when unanimous. */
  readonly count: Count | null;
}

/** An election of who presides (kommuneloven §§ 11-2 and 7-8): how many voted for whom, never who. */
export interface MinutesElection {
  readonly about: 'meeting' | 'case';
  readonly at: string;
  readonly candidates: readonly string[];
  /** The rounds that were closed, first one first. */
  readonly rounds: readonly {
    /** Null when unanimous. */
    readonly count: {
      readonly votes: readonly { readonly name: string; readonly votes: number }[];
      readonly blank: number;
    } | null;
    /** Why the sum is not the number present. */
    readonly note: string | null;
  }[];
  readonly elected: string | null;
  /** The lot that settled equal votes: between whom, and who drew it. */
  readonly lot: { readonly between: readonly string[]; readonly drawnBy: string } | null;
  /** Why nobody was elected. */
  readonly brokenOff: string | null;
}

/** A vote on a case that was not on the agenda was refused (kommuneloven § 11-3 fifth paragraph). */
export interface MinutesVoteRefusal {
  readonly byChair: boolean;
  readonly names: readonly string[];
  readonly present: number;
}

/** What the members answered in a written treatment (kommuneloven § 11-8). */
export interface MinutesWritten {
  readonly seats: number;
  readonly agreed: number;
  /** Those who did not agree to the proposal, or to treating it in writing. */
  readonly against: readonly {
    readonly name: string;
    readonly proposal: boolean;
    readonly procedure: boolean;
  }[];
}

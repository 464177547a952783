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
  /** The cases in the order of the agenda; one for a saksprotokoll. */
  readonly items: readonly MinutesItem[];
  readonly drawnUpAt: string;
}

export interface MinutesSeat {
  /** Who was elected to the seat. */
  readonly member: string;
  readonly role: SeatFacts['role'];
  readonly party: string | null;
  /** Who met for the seat: the member, a deputy (vara), or nobody. */
  readonly met: string | null;
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
  /** The body's own answer, when it was settled in the meeting. */
  readonly answer: ReportAnswer | null;
  /** How the text was treated, where the body recommended or decided. */
  readonly treatment: ReportTreatment | null;
  /** The text as the treatment left it. */
  readonly version: ReportVersion | null;
}

/**
 * The call to a meeting (innkalling) with its agenda and papers, for those who are called or for the public. What is
 * withheld from the public is not in the public rendition at all, in no byte (offentleglova).
 */
import type { MeetingMode } from '../meeting/meeting.js';
import type { RouteTask } from '../case/phase.js';

export interface MeetingCall {
  readonly rendition: 'called' | 'public';
  /** The language of the frame. */
  readonly language: 'nb' | 'nn';
  readonly municipality: string;
  readonly body: string;
  readonly place: string;
  readonly mode: MeetingMode;
  readonly startsAt: string;
  /** The legal basis of the closing that the call foresees; null for an open meeting. */
  readonly foreseen: string | null;
  /** Why the body treats in writing (kommuneloven § 11-8); null in a meeting. */
  readonly urgency: string | null;
  readonly secretary: string | null;
  readonly items: readonly CallItem[];
  readonly drawnUpAt: string;
}

export interface CallItem {
  /** As it is cited, such as «PS 12/27». */
  readonly cited: string;
  readonly task: RouteTask;
  /** Legal basis for withholding it from the public; null when it is open. */
  readonly screened: string | null;
  /** Null where the rendition withholds it. */
  readonly case: CallCase | null;
}

export interface CallCase {
  readonly title: string;
  readonly saksnr: string;
  /** In order. */
  readonly attachments: readonly CallAttachment[];
  /** Other documents: only cited. */
  readonly citedDocuments: readonly string[];
}

export interface CallAttachment {
  readonly number: number;
  /** Null where the rendition withholds it. */
  readonly title: string | null;
  /** Legal basis for withholding it from the public; null when it is open. */
  readonly screened: string | null;
}

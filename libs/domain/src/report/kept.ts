import type { ReportCase, ReportPoint, ReportQuestion, ReportVersion } from './report.js';

/** A draft that was kept under a name, as it leaves the house. Days and moments are ISO 8601. */
export interface KeptReport {
  readonly language: 'nb' | 'nn';
  readonly municipality: string;
  readonly case: ReportCase;
  readonly questions: readonly ReportQuestion[];
  readonly name: string;
  /** Number among the case's kept drafts, with hash and text. */
  readonly version: ReportVersion;
  readonly keptAt: string;
  readonly keptBy: string;
  /** All points of the case, by which a paragraph says where it comes from. */
  readonly points: readonly ReportPoint[];
  readonly drawnUpAt: string;
}

import type { MinutesItem } from '../report/minutes.js';
import type { CaseReport, ReportAnswer, ReportTreatment, ReportVersion } from '../report/report.js';
import type { Screen } from './screening.js';

/** A case's answer, with everything that stands behind it, as it is for those who may not read what is screened. */
export const screenedReport = (report: CaseReport, screen: Screen): CaseReport => ({
  ...report,
  version: ofVersion(report.version, screen),
  tabled: ofVersion(report.tabled, screen),
  treatments: report.treatments.map((one) => ofTreatment(one, screen)),
  answers: report.answers.map((one) => ofAnswer(one, screen)),
  points: report.points.map((point) => ({ ...point, text: screen.words(point.text, point.id) })),
  disposals: report.disposals.map((one) => ({ ...one, reason: orNull(one.reason, screen, one.point) })),
});

/** One case in the minutes, likewise. */
export const screenedItem = (item: MinutesItem, screen: Screen): MinutesItem => ({
  ...item,
  answer: item.answer && ofAnswer(item.answer, screen),
  treatment: item.treatment && ofTreatment(item.treatment, screen),
  version: item.version && ofVersion(item.version, screen),
});

/**
 * A case that is withheld from the public as a whole: behind closed doors (kommuneloven § 11-5), or with screened
 * papers (offentleglova). Its number stands, and by which paragraph it is withheld. That the doors were closed, and how
 * that was decided, is the public's to know.
 */
export const withheldItem = ({ cited, closings }: MinutesItem, withheld: string): MinutesItem => ({
  ...{ cited, closings, withheld },
  ...{ title: '', saksnr: '', questions: [], disqualifications: [] },
  elections: [],
  ...{ added: false, voteRefusal: null, written: null, answer: null, treatment: null, version: null },
});

const ofVersion = (version: ReportVersion, screen: Screen): ReportVersion => ({
  ...version,
  text: screen.text(version.text),
});

const ofAnswer = (answer: ReportAnswer, screen: Screen): ReportAnswer => ({
  ...answer,
  version: answer.version && ofVersion(answer.version, screen),
  reason: orNull(answer.reason, screen),
});

const ofTreatment = (treatment: ReportTreatment, screen: Screen): ReportTreatment => ({
  ...treatment,
  proposals: treatment.proposals.map((one) => {
    const anchors = [one.id, ...(one.block ? [one.block] : [])];
    return {
      ...one,
      baseText: orNull(one.baseText, screen, ...(one.block ? [one.block] : [])),
      newText: orNull(one.newText, screen, ...anchors),
      alternative: one.alternative && screen.text(one.alternative),
      reason: orNull(one.reason, screen),
    };
  }),
  additions: treatment.additions.map((one) => ({ ...one, words: screen.words(one.words) })),
  resolution: orNull(treatment.resolution, screen),
});

const orNull = (words: string | null, screen: Screen, ...anchors: string[]): string | null =>
  words === null ? null : screen.words(words, ...anchors);

import {
  screenedReport,
  type CaseReport,
  type ReportAnswer,
  type ReportDecision,
  type ReportDisposal,
  type ReportVersion,
  type Screen,
} from '@samsvar/domain';
import type { AnswerRow, CaseRow, PointRow, Reader, VersionRow } from '@samsvar/persistence';
import { meetingFor } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { cited } from '../meeting/meeting.view.js';
import { treatmentsOf } from './report-treatments.js';

/** Gathers a case's answer, and everything that stands behind it, from the tables, as it is to some reader. */
export async function reportOf(
  ctx: RequestContext,
  row: CaseRow,
  screen: Screen,
  now: Date,
): Promise<CaseReport> {
  const { read } = ctx;
  const [municipality, booklet, questions, all, answers, account, disagreements] = await Promise.all([
    read.municipality.load(row.municipality),
    read.booklets.load(row.booklet),
    read.questionsOfCase.load(row.id),
    read.versionsOfCase.load(row.id),
    read.answersOfCase.load(row.id),
    ctx.account(row.id),
    read.disagreements(row.id),
  ]);
  const versions = all.filter((version) => version.answer === null);
  const tabled = versions.filter((version) => version.kind === 'tabled').at(-1);
  const newest = versions.at(-1);
  if (!municipality || !tabled || !newest)
    throw new Error('A case in treatment has a municipality and a tabled version');
  const whole: CaseReport = {
    language: municipality.language,
    municipality: municipality.name,
    case: row,
    booklet: booklet?.title ?? '',
    questions,
    version: versionOf(newest),
    tabled: versionOf(tabled),
    decision: await decisionOf(read, row),
    treatments: await treatmentsOf(ctx, row, versions),
    answers: await Promise.all(answers.map((answer) => answerOf(read, answer))),
    points: await Promise.all(account.points.map((point) => pointOf(read, point))),
    disposals: [...account.disposals.values()].flatMap(
      ({ point, kind, reason, passedTo }): ReportDisposal[] =>
        kind === 'declined' || kind === 'passedOn' ? [{ point, kind, reason, passedTo }] : [],
    ),
    disagreements: disagreements.map(({ a, b }) => [a, b] as const),
    drawnUpAt: now.toISOString(),
  };
  return screenedReport(whole, screen);
}

export const versionOf = ({ number, sha256, content }: VersionRow): ReportVersion => ({
  number,
  sha256,
  text: content,
});

export const nameOf = async (read: Reader, body: string): Promise<string> =>
  (await read.bodies.load(body))?.name ?? '';

/** Null until the last body on the route has decided. */
async function decisionOf(read: Reader, row: CaseRow): Promise<ReportDecision | null> {
  if (row.phase !== 'decided' && row.phase !== 'sent') return null;
  const last = (await read.stepsOfCase.load(row.id)).at(-1);
  const item = (await read.itemsOfCase.load(row.id)).find(
    ({ routeStep, result }) => result === 'decided' || (result === 'noAnswer' && routeStep === last?.id),
  );
  const meeting = item && (await read.meetings.load(item.meeting));
  if (!item || !meeting) return null;
  return {
    body: await nameOf(read, item.body),
    at: (meeting.openedAt ?? meeting.startsAt).toISOString(),
    cited: cited(item),
    noAnswer: item.result === 'noAnswer',
  };
}

export async function answerOf(read: Reader, row: AnswerRow): Promise<ReportAnswer> {
  const [version, meeting, items] = await Promise.all([
    row.version === null ? null : read.versions.load(row.version),
    meetingFor(read, row.body, row.caseFile),
    read.itemsOfCase.load(row.caseFile),
  ]);
  const item = items.find((one) => one.meeting === meeting?.id);
  return {
    body: await nameOf(read, row.body),
    state: row.state,
    basis: row.basis,
    count: row.count,
    settledAt: row.settledAt?.toISOString() ?? null,
    cited: item ? cited(item) : null,
    reason: row.reason,
    version: version && row.state === 'adopted' ? versionOf(version) : null,
  };
}

export const pointOf = async (read: Reader, row: PointRow) => ({
  id: row.id,
  body: await nameOf(read, row.body),
  number: row.number,
  text: row.words,
  minority: row.minority,
});

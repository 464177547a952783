import { can, type Action } from '@samsvar/domain';
import type { AnswerRow, NoteRow } from '@samsvar/persistence';
import { historyView } from '../history/history.view.js';
import { bodyOf } from '../body/body.view.js';
import { caseOf } from '../case/case.view.js';
import { itemInSession } from './in-session.js';
import { pointView } from '../draft/point.view.js';
import { textView, versionOf } from '../draft/version.view.js';
import { meetingView } from '../meeting/meeting.view.js';
import { allowed, meetingFor, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** What can be done with an answer, by how far it has come. */
const ACTS: Record<AnswerRow['state'], readonly Action[]> = {
  open: [
    'readAnswer',
    'writeAnswer',
    'readAnswerHistory',
    'restoreAnswer',
    'adoptAnswer',
    'declineAnswer',
    'writeNote',
    'callMeeting',
    'readAnswerBack',
  ],
  adopted: [
    'readSettledAnswer',
    'readAnswerHistory',
    'readPointWriters',
    'reopenAnswer',
    'callMeeting',
    'readAnswerBack',
  ],
  noStatement: [
    'readSettledAnswer',
    'readAnswerHistory',
    'readPointWriters',
    'reopenAnswer',
    'callMeeting',
    'readAnswerBack',
  ],
};

export const answerView = (ctx: RequestContext, row: AnswerRow) => ({
  ...row,
  case: () => caseOf(ctx, row.caseFile),
  body: () => bodyOf(ctx, row.body),
  document: row.doc,
  text: () => answerText(ctx, row),
  version: () => versionOf(ctx, row.version),
  noStatementReason: async () => row.reason && (await ctx.screen(row.caseFile)).words(row.reason),
  points: async () =>
    (await ctx.read.pointsOfCase.load(row.caseFile))
      .filter((point) => point.answer === row.id && point.withdrawnAt === null)
      .map((point) => pointView(ctx, point)),
  meeting: async () => {
    const meeting = await meetingFor(ctx.read, row.body, row.caseFile);
    return meeting && meetingView(ctx, meeting);
  },
  notes: async () => (ctx.viewer ? (await ctx.read.notes(ctx.viewer.id, row.caseFile)).map(noteView) : []),
  history: ({ first }: { first: number }) => historyView(ctx, row, first),
  viewerCan: () => answerActs(ctx, row),
});

export async function answerOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.answers.load(id);
  if (!row) return null;
  return (await caseOf(ctx, row.caseFile)) && answerView(ctx, row);
}

/** Frozen words for all who may read the case; living ones only for those who write them and their meeting. */
async function answerText(ctx: RequestContext, row: AnswerRow) {
  if (row.state === 'noStatement') return [];
  const version =
    row.state === 'adopted' && row.version !== null ? await ctx.read.versions.load(row.version) : null;
  if (version) return textView(ctx, row.caseFile, version.content);
  const phase = (await ctx.read.cases.load(row.caseFile))?.phase ?? 'registered';
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile, body: row.body });
  if (!can('readAnswer', roles, phase)) return null;
  const questions = await ctx.read.questionsOfCase.load(row.caseFile);
  return textView(
    ctx,
    row.caseFile,
    await ctx.read.liveText(
      row.doc,
      questions.map((question) => question.id),
    ),
  );
}

async function answerActs(ctx: RequestContext, row: AnswerRow): Promise<Action[]> {
  const phase = (await ctx.read.cases.load(row.caseFile))?.phase ?? 'registered';
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile, body: row.body });
  const always = (await ctx.read.bodies.load(row.body))?.coWriting === 'always';
  const item = await itemInSession(ctx.read, row);
  const inSession = item === null ? always : item.result === null;
  return allowed(ACTS[row.state], roles, phase).filter((action) => inSession || !SETTLES.has(action));
}

/** What only a meeting in session can do. */
const SETTLES: ReadonlySet<Action> = new Set<Action>(['adoptAnswer', 'declineAnswer', 'reopenAnswer']);

export const noteView = ({ question, words, savedAt }: NoteRow) => ({ question, text: words, savedAt });

import { can, coverage, openPoints } from '@samsvar/domain';
import type { DraftRow } from '@samsvar/persistence';
import { bodyOf } from '../body/body.view.js';
import { caseOf } from '../case/case.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { deskRulesView } from './desk-rules.view.js';
import { disagreementsView, likeGroupsOf } from './likeness.view.js';
import { pointView } from './point.view.js';

/** The newest draft of a case; null when there is none, or the viewer may not read it. */
export async function draftOfCase(ctx: RequestContext, caseFile: string) {
  const [drafts, row] = await Promise.all([
    ctx.read.draftsOfCase.load(caseFile),
    ctx.read.cases.load(caseFile),
  ]);
  const draft = drafts.at(-1);
  if (!draft || !row) return null;
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  return can('readDraft', roles, row.phase) ? draftView(ctx, draft) : null;
}

const draftView = (ctx: RequestContext, row: DraftRow) => ({
  id: row.id,
  document: row.doc,
  case: () => caseOf(ctx, row.caseFile),
  round: row.round,
  frozen: async () => (await ctx.read.cases.load(row.caseFile))?.phase !== 'compiling',
  started: () => ctx.read.isStarted(row),
  points: async () => (await ctx.account(row.caseFile)).points.map((point) => pointView(ctx, point)),
  openPoints: async () => openPoints((await ctx.account(row.caseFile)).dispositions).length,
  coverage: () => coverageView(ctx, row.caseFile),
  awaiting: async () => (await ctx.account(row.caseFile)).awaiting.size,
  likeGroups: () => likeGroupsOf(ctx, row.caseFile),
  disagreements: () => disagreementsView(ctx, row.caseFile),
  rules: () => deskRulesView(ctx),
  viewerCan: async () => {
    const phase = (await ctx.read.cases.load(row.caseFile))?.phase ?? 'registered';
    return allowed(
      ['readDraft', 'writeDraft', 'startDraft', 'disposePoint', 'tableDraft'],
      await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile }),
      phase,
    );
  },
});

/** Body × question, for every body that is asked: one that said nothing is shown as what it is. */
async function coverageView(ctx: RequestContext, caseFile: string) {
  const [account, answers, questions] = await Promise.all([
    ctx.account(caseFile),
    ctx.read.answersOfCase.load(caseFile),
    ctx.read.questionsOfCase.load(caseFile),
  ]);
  const cells = coverage(account.points, account.dispositions);
  const none = { open: 0, included: 0, merged: 0, declined: 0, passedOn: 0 };
  return answers.flatMap((answer) =>
    questions.map((question) => ({
      body: () => bodyOf(ctx, answer.body),
      question: question.id,
      state: answer.state,
      ...(cells.get(`${answer.body}/${question.id}`) ?? none),
    })),
  );
}

import { can, withheldIn } from '@samsvar/domain';
import type { CaseRow } from '@samsvar/persistence';
import { bodyOf, personOf } from '../body/body.view.js';
import { caseView, questionView } from '../case/case.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { mayScreen } from './may-screen.js';
import { writtenIn, type Written } from './written.js';

/** What is withheld in a case; null for those who may decide about none of it. */
export async function screeningOf(ctx: RequestContext, caseFile: string) {
  const row = await ctx.read.cases.load(caseFile);
  if (!row) return null;
  const written = await writtenIn(ctx.read, row);
  const may = await Promise.all(written.map((one) => mayScreen(ctx.read, ctx.viewer, row, one.body)));
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  const attachments = can('screenAttachment', roles, row.phase);
  if (!attachments && !may.includes(true)) return null;
  return {
    case: caseView(ctx, row),
    written: written.flatMap((one, at) => (may[at] ? [writtenView(ctx, row, one)] : [])),
    viewerCan: [...(may.includes(true) ? ['screenWords'] : []), ...(attachments ? ['screenAttachment'] : [])],
  };
}

function writtenView(ctx: RequestContext, row: CaseRow, one: Written) {
  const rows = ctx.read.screeningsOfCase.load(row.id);
  const last = async () => (await rows).findLast(({ block }) => block === one.id);
  const withheld = rows.then((all) => withheldIn(one.words, one.family, all));
  return {
    ...one,
    body: () => bodyOf(ctx, one.body),
    question: async () => {
      const question = one.question === null ? null : await ctx.read.questions.load(one.question);
      return question && questionView(question);
    },
    passages: async () => (await withheld).passages,
    unconfirmed: async () => (await withheld).unconfirmed,
    decidedBy: async () => personOf(ctx, (await last())?.screenedBy ?? null),
    decidedAt: async () => (await last())?.screenedAt ?? null,
  };
}

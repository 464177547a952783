import { can } from '@samsvar/domain';
import type { PointRow } from '@samsvar/persistence';
import { adoptionsView, writersView } from '../answer/origin.view.js';
import { bodyOf, personOf } from '../body/body.view.js';
import { headingOver } from '../input/input.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** A point. What became of it is read from the newest text of its case, once per request. */
export const pointView = (ctx: RequestContext, row: PointRow) => ({
  ...row,
  body: () => bodyOf(ctx, row.body),
  text: async () => (await ctx.screen(row.caseFile)).words(row.words, row.id),
  withdrawn: row.withdrawnAt !== null,
  replaces: async () => {
    const earlier = row.replaces === null ? null : await ctx.read.points.load(row.replaces);
    return earlier && pointView(ctx, earlier);
  },
  adoptions: () => adoptionsView(ctx, row),
  writers: () => writersView(ctx, row),
  under: () => headingOver(ctx, row),
  disposition: () => dispositionView(ctx, row),
  rewording: () => rewordingView(ctx, row),
  confirmedWording: async () =>
    (await readsDraft(ctx, row.caseFile))
      ? ((await ctx.account(row.caseFile)).disposals.get(row.id)?.words ?? null)
      : null,
});

async function dispositionView(ctx: RequestContext, row: PointRow) {
  const account = await ctx.account(row.caseFile);
  const disposition = account.dispositions.get(row.id) ?? { kind: 'open', blocks: [] };
  const disposal = account.disposals.get(row.id);
  const stands = disposal?.kind === disposition.kind;
  return {
    ...disposition,
    reason: stands ? disposal.reason : null,
    passedTo: stands ? disposal.passedTo : null,
    by: () => (stands ? personOf(ctx, disposal.by) : null),
    at: stands ? disposal.at : null,
  };
}

async function rewordingView(ctx: RequestContext, row: PointRow) {
  if (!(await readsDraft(ctx, row.caseFile))) return null;
  const account = await ctx.account(row.caseFile);
  const rewording = account.rewordings.get(row.id);
  return rewording ? { ...rewording, asksAgain: account.awaiting.has(row.id) } : null;
}

/** What the draft says is the administration's until it is tabled. */
async function readsDraft(ctx: RequestContext, caseFile: string): Promise<boolean> {
  const row = await ctx.read.cases.load(caseFile);
  return (
    row !== null && can('readDraft', await rolesTowards(ctx.read, ctx.viewer, { case: caseFile }), row.phase)
  );
}

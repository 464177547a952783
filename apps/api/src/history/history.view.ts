import { can, editionsOf, momentName, type Edition } from '@samsvar/domain';
import type { AnswerRow } from '@samsvar/persistence';
import { personOf } from '../body/body.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** So many editions are shown at most, whoever asks for more. */
const MOST = 500;

/** An answer's editions, newest first; null for somebody who may not read them. */
export async function historyView(ctx: RequestContext, row: AnswerRow, first: number) {
  if (!(await mayReadHistory(ctx, row))) return null;
  const editions = editionsOf(await ctx.read.rounds(row));
  return editions
    .toReversed()
    .slice(0, Math.min(Math.max(first, 0), MOST))
    .map((edition) => editionView(ctx, edition));
}

export async function mayReadHistory(ctx: RequestContext, row: AnswerRow): Promise<boolean> {
  const phase = (await ctx.read.cases.load(row.caseFile))?.phase ?? 'registered';
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile, body: row.body });
  return can('readAnswerHistory', roles, phase);
}

const editionView = (ctx: RequestContext, edition: Edition) => ({
  ...edition,
  id: momentName({ round: edition.round, seq: edition.to }),
  writers: async () => {
    const people = await Promise.all(edition.writers.map((id) => personOf(ctx, id)));
    return people
      .filter((person) => person !== null)
      .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  },
});

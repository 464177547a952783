import { can } from '@samsvar/domain';
import type { CaseRow, Reader } from '@samsvar/persistence';
import type { Actor } from '../session/actor.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { treatingBodies } from './screen-of.js';

/** By the body whose words they are; of the case's own text, the bodies that treat it. */
export async function mayScreen(
  read: Reader,
  viewer: Actor | null,
  row: CaseRow,
  body: string | null,
): Promise<boolean> {
  const bodies = body === null ? await treatingBodies(read, row.id) : [body];
  const may = await Promise.all(
    [{ case: row.id }, ...bodies.map((one) => ({ case: row.id, body: one }))].map(async (about) =>
      can('screenWords', await rolesTowards(read, viewer, about), row.phase),
    ),
  );
  return may.includes(true);
}

/** Whether there is anything in the case that the viewer may decide about. */
export async function mayScreenAny(ctx: RequestContext, row: CaseRow): Promise<boolean> {
  const answers = await ctx.read.answersOfCase.load(row.id);
  const may = await Promise.all(
    [null, ...answers.map(({ body }) => body)].map((body) => mayScreen(ctx.read, ctx.viewer, row, body)),
  );
  return may.includes(true);
}

import { can } from '@samsvar/domain';
import { DeclineReasonRow } from '@samsvar/persistence';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { floorOf } from './account.js';

/** Null for those who compile nothing. */
export async function deskRulesOf(ctx: RequestContext) {
  const roles = await rolesTowards(ctx.read, ctx.viewer, {});
  return can('readDraft', roles, 'compiling') ? deskRulesView(ctx) : null;
}

export const deskRulesView = (ctx: RequestContext) => ({
  rewordingFloor: async () => Math.round((await floorOf(ctx.read)) * 100),
  reasons: () => ctx.read.all(DeclineReasonRow, { uses: 'desc', lastUsedAt: 'desc' }),
  viewerCan: async () =>
    allowed(['setDeskRules'], await rolesTowards(ctx.read, ctx.viewer, {}), 'registered'),
});

import { can } from '@samsvar/domain';
import type { BookletRow } from '@samsvar/persistence';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

export const bookletView = (ctx: RequestContext, row: BookletRow) => ({
  id: row.id,
  title: row.title,
  importedAt: row.importedAt,
  themes: row.content.themes,
  viewerCan: async () =>
    can('registerCase', await rolesTowards(ctx.read, ctx.viewer, {}), 'registered') ? ['registerCase'] : [],
});

export async function bookletOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.booklets.load(id);
  return row && bookletView(ctx, row);
}

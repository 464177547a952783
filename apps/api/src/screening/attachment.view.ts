import { screeningMark } from '@samsvar/exchange';
import type { AttachmentRow } from '@samsvar/persistence';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { attachmentBasis, readsScreened } from './screen-of.js';

/** An attachment; of one that is withheld from the viewer only its number, and by which law. */
export async function attachmentView(ctx: RequestContext, row: AttachmentRow) {
  const screened = await attachmentBasis(ctx.read, row);
  const told = { id: row.id, number: row.number, screened, viewerCan: () => attachmentActs(ctx, row) };
  if (!(await mayDownload(ctx, row)))
    return {
      ...told,
      title: screeningMark(ctx.viewer?.language ?? 'nb')(screened ?? ''),
      ...{ fileName: null, size: null, href: null },
    };
  return {
    ...told,
    title: row.title,
    fileName: async () => (await ctx.read.uploads.load(row.upload))?.fileName,
    size: async () => (await ctx.read.uploads.load(row.upload))?.size,
    href: `/files/attachment/${row.id}`,
  };
}

/** Of one whose case the viewer may read. */
export const mayDownload = async (ctx: RequestContext, row: AttachmentRow): Promise<boolean> =>
  (await attachmentBasis(ctx.read, row)) === null || readsScreened(ctx.read, ctx.viewer, row.caseFile);

async function attachmentActs(ctx: RequestContext, { caseFile }: AttachmentRow) {
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  return allowed(['screenAttachment'], roles, (await ctx.read.cases.load(caseFile))?.phase ?? 'registered');
}

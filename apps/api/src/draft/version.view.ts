import { plain, type Block, type Text } from '@samsvar/domain';
import type { VersionRow } from '@samsvar/persistence';
import { bodyOf, personOf } from '../body/body.view.js';
import { questionView } from '../case/case.view.js';
import type { RequestContext } from '../session/context.js';
import { pointView } from './point.view.js';

export const versionView = (ctx: RequestContext, row: VersionRow) => ({
  ...row,
  createdBy: () => personOf(ctx, row.createdBy),
  body: () => bodyOf(ctx, row.body),
  text: () => textView(ctx, row.caseFile, row.content),
});

export async function versionOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.versions.load(id);
  return row && versionView(ctx, row);
}

/** What the viewer gets of a text. */
export async function textView(ctx: RequestContext, caseFile: string, text: Text) {
  const screen = await ctx.screen(caseFile);
  return screen.text(text).map((section) => ({
    question: async () => {
      const question = await ctx.read.questions.load(section.question);
      return question && questionView(question);
    },
    blocks: section.blocks.map((block) => blockView(ctx, block)),
  }));
}

const blockView = (ctx: RequestContext, block: Block) => ({
  ...block,
  text: plain(block),
  runs: block.runs.map((run) => ({ text: run.text, bold: run.bold ?? false, italic: run.italic ?? false })),
  sources: async () => {
    const points = await Promise.all(block.sources.map((id) => ctx.read.points.load(id)));
    return points.filter((point) => point !== null).map((point) => pointView(ctx, point));
  },
});

import { can, follow, type Text } from '@samsvar/domain';
import type { CaseRow, KeptVersionRow } from '@samsvar/persistence';
import { personOf } from '../body/body.view.js';
import { caseView, questionView } from '../case/case.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { blockView } from './comparison.view.js';
import { versionView } from './version.view.js';

/** What the living draft is called where texts are chosen. */
const LIVE = 'live';

/** The case, for those who may read its draft; null for the others. */
export async function draftReader(ctx: RequestContext, caseFile: string): Promise<CaseRow | null> {
  const row = await ctx.read.cases.load(caseFile);
  if (!row) return null;
  return can('readDraft', await rolesTowards(ctx.read, ctx.viewer, { case: caseFile }), row.phase)
    ? row
    : null;
}

/** Every text that the draft has been: the living one, those that were kept, and those that were frozen. */
export async function draftTextsOf(ctx: RequestContext, caseFile: string) {
  const row = await draftReader(ctx, caseFile);
  if (!row) return null;
  return {
    case: caseView(ctx, row),
    live: async () => (await liveDoc(ctx, row)) !== null,
    kept: async () => (await ctx.read.keptOfCase.load(caseFile)).map((one) => keptView(ctx, one)),
    frozen: async () =>
      (await ctx.read.versionsOfCase.load(caseFile))
        .filter(({ answer }) => answer === null)
        .map((one) => versionView(ctx, one)),
    viewerCan: async () =>
      allowed(['writeDraft'], await rolesTowards(ctx.read, ctx.viewer, { case: caseFile }), row.phase),
  };
}

export const keptView = (ctx: RequestContext, row: KeptVersionRow) => ({
  ...row,
  createdBy: () => personOf(ctx, row.createdBy),
});

/** Any two of those texts, block by block; null when one of them is not there. */
export async function textComparisonOf(ctx: RequestContext, caseFile: string, from: string, to: string) {
  const row = await draftReader(ctx, caseFile);
  if (!row) return null;
  const questions = await ctx.read.questionsOfCase.load(caseFile);
  const [before, after] = await Promise.all([textOf(ctx, row, from), textOf(ctx, row, to)]);
  if (!before || !after) return null;
  const sections = follow(
    questions.map(({ id }) => id),
    before,
    after,
  );
  return {
    questions: sections.map(({ blocks }, index) => ({
      question: questions[index] && questionView(questions[index]),
      blocks: blocks.map((block) => blockView({ ...block, carried: [] }, questions)),
    })),
  };
}

/** A case is compiled on one live document at a time; once it is tabled there is none. */
async function liveDoc(ctx: RequestContext, row: CaseRow): Promise<string | null> {
  if (row.phase !== 'compiling') return null;
  return (await ctx.read.draftsOfCase.load(row.id)).at(-1)?.doc ?? null;
}

async function textOf(ctx: RequestContext, row: CaseRow, id: string): Promise<Text | null> {
  if (id === LIVE) {
    const doc = await liveDoc(ctx, row);
    const questions = await ctx.read.questionsOfCase.load(row.id);
    return doc === null
      ? null
      : ctx.read.liveText(
          doc,
          questions.map((question) => question.id),
        );
  }
  const frozen = (await ctx.read.versionsOfCase.load(row.id)).find((one) => one.id === id);
  if (frozen) return frozen.answer === null ? frozen.content : null;
  return ctx.read.keptContent(row.id, id);
}

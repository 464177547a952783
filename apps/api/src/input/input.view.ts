import type { InputPaper, Suggestion } from '@samsvar/domain';
import type { InputRow, PointRow } from '@samsvar/persistence';
import { answerOf } from '../answer/answer.view.js';
import { personOf } from '../body/body.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

export const inputView = (ctx: RequestContext, row: InputRow) => ({
  ...row,
  ...row.content,
  answer: (): Promise<unknown> => answerOf(ctx, row.answer),
  fileName: async () => (await ctx.read.uploads.load(row.upload))?.fileName,
  registeredBy: () => personOf(ctx, row.registeredBy),
  viewerCan: async () => {
    const phase = (await ctx.read.cases.load(row.caseFile))?.phase ?? 'registered';
    return allowed(['shareInput'], await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile }), phase);
  },
});

/** The inputs of a case that the viewer may read, by `Case.inputs`. */
export const inputsOf = async (ctx: RequestContext, caseFile: string): Promise<unknown[]> =>
  (await ctx.read.inputsOfCase.load(caseFile)).map((row) => inputView(ctx, row));

export async function inputOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.inputs.load(id);
  return row && inputView(ctx, row);
}

/** What was read, with the question that each part seems to be about. */
export const previewView = (upload: string, { is, ...paper }: InputPaper & { is: Suggestion }) => ({
  ...paper,
  upload,
  questions: paper.questions.map((one, at) => ({ ...one, question: is.questions[at] ?? null })),
  sections: paper.sections.map((one, at) => ({ ...one, question: is.sections[at] ?? null })),
});

/** The heading in its input that a point stands under, as printed; null for a body's point. */
export async function headingOver(ctx: RequestContext, point: PointRow): Promise<string | null> {
  const inputs = await ctx.read.inputsOfCase.load(point.caseFile);
  const sections = inputs.find(({ answer }) => answer === point.answer)?.content.sections;
  const over = sections?.find(({ points }) => points.some(({ block }) => block === point.block));
  return over ? `${over.sign} ${over.heading}`.trim() : null;
}

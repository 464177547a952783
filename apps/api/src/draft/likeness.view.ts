import { likeGroups, type LikeGroup } from '@samsvar/domain';
import { personOf } from '../body/body.view.js';
import type { RequestContext } from '../session/context.js';

/** Which points of a case may be about the same thing: the booklet's headings and the points' words, in two statements. */
export async function likeGroupsOf(ctx: RequestContext, caseFile: string): Promise<readonly LikeGroup[]> {
  const [{ points }, row, questions] = await Promise.all([
    ctx.account(caseFile),
    ctx.read.cases.load(caseFile),
    ctx.read.questionsOfCase.load(caseFile),
  ]);
  const booklet = row && (await ctx.read.booklets.load(row.booklet));
  const headings = (booklet?.content.themes ?? []).flatMap(({ chapters, questions: asked }) =>
    chapters
      .filter(({ kind, title }) => kind === 'chapter' && title !== '')
      .map(({ title }) => ({
        title,
        questions: questions
          .filter(({ number }) => asked.some((one) => one.number === number))
          .map(({ id }) => id),
      })),
  );
  const { stems, kin } = await ctx.read.stemmed([
    ...points.map(({ words }) => words),
    ...headings.map(({ title }) => title),
  ]);
  return likeGroups(
    points.map(({ id, question, words }, at) => ({ id, question, text: words, stems: stems[at] ?? [] })),
    headings.map((heading, at) => ({ ...heading, stems: stems[points.length + at] ?? [] })),
    kin,
  );
}

export const disagreementsView = async (ctx: RequestContext, caseFile: string) =>
  (await ctx.read.disagreements(caseFile)).map(({ a, b, by, at }) => ({
    points: [a, b],
    by: () => personOf(ctx, by),
    at,
  }));

import { can, isBlank, plain } from '@samsvar/domain';
import { CaseRow, type VersionRow } from '@samsvar/persistence';
import { answeredWording } from '../case/case.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** Characters. Enough to know an answer again. */
const BEGINNING = 160;

/** What the municipality has decided in other cases, newest first; for those who write this case's draft. */
export async function earlierAnswers(ctx: RequestContext, caseFile: string): Promise<unknown[]> {
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  const row = await ctx.read.cases.load(caseFile);
  if (!row || !can('startDraft', roles, row.phase)) return [];
  const cases = await ctx.read.all(CaseRow, { createdAt: 'desc' });
  const earlier = cases.filter(
    ({ id, phase }) => id !== caseFile && (phase === 'decided' || phase === 'sent'),
  );
  const views = await Promise.all(earlier.map((one) => earlierView(ctx, one)));
  return views.filter((view) => view !== null);
}

async function earlierView(ctx: RequestContext, row: CaseRow) {
  const [versions, questions] = await Promise.all([
    ctx.read.versionsOfCase.load(row.id),
    ctx.read.questionsOfCase.load(row.id),
  ]);
  const decided = versions.filter(({ kind, answer }) => kind === 'decided' && answer === null).at(-1);
  if (!decided) return null;
  return {
    version: decided.id,
    year: decided.createdAt.getUTCFullYear(),
    title: row.title,
    saksnr: row.saksnr,
    sections: questions.flatMap((question) => {
      const beginning = beginningOf(decided, question.id);
      return beginning === ''
        ? []
        : [{ question: question.id, number: question.number, wording: answeredWording(question), beginning }];
    }),
  };
}

function beginningOf({ content }: VersionRow, question: string): string {
  const blocks = content.find((section) => section.question === question)?.blocks ?? [];
  const first = blocks.find((block) => !isBlank(block));
  const text = first ? plain(first).trim() : '';
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text;
}

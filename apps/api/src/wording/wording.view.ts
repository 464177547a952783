import { sameWording } from '@samsvar/domain';
import type { QuestionRow } from '@samsvar/persistence';
import { personOf } from '../body/body.view.js';
import { answeredWording } from '../case/case.view.js';
import type { RequestContext } from '../session/context.js';
import { differ, wordingsOf } from './wordings.js';

/** The questions that are worded in more than one way, or where another wording was chosen once. */
export async function wordingsView(ctx: RequestContext, caseFile: string): Promise<unknown[]> {
  const questions = await ctx.read.questionsOfCase.load(caseFile);
  const views = await Promise.all(questions.map((question) => viewOf(ctx, question)));
  return views.filter((view) => view !== null);
}

async function viewOf(ctx: RequestContext, question: QuestionRow) {
  const [wordings, choices] = await Promise.all([
    wordingsOf(ctx.read, question),
    ctx.read.wordingChoicesOf.load(question.id),
  ]);
  if (!differ(wordings) && choices.length === 0) return null;
  const answered = answeredWording(question);
  return {
    question: question.id,
    wordings: wordings
      .map((one) => ({ ...one, answered: sameWording(one.text, answered) }))
      .sort((a, b) => Number(b.answered) - Number(a.answered)),
    choices: choices.map(({ at, by, replaced, wording }) => ({
      at,
      by: () => personOf(ctx, by),
      replaced,
      text: wording,
    })),
  };
}

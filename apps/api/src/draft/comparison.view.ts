import {
  can,
  compare,
  sinceTabled,
  type ComparedBlock,
  type StandingWords,
  type Text,
} from '@samsvar/domain';
import type {
  AnswerRow,
  CaseRow,
  DisposalRow,
  PointRow,
  QuestionRow,
  VersionRow,
} from '@samsvar/persistence';
import { caseView, questionView } from '../case/case.view.js';
import { treatmentsOf } from '../files/report-treatments.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import type { ComparedState } from '../graphql.generated.js';
import { pointView } from './point.view.js';
import { versionView } from './version.view.js';

/** One of the texts that are laid side by side. */
interface Compared {
  readonly state: ComparedState;
  readonly version: VersionRow | null;
  readonly text: Text | null;
}

const NONE: Compared = { state: 'none', version: null, text: null };

/**
 * The three texts of a case; null for those who may not read them: while the draft is written they are the
 * administration's, and from tabling on everybody's who takes part in the case.
 */
export async function comparisonOf(ctx: RequestContext, caseFile: string) {
  const row = await ctx.read.cases.load(caseFile);
  if (!row) return null;
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  if (!can('readDraft', roles, row.phase) && !can('exportCase', roles, row.phase)) return null;
  const [account, answers, questions, all] = await Promise.all([
    ctx.account(caseFile),
    ctx.read.answersOfCase.load(caseFile),
    ctx.read.questionsOfCase.load(caseFile),
    ctx.read.versionsOfCase.load(caseFile),
  ]);
  const versions = all.filter((version) => version.answer === null);
  const screen = await ctx.screen(caseFile);
  const seen = (one: Compared): Compared => ({ ...one, text: one.text && screen.text(one.text) });
  const draft = seen(await draftText(ctx, row, versions, questions));
  const decided = seen(decidedText(row, versions));
  const treatments = draft.version
    ? sinceTabled({
        treatments: await treatmentsOf(ctx, row, versions),
        tabled: { ...draft.version, text: draft.version.content },
      })
    : [];
  const compared = compare({
    questions: questions.map(({ id }) => id),
    points: byBody(account.points, answers),
    disposals: [...account.disposals.values()].flatMap(({ point, kind }) =>
      kind === 'open' || kind === 'confirmed' ? [] : [{ point, kind }],
    ),
    draft: draft.text,
    decided: decided.text,
    treatments,
  });
  return {
    case: caseView(ctx, row),
    draft: textView(ctx, draft),
    decided: textView(ctx, decided),
    questions: compared.map((one, index) => ({
      question: questions[index] && questionView(questions[index]),
      points: one.points.map(({ point: id, kind, blocks }) => ({
        point: pointOf(ctx, account.points, id),
        kind,
        ...wordsOf(account.disposals.get(id), kind),
        blocks,
      })),
      blocks: one.blocks.map((block) => blockView(block, questions)),
    })),
  };
}

/** Body by body, as the desk has them; within a body in the order in which it said them. */
function byBody(points: readonly PointRow[], answers: readonly AnswerRow[]): readonly PointRow[] {
  const place = (body: string) => answers.findIndex((answer) => answer.body === body);
  return [...points].sort((a, b) => place(a.body) - place(b.body) || a.position - b.position);
}

/** The draft as it is being written; from tabling on, as it was tabled. */
async function draftText(
  ctx: RequestContext,
  row: CaseRow,
  versions: readonly VersionRow[],
  questions: readonly QuestionRow[],
): Promise<Compared> {
  if (row.phase === 'compiling') {
    const live = (await ctx.read.draftsOfCase.load(row.id)).at(-1);
    if (!live) return NONE;
    const ids = questions.map(({ id }) => id);
    return { state: 'live', version: null, text: await ctx.read.liveText(live.doc, ids) };
  }
  const tabled = versions.filter(({ kind }) => kind === 'tabled').at(-1);
  return tabled ? { state: 'tabled', version: tabled, text: tabled.content } : NONE;
}

/** The newest text that a treatment left. A tabled text that nothing has changed is not yet one. */
function decidedText(row: CaseRow, versions: readonly VersionRow[]): Compared {
  const newest = versions.at(-1);
  if (!newest || row.phase === 'compiling') return NONE;
  if (row.phase === 'decided' || row.phase === 'sent')
    return { state: 'decided', version: newest, text: newest.content };
  return newest.kind === 'tabled' ? NONE : { state: 'treated', version: newest, text: newest.content };
}

const textView = (ctx: RequestContext, { state, version }: Compared) => ({
  state,
  version: version && versionView(ctx, version),
});

function pointOf(ctx: RequestContext, points: readonly PointRow[], id: string) {
  const row = points.find((point) => point.id === id);
  return row && pointView(ctx, row);
}

/** What was decided in so many words, where that is what counts. */
const wordsOf = (disposal: DisposalRow | undefined, kind: string) => ({
  reason: disposal?.kind === kind ? disposal.reason : null,
  passedTo: disposal?.kind === kind ? disposal.passedTo : null,
});

export const blockView = (block: ComparedBlock, questions: readonly QuestionRow[]) => ({
  id: block.id,
  kind: block.kind,
  points: block.sources,
  before: standingView(block.before, questions),
  after: standingView(block.after, questions),
  fate: block.fate,
  carried: block.carried,
});

const standingView = (standing: StandingWords | null, questions: readonly QuestionRow[]) =>
  standing && {
    question: questions.find(({ id }) => id === standing.question)?.number ?? 0,
    paragraph: standing.paragraph,
    text: standing.words,
  };

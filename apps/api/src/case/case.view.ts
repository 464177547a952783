import { can, isNotAnswered, type Action } from '@samsvar/domain';
import type { CaseRow, EventRow, QuestionRow, StepRow } from '@samsvar/persistence';
import { answerView } from '../answer/answer.view.js';
import { bodyOf, personOf } from '../body/body.view.js';
import { bookletOf } from '../booklet/booklet.view.js';
import { draftOfCase } from '../draft/draft.view.js';
import { versionView } from '../draft/version.view.js';
import { inputsOf } from '../input/input.view.js';
import { meetingOf } from '../meeting/meeting.view.js';
import { attachmentView } from '../screening/attachment.view.js';
import { mayScreenAny } from '../screening/may-screen.js';
import { allowed, rolesTowards } from '../session/access.js';
import { earlierAnswers } from '../start-draft/earlier.view.js';
import { wordingsView } from '../wording/wording.view.js';
import type { RequestContext } from '../session/context.js';
import { isPublicAnswer } from '../screening/public-answer.js';

const ACTS: readonly Action[] = [
  'editCase',
  'openCase',
  'closeAnswers',
  'registerInput',
  'chooseWording',
  'readDraft',
  'writeDraft',
  'tableDraft',
  'sendText',
  'exportCase',
  'readHistory',
];

/** A case, for somebody who may read it. */
export const caseView = (ctx: RequestContext, row: CaseRow) => ({
  id: row.id,
  title: row.title,
  saksnr: row.saksnr,
  dokumentnr: row.dokumentnr,
  lopenr: row.lopenr,
  klassering: row.klassering,
  phase: row.phase,
  deadline: row.deadline,
  revision: row.revision,
  fields: row.fields,
  sentAt: row.sentAt,
  booklet: () => bookletOf(ctx, row.booklet),
  questions: async () => (await ctx.read.questionsOfCase.load(row.id)).map(questionView),
  attachments: async () =>
    (await ctx.read.attachmentsOfCase.load(row.id)).map((one) => attachmentView(ctx, one)),
  citedDocuments: row.cited,
  route: async () => (await ctx.read.stepsOfCase.load(row.id)).map((step) => stepView(ctx, step)),
  answers: async () => (await ctx.read.answersOfCase.load(row.id)).map((answer) => answerView(ctx, answer)),
  earlierAnswers: () => earlierAnswers(ctx, row.id),
  wordings: () => wordingsView(ctx, row.id),
  inputs: () => inputsOf(ctx, row.id),
  draft: () => draftOfCase(ctx, row.id),
  publicAnswer: () => isPublicAnswer(ctx.read, row),
  versions: async () =>
    (await ctx.read.versionsOfCase.load(row.id))
      .filter((one) => one.answer === null)
      .map((one) => versionView(ctx, one)),
  meetings: async (): Promise<unknown> => {
    const items = await ctx.read.itemsOfCase.load(row.id);
    return Promise.all([...new Set(items.map((item) => item.meeting))].map((id) => meetingOf(ctx, id)));
  },
  mayScreen: () => mayScreenAny(ctx, row),
  events: async ({ first }: { first: number }) =>
    (await ctx.read.events(row.id, first)).map((event) => eventView(ctx, event)),
  waitsFor: async () => waiting(await ctx.read.stepsOfCase.load(row.id)).map((step) => stepView(ctx, step)),
  viewerCan: async () => {
    const [roles, steps] = await Promise.all([
      rolesTowards(ctx.read, ctx.viewer, { case: row.id }),
      ctx.read.stepsOfCase.load(row.id),
    ]);
    const acts = isNotAnswered(steps) ? ACTS.filter((act) => act !== 'sendText') : ACTS;
    return allowed(acts, roles, row.phase);
  },
});

/** A case that the viewer may read; null for one that is absent, or that is not theirs to see. */
export async function caseOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.cases.load(id);
  return row && (await mayReadCase(ctx, row)) ? caseView(ctx, row) : null;
}

/** The cases that the viewer may read, newest first. */
export async function casesOf(ctx: RequestContext) {
  const rows = await ctx.read.allCases();
  const readable = await Promise.all(rows.map((row) => mayReadCase(ctx, row)));
  return rows.filter((_, at) => readable[at]).map((row) => caseView(ctx, row));
}

export async function mayReadCase(ctx: RequestContext, row: CaseRow): Promise<boolean> {
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.id });
  return can('readCase', roles, row.phase) || can('readOpenedCase', roles, row.phase);
}

const waiting = (steps: readonly StepRow[]) => steps.filter((step) => step.state === 'current');

/** The wording that is answered. */
export const answeredWording = (row: QuestionRow): string =>
  row.chosenWording ?? (row.answered === 'case' ? row.caseWording : null) ?? row.bookletWording;

/** Named one by one: copying whole rows was a good part of what a list of cases cost. */
export const questionView = (row: QuestionRow) => ({
  id: row.id,
  number: row.number,
  theme: row.theme,
  bookletWording: row.bookletWording,
  caseWording: row.caseWording,
  text: answeredWording(row),
  answeredWording: row.answered,
});

export const stepView = (ctx: RequestContext, row: StepRow) => ({
  ...row,
  body: () => bodyOf(ctx, row.body),
});

export async function stepOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.steps.load(id);
  return row && stepView(ctx, row);
}

const eventView = (ctx: RequestContext, row: EventRow) => ({
  id: row.seq,
  at: row.at,
  what: row.what,
  by: () => personOf(ctx, row.by),
  body: () => bodyOf(ctx, row.body),
  facts: Object.entries(row.facts).map(([name, value]) => ({ name, value: String(value) })),
});

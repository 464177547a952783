import { following, type Ids, type Step } from '@samsvar/domain';
import {
  AnswerRow,
  DraftRow,
  StepRow,
  createDoc,
  roundDoc,
  seal,
  type CaseRow,
  type Transaction,
} from '@samsvar/persistence';
import type { Actor } from '../session/actor.js';

/** A case on the move: the transaction that holds its lock, and what the move needs of the world. */
export interface Moving {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly ids: Ids;
  readonly caseRow: CaseRow;
}

/** Makes the steps after `position` current, and makes ready what is done in them. */
export async function advance(moving: Moving, steps: readonly Step[], position: number): Promise<void> {
  for (const step of following(steps, position)) {
    await moving.tx.manager.update(StepRow, { id: step.id }, { state: 'current', result: null });
    if (step.task === 'answers' && step.body !== null) await openAnswer(moving, step.body);
    else if (step.task === 'compiles') await openDraft(moving, step.id);
    else await haveVersion(moving);
  }
}

/** A body that is asked has one answer; one that is asked again goes on with it by opening it again. */
async function openAnswer({ tx, ids, caseRow }: Moving, body: string): Promise<void> {
  if (await tx.manager.existsBy(AnswerRow, { caseFile: caseRow.id, body })) return;
  const id = ids.next('answer');
  const doc = roundDoc(id, 1);
  await createDoc(tx.manager, doc, tx.scope.municipality, await emptyText(tx, caseRow.id));
  await tx.manager.insert(AnswerRow, {
    id,
    municipality: tx.scope.municipality,
    caseFile: caseRow.id,
    body,
    state: 'open',
    round: 0,
    doc,
  });
}

/** Each compilation has its own draft, which goes on from the newest version of the text. */
export async function openDraft({ tx, ids, at, caseRow }: Moving, step: string): Promise<void> {
  const [versions, drafts] = await Promise.all([
    tx.read.versionsOfCase.load(caseRow.id),
    tx.read.draftsOfCase.load(caseRow.id),
  ]);
  const newest = versions.filter((version) => version.answer === null).at(-1);
  const id = ids.next('draft');
  const doc = `draft:${id}`;
  await createDoc(
    tx.manager,
    doc,
    tx.scope.municipality,
    newest?.content ?? (await emptyText(tx, caseRow.id)),
  );
  await tx.manager.insert(DraftRow, {
    id,
    municipality: tx.scope.municipality,
    caseFile: caseRow.id,
    round: drafts.length + 1,
    doc,
    routeStep: step,
    createdAt: at,
  });
}

/** A route without a compilation is treated from an empty text: one votes on versions only. */
async function haveVersion({ tx, ids, at, actor, caseRow }: Moving): Promise<void> {
  const versions = await tx.manager.query<unknown[]>(
    'select from text_version where case_file = $1 and answer is null limit 1',
    [caseRow.id],
  );
  if (versions.length > 0) return;
  await seal(tx.manager, {
    id: ids.next('version'),
    municipality: tx.scope.municipality,
    caseFile: caseRow.id,
    answer: null,
    body: null,
    kind: 'tabled',
    text: await emptyText(tx, caseRow.id),
    yjs: null,
    createdAt: at,
    createdBy: actor.id,
  });
}

async function emptyText(tx: Transaction, caseFile: string) {
  return (await tx.read.questionsOfCase.load(caseFile)).map((question) => ({
    question: question.id,
    blocks: [],
  }));
}

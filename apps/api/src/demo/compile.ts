import { awaiting, rewordings } from '@samsvar/domain';
import { insertBlock, mergeInto, newBlockId, rewriteBlock, takeIn } from '@samsvar/prose';
import type { BodyRow, PointRow, QuestionRow } from '@samsvar/persistence';
import { floorOf } from '../draft/account.js';
import type { Actor } from '../session/actor.js';
import type { DemoDraft, DraftBlock } from './cases/script.js';
import type { LiveText, Stage } from './stage.js';

/** What the compile desk looks up while it works. */
interface Desk {
  readonly stage: Stage;
  readonly caseFile: string;
  readonly actor: Actor;
  readonly points: readonly PointRow[];
  readonly questions: readonly QuestionRow[];
  readonly bodies: ReadonlyMap<string, BodyRow | null>;
}

/** The answers are closed, the draft is written out of their points, and tabled when it is done. */
export async function compileCase(stage: Stage, caseFile: string, draft: DemoDraft): Promise<void> {
  stage.clock.travelTo(draft.when);
  const actor = stage.actor(draft.by);
  await stage.cases.closeAnswers(actor, caseFile, false);
  const desk = await deskOf(stage, caseFile, actor);
  const drafts = await stage.read.draftsOfCase.load(caseFile);
  const live = await stage.open(drafts.at(-1)?.doc ?? '');
  for (const block of draft.blocks) await write(desk, live, block);
  for (const [point, reason] of draft.declined)
    await stage.drafts.decline(actor, caseFile, pointOf(desk, point).id, reason);
  for (const [point, to] of draft.passedOn)
    await stage.drafts.passOn(actor, caseFile, pointOf(desk, point).id, to);
  if (draft.tabled === null) return;
  await confirmRewordings(desk, drafts.at(-1)?.doc ?? '');
  stage.clock.travelTo(draft.tabled);
  await stage.drafts.table(stage.actor('Arnfinn Rauberg'), caseFile);
}

async function deskOf(stage: Stage, caseFile: string, actor: Actor): Promise<Desk> {
  const { read } = stage;
  const [points, questions] = await Promise.all([
    read.pointsOfCase.load(caseFile),
    read.questionsOfCase.load(caseFile),
  ]);
  const bodies = await Promise.all(
    points.map(async ({ body }) => [body, await read.bodies.load(body)] as const),
  );
  return { stage, caseFile, actor, points, questions, bodies: new Map(bodies) };
}

/** The point that is cited as «ER 1.2». */
function pointOf({ points, bodies }: Desk, cited: string): PointRow {
  const point = points.find(({ body, number }) => `${bodies.get(body)?.short} ${number}` === cited);
  if (!point) throw new Error(`Nobody made point ${cited}.`);
  return point;
}

async function write(desk: Desk, live: LiveText, { question, from, text }: DraftBlock): Promise<void> {
  const { stage, actor, questions } = desk;
  stage.clock.pass(7);
  const section = questions.find((one) => one.number === question)?.id ?? '';
  const compiling = { by: actor.id, at: stage.clock.now().toISOString() };
  const [first, ...others] = from.map((cited) => {
    const { id, kind, words } = pointOf(desk, cited);
    return { id, kind, runs: [{ text: words }] };
  });
  await live.write(actor, (doc) => {
    if (!first) {
      const own = {
        id: newBlockId(),
        kind: 'paragraph',
        runs: [{ text: text ?? '' }],
        minority: null,
      } as const;
      return insertBlock(doc, section, own);
    }
    const block = takeIn(doc, section, first, null, compiling);
    for (const other of others) mergeInto(doc, section, other, block, compiling);
    if (text !== undefined) rewriteBlock(doc, section, block, text);
  });
}

/** What was reworded much is confirmed before it is tabled, as the desk asks. */
async function confirmRewordings(
  { stage, caseFile, actor, points, questions }: Desk,
  doc: string,
): Promise<void> {
  const text = await stage.read.liveText(
    doc,
    questions.map(({ id }) => id),
  );
  const worded = rewordings(
    points.map(({ id, words }) => ({ id, text: words })),
    text,
  );
  for (const point of awaiting(worded, await floorOf(stage.read), new Map()))
    await stage.drafts.confirm(actor, caseFile, point, worded.get(point)?.carrying ?? '');
}

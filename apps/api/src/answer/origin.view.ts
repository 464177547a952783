import { adoptionsBehind, can } from '@samsvar/domain';
import type { AnswerRow, PointRow } from '@samsvar/persistence';
import { writersOf, type Writing } from '@samsvar/prose';
import { personOf } from '../body/body.view.js';
import { cited } from '../meeting/meeting.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** How the body adopted a point, every time that it did; one query for all points. */
export async function adoptionsView(ctx: RequestContext, row: PointRow) {
  const all = await ctx.read.adoptionsOfAnswer.load(row.answer);
  return adoptionsBehind(row, all).map(({ basis, count, at, item }) => ({
    basis,
    count,
    at,
    cited: item && cited(item),
  }));
}

/**
 * Who wrote in the block that became a point, until the body adopted it. Null for those who may not know, and for
 * what came from outside. An answer's log is played once for all its points.
 */
export async function writersView(ctx: RequestContext, row: PointRow) {
  const [answer, caseRow, adoptions] = await Promise.all([
    ctx.read.answers.load(row.answer),
    ctx.read.cases.load(row.caseFile),
    ctx.read.adoptionsOfAnswer.load(row.answer),
  ]);
  const made = adoptions.find(({ version }) => version === row.version);
  if (!answer || !caseRow || !made) return null;
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.caseFile, body: row.body });
  if (!can('readPointWriters', roles, caseRow.phase)) return null;
  const writings = (await played(ctx, answer, made.round)).get(row.block) ?? [];
  return writings.map(({ by, first, last }) => ({ person: () => personOf(ctx, by), first, last }));
}

type Played = Promise<ReadonlyMap<string, readonly Writing[]>>;

/** What was played for a request, by answer and round. */
const PLAYED = new WeakMap<object, Map<string, Played>>();

function played(ctx: RequestContext, answer: AnswerRow, round: number): Played {
  const known = PLAYED.get(ctx.read) ?? new Map<string, Played>();
  PLAYED.set(ctx.read, known);
  const key = `${answer.id}/${round}`;
  const playing = known.get(key) ?? play(ctx, answer, round);
  known.set(key, playing);
  return playing;
}

async function play(ctx: RequestContext, answer: AnswerRow, round: number): Played {
  const [logs, questions] = await Promise.all([
    ctx.read.roundLogs(answer, round),
    ctx.read.questionsOfCase.load(answer.caseFile),
  ]);
  return writersOf(
    logs.map(({ first, updates }) => ({ first, log: updates })),
    questions.map(({ id }) => id),
  );
}

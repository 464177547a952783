import { can } from '@samsvar/domain';
import type { DisposalRow, Reader } from '@samsvar/persistence';
import { turns } from '@samsvar/prose';
import { personOf } from '../body/body.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

const SAID = {
  open: 'reopened',
  declined: 'declined',
  passedOn: 'passedOn',
  confirmed: 'confirmed',
} as const;

/**
 * Everything done about a point, oldest first: what was decided in so many words, and when the text of the
 * case's drafts came to carry it and ceased to. Empty for those who may not read the draft.
 */
export async function trailOf(ctx: RequestContext, caseFile: string, id: string) {
  const [row, point] = await Promise.all([ctx.read.cases.load(caseFile), ctx.read.points.load(id)]);
  if (!row || point?.caseFile !== caseFile) return [];
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile });
  if (!can('readDraft', roles, row.phase)) return [];
  const [said, written] = await Promise.all([
    ctx.read.disposalsOfPoint.load(id),
    turnsOf(ctx.read, caseFile, id),
  ]);
  return [...said.map(saidOf), ...written]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ by, ...turn }) => ({ ...turn, by: () => personOf(ctx, by) }));
}

const saidOf = ({ kind, reason, passedTo, words, sha256, by, at }: DisposalRow) => ({
  kind: SAID[kind],
  reason,
  passedTo,
  words,
  sha256,
  by,
  at,
});

async function turnsOf(read: Reader, caseFile: string, id: string) {
  const questions = (await read.questionsOfCase.load(caseFile)).map((question) => question.id);
  const drafts = await read.draftsOfCase.load(caseFile);
  const histories = await Promise.all(drafts.map((draft) => read.docHistory(draft.doc)));
  return histories
    .flatMap(({ first, updates }) => turns(first, updates, questions))
    .filter(({ point }) => point === id)
    .map(({ what, by, at }) => ({ kind: what, by, at }));
}

import { can, Refusal, type CaseReport, type Clock } from '@samsvar/domain';
import { tellBack } from '@samsvar/exchange';
import type { BodyRow, CaseRow } from '@samsvar/persistence';
import { bodyView } from '../body/body.view.js';
import { caseView } from '../case/case.view.js';
import { reportOf } from '../files/report-of.js';
import { screenToBody } from '../screening/screen-of.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** Whose report it is. */
interface Addressed {
  readonly row: CaseRow;
  readonly body: BodyRow;
}

/**
 * The case and the body of a report that the viewer may read: the body's own people, and the administration.
 *
 * @throws Refusal `not_permitted` for what is absent or not theirs, `phase_is_wrong` before the case is decided
 */
export async function demandAnswerBack(
  ctx: RequestContext,
  caseFile: string,
  bodyId: string,
): Promise<Addressed> {
  const [row, body, answers] = await Promise.all([
    ctx.read.cases.load(caseFile),
    ctx.read.bodies.load(bodyId),
    ctx.read.answersOfCase.load(caseFile),
  ]);
  if (!row || !body || !answers.some((answer) => answer.body === bodyId)) throw new Refusal('not_permitted');
  const roles = await rolesTowards(ctx.read, ctx.viewer, { case: caseFile, body: bodyId });
  if (can('readAnswerBack', roles, row.phase)) return { row, body };
  throw new Refusal(can('readAnswerBack', roles, 'decided') ? 'phase_is_wrong' : 'not_permitted');
}

/** Everything that stands behind the case, without what is screened in others' words, in the målform of the body that is told. */
export async function reportTo(
  ctx: RequestContext,
  { row, body }: Addressed,
  now: Date,
): Promise<CaseReport> {
  const screen = await screenToBody(ctx.read, row.id, body.id);
  const report = await reportOf(ctx, row, screen, now);
  return { ...report, language: body.language ?? report.language };
}

/** The report as a page; null for those who may not read it, or not yet. */
export async function answerBackOf(ctx: RequestContext, caseFile: string, bodyId: string, clock: Clock) {
  const addressed = await demandAnswerBack(ctx, caseFile, bodyId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!addressed) return null;
  const report = await reportTo(ctx, addressed, clock.now());
  return {
    case: caseView(ctx, addressed.row),
    body: bodyView(ctx, addressed.body),
    language: report.language,
    ...tellBack(report, addressed.body.name),
    viewerCan: async () =>
      allowed(
        ['chooseBodyLanguage'],
        await rolesTowards(ctx.read, ctx.viewer, { case: caseFile, body: bodyId }),
        addressed.row.phase,
      ),
  };
}

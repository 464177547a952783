import {
  comesAfterWhole,
  isSettled,
  standing,
  withoutWhole,
  type Action,
  type StandingDecision,
} from '@samsvar/domain';
import type { ItemRow, StepRow, VersionRow } from '@samsvar/persistence';
import { personOf, seatOf } from '../body/body.view.js';
import { caseOf } from '../case/case.view.js';
import { versionView } from '../draft/version.view.js';
import { closedTo } from '../meeting/closed.js';
import { cited, meetingOf, seatingView } from '../meeting/meeting.view.js';
import { proposalOf, proposalsIn, upheldFor } from '../proposal/proposal.view.js';
import { closedIn, seatingOf } from '../meeting/seating.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { standingDecisions } from './decision.js';
import { lapsingIn } from './lapsing.js';
import { closedVotes, isTreatment, votingFormOf } from './treatment.js';
import { voteView } from './vote.view.js';

/** A body's treatment of a case; null until it is the body's turn, and for those who may not read the case. */
export async function treatmentOf(ctx: RequestContext, caseFile: string, meeting: string) {
  const items = await ctx.read.itemsOfCase.load(caseFile);
  const item = items.find((one) => one.meeting === meeting);
  return item ? treatmentById(ctx, item.id) : null;
}

export async function treatmentById(ctx: RequestContext, id: string) {
  const item = await ctx.read.items.load(id);
  const step = item && (await ctx.read.steps.load(item.routeStep));
  if (!item || !step || !isTreatment(step) || !(await caseOf(ctx, item.caseFile))) return null;
  const meeting = await ctx.read.meetings.load(item.meeting);
  if (!meeting || (await closedTo(ctx, meeting, item.id))) return null;
  return item.result !== null || step.state !== 'pending' ? treatmentView(ctx, item, step) : null;
}

const treatmentView = (ctx: RequestContext, item: ItemRow, step: StepRow) => ({
  id: item.id,
  meeting: () => meetingOf(ctx, item.meeting),
  cited: cited(item),
  case: () => caseOf(ctx, item.caseFile),
  task: step.task,
  version: async () => versionView(ctx, await versionNow(ctx, item)),
  baseVersion: async () => {
    const base = item.baseVersion === null ? null : await ctx.read.versions.load(item.baseVersion);
    return versionView(ctx, base ?? (await versionNow(ctx, item)));
  },
  ...seatingView(ctx, item),
  closed: async () => {
    const meeting = await ctx.read.meetings.load(item.meeting);
    return meeting && ((await closedIn(ctx.read, meeting, item.id))?.legalBasis ?? null);
  },
  additions: async () =>
    (await ctx.read.additionsOfItem.load(item.id)).map((row) => ({
      ...row,
      words: async () => (await ctx.screen(item.caseFile)).words(row.words),
      person: () => personOf(ctx, row.person),
    })),
  proposals: () => proposalsIn(ctx, item),
  upheld: () => upheldFor(ctx, item, step),
  votingForm: () => votingFormOf(ctx.read, item),
  votes: async () => (await ctx.read.votesOfItem.load(item.id)).map((row) => voteView(ctx, row)),
  openVote: async () => {
    const open = (await ctx.read.votesOfItem.load(item.id)).find((vote) => vote.closedAt === null);
    return open ? voteView(ctx, open) : null;
  },
  endsIn: async () => (await endingsHere(ctx, item, step))[0]?.ending ?? null,
  endings: async () => decisionsShown(ctx, item, await endingsHere(ctx, item, step)),
  lapsing: async () =>
    (await endingsHere(ctx, item, step)).length === 0
      ? []
      : (await lapsingIn(ctx.read, item)).map(({ row, why }) => ({
          proposal: () => proposalOf(ctx, row.id),
          why,
        })),
  decision: async () => item.decision && (await decisionsShown(ctx, item, [item.decision]))[0],
  result: item.result,
  viewerSeat: async () => {
    const { met } = await seatingOf(ctx.read, item);
    return seatOf(ctx, met.find((one) => one.person === ctx.viewer?.id)?.seat ?? null);
  },
  viewerCan: () => treatmentActs(ctx, item, step),
});

/** Decisions as the viewer gets them: without the words that are withheld from them. */
async function decisionsShown(ctx: RequestContext, item: ItemRow, decisions: readonly StandingDecision[]) {
  const screen = await ctx.screen(item.caseFile);
  return decisions.map(({ ending, points, sha256 }) => ({
    ending,
    points: points.map(({ words }) => screen.words(words)),
    sha256,
  }));
}

/** The version that is treated: the case's newest, until the treatment ends with one. */
export async function versionNow(ctx: RequestContext, item: ItemRow): Promise<VersionRow> {
  const versions = (await ctx.read.versionsOfCase.load(item.caseFile)).filter(
    (version) => version.answer === null,
  );
  const version = versions.find((one) => one.id === item.endVersion) ?? versions.at(-1);
  if (!version) throw new Error(`Case ${item.caseFile} is treated without a version`);
  return version;
}

async function votesSoFar(ctx: RequestContext, item: ItemRow) {
  const [votes, proposals] = await Promise.all([
    ctx.read.votesOfItem.load(item.id),
    ctx.read.proposalsOfItem.load(item.id),
  ]);
  return { closed: closedVotes(votes, proposals), isOpen: votes.some((vote) => vote.closedAt === null) };
}

/** What it can end in now; nothing more when it has ended. */
const endingsHere = async (ctx: RequestContext, item: ItemRow, step: StepRow) =>
  item.result === null && step.state === 'current' ? standingDecisions(ctx.read, item, step) : [];

/** What stands open in the treatment itself, apart from who asks. */
export interface Stage {
  /** The body's turn, and nothing has settled it yet. */
  readonly underWay: boolean;
  /** The same for what is voted on after the text as a whole. */
  readonly lateUnderWay: boolean;
  readonly voteIsOpen: boolean;
  readonly inSession: boolean;
}

export async function stageOf(ctx: RequestContext, item: ItemRow): Promise<Stage> {
  const [{ closed, isOpen }, step, meeting] = await Promise.all([
    votesSoFar(ctx, item),
    ctx.read.steps.load(item.routeStep),
    ctx.read.meetings.load(item.meeting),
  ]);
  const isTurn = item.result === null && step?.state === 'current';
  return {
    underWay: isTurn && !isSettled(closed),
    lateUnderWay: isTurn && !isSettled(withoutWhole(closed)),
    voteIsOpen: isOpen,
    inSession: meeting?.state === 'inSession',
  };
}

async function treatmentActs(ctx: RequestContext, item: ItemRow, step: StepRow): Promise<Action[]> {
  const [stage, proposals, version, endings, caseRow, form] = await Promise.all([
    stageOf(ctx, item),
    ctx.read.proposalsOfItem.load(item.id),
    versionNow(ctx, item),
    endingsHere(ctx, item, step),
    ctx.read.cases.load(item.caseFile),
    votingFormOf(ctx.read, item),
  ]);
  const about = { case: item.caseFile, body: item.body, meeting: item.meeting };
  const roles = await rolesTowards(ctx.read, ctx.viewer, about);
  const published = proposals.filter((one) => one.state === 'published');
  const waits = published.some(
    (one) => !comesAfterWhole(one.kind, form) && standing(one, version.content) !== 'blockGone',
  );
  const acts: readonly (Action | false)[] = [
    stage.underWay && 'moveProposal',
    stage.underWay && stage.inSession && 'enterProposal',
    stage.underWay && stage.inSession && 'takeUpProposal',
    stage.underWay && !stage.voteIsOpen && published.length > 0 && 'orderProposals',
    stage.underWay && stage.inSession && !stage.voteIsOpen && !waits && 'openVote',
    stage.inSession && 'addToMinutes',
    endings.length > 0 && 'conclude',
  ];
  return allowed(
    acts.filter((act) => act !== false),
    roles,
    caseRow?.phase ?? 'registered',
  );
}

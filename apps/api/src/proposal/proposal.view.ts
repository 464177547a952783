import {
  comesAfterWhole,
  conflictsOf,
  inVotingOrder,
  matters,
  proposedPoints,
  splitProposal,
  standing,
  treatmentAfter,
  type Action,
} from '@samsvar/domain';
import type { ItemRow, ProposalRow, StepRow } from '@samsvar/persistence';
import { bodyOf, personOf } from '../body/body.view.js';
import { questionView } from '../case/case.view.js';
import { textView } from '../draft/version.view.js';
import { isClosedTo } from '../meeting/closed.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { stageOf, versionNow } from '../vote/treatment.view.js';
import { votingFormOf } from '../vote/treatment.js';
import { voteView } from '../vote/vote.view.js';
import { upheldBefore } from './upheld.js';

const proposalView = (ctx: RequestContext, row: ProposalRow): object => ({
  ...row,
  question: async () => {
    const question = row.question === null ? null : await ctx.read.questions.load(row.question);
    return question && questionView(question);
  },
  proposers: async () =>
    (await ctx.read.proposersOf.load(row.id)).map(({ person, party }) => ({
      person: () => personOf(ctx, person),
      party,
    })),
  ...screenedWords(ctx, row),
  alternative: () => textView(ctx, row.caseFile, row.newContent ?? []),
  parts: async () =>
    (await ctx.read.proposalsOfItem.load(row.item))
      .filter((one) => one.partOf === row.id)
      .map((part) => proposalView(ctx, part)),
  partOf: () => proposalOf(ctx, row.partOf),
  body: async () => bodyOf(ctx, (await ctx.read.items.load(row.item))?.body ?? null),
  takenUpFrom: () => upheldOf(ctx, row.takenUpFrom),
  standing: () => standingOf(ctx, row),
  conflicts: () => conflictsIn(ctx, row),
  afterWhole: async () => {
    const item = await ctx.read.items.load(row.item);
    return item !== null && comesAfterWhole(row.kind, await votingFormOf(ctx.read, item));
  },
  vote: async () => {
    const vote = (await ctx.read.votesOfItem.load(row.item)).findLast(
      ({ proposal, versus }) => proposal === row.id || versus === row.id,
    );
    return vote ? voteView(ctx, vote) : null;
  },
  viewerCan: () => proposalActs(ctx, row),
});

/** Its words as the viewer gets them. */
function screenedWords(ctx: RequestContext, row: ProposalRow) {
  const anchors = row.block === null ? [] : [row.block];
  const of = async (words: string | null, ...more: string[]) =>
    words === null ? null : (await ctx.screen(row.caseFile)).words(words, ...more, ...anchors);
  return {
    baseText: () => of(row.baseText),
    newText: () => of(row.newText, row.id),
    reason: () => of(row.reason),
    points: async () => proposedPoints({ ...row, newText: await of(row.newText, row.id) }),
  };
}

/** A proposal that the viewer may see: published, or the viewer's own draft. */
export async function proposalOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.proposals.load(id);
  return row && isSeen(ctx, row) ? proposalView(ctx, row) : null;
}

/** A mindretallsforslag, for those from whom the doors were not closed when it was treated. */
async function upheldOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.proposals.load(id);
  return !row || (await isClosedTo(ctx.read, ctx.viewer, row.item)) ? null : proposalView(ctx, row);
}

/** The mindretallsforslag that go with the text to this treatment. */
export async function upheldFor(ctx: RequestContext, item: ItemRow, step: StepRow): Promise<object[]> {
  const rows = await upheldBefore(ctx.read, item.caseFile, step);
  const seen = await Promise.all(rows.map(({ id }) => upheldOf(ctx, id)));
  return seen.filter((one) => one !== null);
}

/** In the order in which they are voted on; the viewer's own drafts last, in the order they were made. */
export async function proposalsIn(ctx: RequestContext, item: ItemRow) {
  const [rows, questions, form] = await Promise.all([
    ctx.read.proposalsOfItem.load(item.id),
    ctx.read.questionsOfCase.load(item.caseFile),
    votingFormOf(ctx.read, item),
  ]);
  const seen = rows.filter((row) => isSeen(ctx, row)).sort((a, b) => momentOf(a) - momentOf(b));
  const published = inVotingOrder(
    seen.filter(({ letter }) => letter !== null),
    item.votingOrder,
    form,
    questions.map(({ id }) => id),
  );
  return [...published, ...seen.filter(({ letter }) => letter === null)].map((row) => proposalView(ctx, row));
}

const momentOf = (row: ProposalRow): number => (row.publishedAt ?? row.movedAt).getTime();

const isSeen = (ctx: RequestContext, row: ProposalRow): boolean =>
  row.letter !== null || (row.state === 'draft' && row.mover === ctx.viewer?.id);

const isUnsettled = ({ state }: ProposalRow): boolean => state === 'draft' || state === 'published';

/** What is settled stands as it was voted on. */
async function standingOf(ctx: RequestContext, row: ProposalRow) {
  const item = await ctx.read.items.load(row.item);
  if (!item || !isUnsettled(row)) return 'stands';
  return standing(row, (await versionNow(ctx, item)).content);
}

/** Held against what has been published: nobody learns of another's draft by it. */
async function conflictsIn(ctx: RequestContext, row: ProposalRow) {
  const item = await ctx.read.items.load(row.item);
  if (!item || !isUnsettled(row)) return [];
  const [rows, { content }] = await Promise.all([
    ctx.read.proposalsOfItem.load(row.item),
    versionNow(ctx, item),
  ]);
  const inOrder = rows.toSorted((a, b) => momentOf(a) - momentOf(b));
  return conflictsOf(row, inOrder, content).map((conflict) => ({
    ...conflict,
    proposals: () =>
      inOrder.filter(({ id }) => conflict.proposals.includes(id)).map((one) => proposalView(ctx, one)),
    matters: matters(conflict),
  }));
}

async function proposalActs(ctx: RequestContext, row: ProposalRow): Promise<Action[]> {
  const [item, caseRow] = await Promise.all([
    ctx.read.items.load(row.item),
    ctx.read.cases.load(row.caseFile),
  ]);
  if (!item || !caseRow || (!isUnsettled(row) && row.state !== 'fallen')) return [];
  const about = { case: row.caseFile, body: item.body, meeting: item.meeting, mover: row.mover };
  const [stage, steps, roles, standing, form, { content }] = await Promise.all([
    stageOf(ctx, item),
    ctx.read.stepsOfCase.load(row.caseFile),
    rolesTowards(ctx.read, ctx.viewer, about),
    standingOf(ctx, row),
    votingFormOf(ctx.read, item),
    versionNow(ctx, item),
  ]);
  const published = row.state === 'published';
  const here = steps.find(({ id }) => id === item.routeStep);
  const goesOn = here !== undefined && treatmentAfter(steps, here.position) !== null;
  if (row.state === 'fallen') {
    const mayUphold = stage.inSession && goesOn && row.upheldAt === null;
    return allowed(mayUphold ? ['upholdProposal'] : [], roles, caseRow.phase);
  }
  const ready = stage.underWay && stage.inSession;
  const canVote = stage.inSession && (comesAfterWhole(row.kind, form) ? stage.lateUnderWay : stage.underWay);
  const canSplit = row.partOf === null && splitProposal(row, content).length > 1;
  const acts: readonly (Action | false)[] = [
    ready && !published && roles.has('presentMember') && 'publishProposal',
    canVote && published && !stage.voteIsOpen && standing !== 'blockGone' && 'openVote',
    !stage.voteIsOpen && 'withdrawProposal',
    canVote && published && !stage.voteIsOpen && canSplit && 'splitProposal',
  ];
  return allowed(
    acts.filter((act) => act !== false),
    roles,
    caseRow.phase,
  );
}

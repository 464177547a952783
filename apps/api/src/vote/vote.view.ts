import type { Action } from '@samsvar/domain';
import type { BallotRow, VoteRow } from '@samsvar/persistence';
import { personOf, seatOf } from '../body/body.view.js';
import { questionView } from '../case/case.view.js';
import { versionOf } from '../draft/version.view.js';
import { proposalOf } from '../proposal/proposal.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** A vote. While it is open nobody sees how others voted, only how many have; a roll call is answered aloud. */
export const voteView = (ctx: RequestContext, row: VoteRow) => ({
  ...row,
  open: row.closedAt === null,
  proposal: () => proposalOf(ctx, row.proposal),
  versus: () => proposalOf(ctx, row.versus),
  question: async () => {
    const question = row.question === null ? null : await ctx.read.questions.load(row.question);
    return question && questionView(question);
  },
  version: () => versionOf(ctx, row.version),
  cast: async () => (await ctx.read.ballotsOfVote.load(row.id)).length,
  viewerChoice: async () => (await ownBallot(ctx, row))?.choice ?? null,
  ballots: async () =>
    row.closedAt === null && row.method !== 'rollCall'
      ? []
      : (await ctx.read.ballotsOfVote.load(row.id)).map((ballot) => ballotView(ctx, ballot)),
  viewerCan: () => voteActs(ctx, row),
});

export async function voteOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.votes.load(id);
  return row && voteView(ctx, row);
}

const ballotView = (ctx: RequestContext, { seat, person, choice }: BallotRow) => ({
  seat: () => seatOf(ctx, seat),
  person: () => personOf(ctx, person),
  choice,
});

const ownBallot = async (ctx: RequestContext, row: VoteRow): Promise<BallotRow | undefined> =>
  (await ctx.read.ballotsOfVote.load(row.id)).find((ballot) => ballot.person === ctx.viewer?.id);

/** What can be done while it is open. */
const ACTS: Record<VoteRow['method'], readonly Action[]> = {
  ballots: ['castBallot', 'closeVote'],
  hands: ['recordCount'],
  rollCall: ['recordCount', 'closeVote'],
  unanimous: [],
  consensus: [],
};

async function voteActs(ctx: RequestContext, row: VoteRow): Promise<Action[]> {
  if (row.closedAt !== null) return [];
  const [item, caseRow] = await Promise.all([
    ctx.read.items.load(row.item),
    ctx.read.cases.load(row.caseFile),
  ]);
  if (!item || !caseRow) return [];
  const about = { case: row.caseFile, body: row.body, meeting: item.meeting };
  const roles = await rolesTowards(ctx.read, ctx.viewer, about);
  const voted = row.method === 'ballots' && (await ownBallot(ctx, row)) !== undefined;
  return allowed(voted ? ['closeVote'] : ACTS[row.method], roles, caseRow.phase);
}

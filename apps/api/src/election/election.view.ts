import { can, electionStanding, type Action, type Role } from '@samsvar/domain';
import type { CandidateRow, ElectionRow, MeetingRow, RoundRow } from '@samsvar/persistence';
import { personOf } from '../body/body.view.js';
import { closedTo } from '../meeting/closed.js';
import { seatingOf } from '../meeting/seating.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** Elections of a meeting, and of those of its cases that the viewer may read. */
export async function electionsIn(ctx: RequestContext, meeting: MeetingRow, readable: readonly string[]) {
  const rows = (await ctx.read.electionsOfMeeting.load(meeting.id)).filter(
    ({ item }) => item === null || readable.includes(item),
  );
  const closed = await Promise.all(rows.map(({ item }) => closedTo(ctx, meeting, item)));
  return Promise.all(rows.filter((_, index) => !closed[index]).map((row) => electionView(ctx, meeting, row)));
}

async function electionView(ctx: RequestContext, meeting: MeetingRow, row: ElectionRow) {
  const [candidates, rounds, item] = await Promise.all([
    ctx.read.candidatesOfElection.load(row.id),
    ctx.read.roundsOfElection.load(row.id),
    row.item === null ? null : ctx.read.items.load(row.item),
  ]);
  const about = { body: meeting.body, meeting: meeting.id, ...(item ? { case: item.caseFile } : {}) };
  const roles = await rolesTowards(ctx.read, ctx.viewer, about);
  const met = item
    ? (await seatingOf(ctx.read, item)).met
    : await ctx.read.attendanceOfMeeting.load(meeting.id);
  const seat = met.find(({ person }) => person === ctx.viewer?.id)?.seat ?? null;
  const view = candidateView(ctx, candidates);
  const results = rounds.map(({ outcome }) => outcome?.result ?? null);
  const last = results.at(-1);
  const acts: readonly Action[] =
    row.settledAt === null && meeting.state === 'inSession' ? ['holdElection', 'castElectionBallot'] : [];
  return {
    id: row.id,
    item: row.item,
    candidates: candidates.map(({ seat }) => view(seat)),
    rounds: rounds.map((round) => roundView({ ctx, seat, roles, candidate: view }, round)),
    standing: electionStanding({ results, elected: row.seat, brokenOff: row.brokenOff }),
    elected: view(row.seat) ?? electedAlone(ctx, row),
    lotBetween: last?.kind === 'lot' ? last.between.map(view) : [],
    lotDrawnBy: () => personOf(ctx, row.lotDrawnBy),
    brokenOff: row.brokenOff,
    viewerCan: allowed(acts, roles, 'answering'),
  };
}

const candidateView = (ctx: RequestContext, candidates: readonly CandidateRow[]) => (seat: string | null) => {
  const row = candidates.find((one) => one.seat === seat);
  return row ? { seat: row.seat, person: () => personOf(ctx, row.person) } : null;
};

/** From before elections were held here: only who was elected is known. */
const electedAlone = (ctx: RequestContext, { seat, person }: ElectionRow) =>
  seat === null ? null : { seat, person: () => personOf(ctx, person) };

interface Looking {
  readonly ctx: RequestContext;
  /** The seat that the viewer meets for. */
  readonly seat: string | null;
  readonly roles: ReadonlySet<Role>;
  readonly candidate: ReturnType<typeof candidateView>;
}

/** Who votes for whom is nobody's to see before the round is closed, and then theirs who sit behind the body's doors. */
function roundView({ ctx, seat, roles, candidate }: Looking, round: RoundRow) {
  const { election, number, method, entitled, closedAt, outcome, voters } = round;
  const cast = async () =>
    (await ctx.read.ballotsOfElection.load(election)).filter((one) => one.round === number);
  const ballotView = (ballot: { person: string; candidate: string | null }) => ({
    voter: () => personOf(ctx, ballot.person),
    candidate: candidate(ballot.candidate),
  });
  const mine = async () => (await cast()).find(({ person }) => person === ctx.viewer?.id);
  return {
    number,
    method,
    entitled,
    open: closedAt === null,
    cast: async () => (await cast()).length,
    viewerMayVote: async () =>
      method === 'ballots' &&
      closedAt === null &&
      seat !== null &&
      voters.includes(seat) &&
      (await mine()) === undefined,
    viewerBallot: async () => {
      const ballot = await mine();
      return ballot ? ballotView(ballot) : null;
    },
    counts: (outcome?.count?.candidates ?? []).map(({ seat, votes }) => ({
      candidate: candidate(seat),
      votes,
    })),
    blank: outcome?.count?.blank ?? null,
    note: outcome?.note ?? null,
    ballots: async () =>
      closedAt !== null && can('readClosedMeeting', roles, 'answering') ? (await cast()).map(ballotView) : [],
  };
}

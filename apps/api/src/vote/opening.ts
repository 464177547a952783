import {
  Refusal,
  checkVotePlan,
  comesAfterWhole,
  conflictsOf,
  matters,
  quorum,
  standing,
  type ConflictKind,
  type VotingForm,
} from '@samsvar/domain';
import { VoteRow, type ProposalRow, type VersionRow } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import { demandOpenTo, newestVersion, votingFormOf, type Treating } from './treatment.js';
import type { OpeningInput } from './vote.input.js';

/** What a vote is opened on, when all that must be settled before it is. */
interface Ready {
  readonly version: VersionRow;
  readonly proposal: ProposalRow | null;
  readonly versus: ProposalRow | null;
  /** The conflicts that matter, which the chair has acknowledged. */
  readonly seen: readonly ConflictKind[];
}

/** Opens a vote: holds it against what can be voted on now, and keeps who may vote. */
export async function openVote(here: Treating, opening: OpeningInput, id: string): Promise<[VoteRow, Ready]> {
  const ready = await readyFor(here, opening);
  const { tx, item, at } = here;
  const { met, presiding } = await seatingOf(tx.read, item);
  if (presiding === null) throw new Refusal('chair_missing');
  const seats = (await tx.read.seatsOfBody.load(item.body)).length;
  const voters = met.filter((one) => one.person !== null).map((one) => one.seat);
  if (voters.length < quorum(seats)) throw new Refusal('no_quorum', { voted: voters.length, seats });
  const { proposal, form, versus, question, isTest, method } = opening;
  const vote = tx.manager.create(VoteRow, {
    id,
    municipality: tx.scope.municipality,
    item: item.id,
    caseFile: item.caseFile,
    body: item.body,
    ...{ proposal, form, versus, question, isTest, method },
    version: ready.version.id,
    whole: false,
    chair: presiding,
    seats,
    entitled: voters.length,
    voters,
    openedAt: at,
    closedAt: null,
    outcome: null,
  });
  await tx.manager.insert(VoteRow, vote);
  return [vote, ready];
}

async function readyFor(here: Treating, opening: OpeningInput): Promise<Ready> {
  const { tx, item, caseRow } = here;
  const votes = await tx.read.votesOfItem.load(item.id);
  if (votes.some((vote) => vote.closedAt === null)) throw new Refusal('vote_is_open');
  const version = await newestVersion(tx, caseRow.id);
  const all = await tx.read.proposalsOfItem.load(item.id);
  const published = all.filter((one) => one.state === 'published');
  const find = (id: string | null) => (id === null ? null : demandStanding(id, published, version));
  const [proposal, versus] = [find(opening.proposal), find(opening.versus)];
  await demandOpenTo(here, proposal?.kind ?? null);
  if (proposal && proposal.id === versus?.id) throw new Refusal('form_impossible');
  const body = await tx.read.bodies.load(item.body);
  const kinds = { proposal: proposal?.kind ?? null, versus: versus?.kind ?? null };
  checkVotePlan({ ...opening, ...kinds, body: body?.kind ?? 'bystyre' });
  if (proposal === null) demandQuestion(opening, votes, version);
  const seen = demandSeen([proposal, versus], all, version, opening);
  const ready = { version, proposal, versus, seen };
  if (opening.isTest) return ready;
  if (proposal === null || (opening.form === 'alternative' && versus === null))
    demandNothingBefore(published, proposal, await votingFormOf(tx.read, item), version);
  return ready;
}

/** Published, and its block still there. */
function demandStanding(id: string, published: readonly ProposalRow[], { content }: VersionRow): ProposalRow {
  const proposal = published.find((one) => one.id === id);
  if (!proposal) throw new Refusal('proposal_is_settled');
  if (standing(proposal, content) === 'blockGone') throw new Refusal('block_gone');
  return proposal;
}

/** Conflicts that matter are acknowledged first. Of two that stand against each other one falls: they have none. */
function demandSeen(
  on: readonly (ProposalRow | null)[],
  all: readonly ProposalRow[],
  { content }: VersionRow,
  { acknowledged }: OpeningInput,
): readonly ConflictKind[] {
  const others = all.filter((one) => !on.includes(one));
  const conflicts = on.flatMap((one) => (one === null ? [] : conflictsOf(one, others, content)));
  const kinds = [...new Set(conflicts.filter(matters).map(({ kind }) => kind))];
  if (kinds.length > 0 && !acknowledged) throw new Refusal('conflicts_unseen', { count: kinds.length });
  return kinds;
}

/** All that is to be voted on before the text as a whole has been. */
function demandNothingBefore(
  published: readonly ProposalRow[],
  proposal: { readonly id: string } | null,
  form: VotingForm,
  { content }: VersionRow,
): void {
  const unsettled = published.filter(
    (one) =>
      one.id !== proposal?.id && !comesAfterWhole(one.kind, form) && standing(one, content) !== 'blockGone',
  );
  if (unsettled.length > 0) throw new Refusal('proposals_unsettled', { count: unsettled.length });
}

/** Point by point: each question that says something once, and then no vote on all of it. */
function demandQuestion(
  { question, isTest }: OpeningInput,
  votes: readonly VoteRow[],
  { content }: VersionRow,
): void {
  const voted = questionsVoted(votes);
  if (question === null) {
    if (voted.length > 0 && !isTest) throw new Refusal('voted_by_question');
    return;
  }
  const section = content.find((one) => one.question === question);
  if (!section || section.blocks.length === 0 || voted.includes(question))
    throw new Refusal('form_impossible');
}

/** The questions that have been voted on since the text as a whole last was. */
export function questionsVoted(votes: readonly VoteRow[]): readonly string[] {
  const real = votes.filter((vote) => !vote.isTest && vote.closedAt !== null);
  const since = real.slice(real.findLastIndex((vote) => vote.whole) + 1);
  return since.flatMap(({ question }) => question ?? []);
}

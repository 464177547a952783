import { IsNull } from 'typeorm';
import {
  Refusal,
  comesAfterWhole,
  demand,
  isSettled,
  withoutWhole,
  type Action,
  type ClosedVote,
  type ProposalKind,
  type Role,
  type VotingForm,
} from '@samsvar/domain';
import {
  ItemRow,
  VersionRow,
  type MeetingRow,
  type ProposalRow,
  type Reader,
  type StepRow,
  type Transaction,
  type VoteRow,
} from '@samsvar/persistence';
import type { Moving } from '../case/advance.js';
import { rolesTowards } from '../session/access.js';

/** A treatment under its case's lock, read after the lock was held. */
export interface Treating extends Moving {
  readonly item: ItemRow;
  readonly meeting: MeetingRow;
  readonly steps: readonly StepRow[];
  readonly step: StepRow;
}

/** Locks the case of a treatment and reads what it stands at. Absent and another municipality's answer the same. */
export async function treating(world: Omit<Moving, 'caseRow'>, id: string): Promise<Treating> {
  const { tx } = world;
  const known = await tx.read.items.load(id);
  if (!known) throw new Refusal('not_permitted');
  const caseRow = await tx.lockCase(known.caseFile);
  const [item, meeting, steps] = [
    await tx.manager.findOneByOrFail(ItemRow, { id }),
    await tx.read.meetings.load(known.meeting),
    await tx.read.stepsOfCase.load(caseRow.id),
  ];
  const step = steps.find((one) => one.id === item.routeStep);
  if (!step || !meeting || !isTreatment(step)) throw new Refusal('not_permitted');
  return { ...world, caseRow, item, meeting, steps, step };
}

export const isTreatment = ({ task }: Pick<StepRow, 'task'>): boolean =>
  task === 'recommends' || task === 'decides';

/** Refuses who may not do this in the treatment. Members who could, were they present, are told so. */
export async function demandHere(
  { tx, actor, item, meeting, caseRow }: Treating,
  action: Action,
  mover?: string,
): Promise<ReadonlySet<Role>> {
  const about = { case: caseRow.id, body: item.body, meeting: meeting.id, ...(mover ? { mover } : {}) };
  const roles = await rolesTowards(tx.read, actor, about);
  const sits = roles.has('bodyMember') && !roles.has('presentMember');
  if (sits && IN_PERSON.has(action)) {
    demandSession(meeting);
    throw new Refusal('not_present');
  }
  demand(action, roles, caseRow.phase);
  return roles;
}

/** What one does in person, in a meeting in session (kommuneloven § 11-2). */
const IN_PERSON: ReadonlySet<Action> = new Set<Action>([
  'publishProposal',
  'takeUpProposal',
  'castBallot',
  'addToMinutes',
]);

export function demandSession({ state }: MeetingRow): void {
  if (state === 'ended') throw new Refusal('meeting_has_ended');
  if (state === 'called') throw new Refusal('meeting_not_in_session');
}

/** Refuses what comes too early or too late: the body's turn on the route, and until the treatment is settled. */
export async function demandUnderWay(here: Treating): Promise<void> {
  demandTurn(here);
  if (isSettled(await votesSoFar(here))) throw new Refusal('treatment_is_settled');
}

/** The same for a vote: what comes after the text as a whole is voted on when that is carried, too. */
export async function demandOpenTo(here: Treating, kind: ProposalKind | null): Promise<void> {
  demandTurn(here);
  const votes = await votesSoFar(here);
  const isLate = kind !== null && comesAfterWhole(kind, await votingFormOf(here.tx.read, here.item));
  if (isSettled(isLate ? withoutWhole(votes) : votes)) throw new Refusal('treatment_is_settled');
}

function demandTurn({ item, step }: Treating): void {
  if (item.result !== null) throw new Refusal('treatment_is_settled');
  if (step.state !== 'current') throw new Refusal('phase_is_wrong');
}

const votesSoFar = async ({ tx, item }: Treating): Promise<readonly ClosedVote[]> =>
  closedVotes(await tx.read.votesOfItem.load(item.id), await tx.read.proposalsOfItem.load(item.id));

/** When the text as a whole is voted on: as the chair chose, else as the body's reglement says. */
export const votingFormOf = async (
  read: Reader,
  { votingForm, body }: Pick<ItemRow, 'votingForm' | 'body'>,
): Promise<VotingForm> => votingForm ?? (await read.bodies.load(body))?.votingForm ?? 'amendmentsFirst';

/**
 * The votes that are over, as the rules see them, oldest first. A test vote is none. Two texts that were put against
 * each other count as a vote that the winner carried; where one was the innstilling, as the text as a whole carried.
 * Questions that were voted on one by one count together, when the last is: carried when one of them was.
 */
export function closedVotes(
  votes: readonly VoteRow[],
  proposals: readonly Pick<ProposalRow, 'id' | 'kind'>[],
): readonly ClosedVote[] {
  let isQuestionCarried = false;
  return votes.flatMap(({ proposal, versus, form, question, isTest, whole, outcome }): ClosedVote[] => {
    if (outcome === null || isTest) return [];
    const { carried } = outcome;
    if (question !== null) {
      isQuestionCarried ||= carried;
      return whole ? [{ proposal: null, carried: isQuestionCarried }] : [];
    }
    if (whole) return [{ proposal: null, carried: carried || form === 'alternative' }];
    const winner = form === 'alternative' && !carried ? versus : proposal;
    const kind = proposals.find(({ id }) => id === winner)?.kind;
    return kind ? [{ proposal: kind, carried: carried || form === 'alternative' }] : [];
  });
}

/** The newest frozen version of the case's text: what is treated. */
export function newestVersion(tx: Transaction, caseFile: string): Promise<VersionRow> {
  return tx.manager.findOneOrFail(VersionRow, {
    where: { caseFile, answer: IsNull() },
    order: { number: 'desc' },
  });
}

import { Refusal, quorum, type Action, type Ids } from '@samsvar/domain';
import type { CandidateRow } from '@samsvar/persistence';
import {
  ElectionRow,
  MeetingRow,
  MovementRow,
  RoundRow,
  type ItemRow,
  type Transaction,
} from '@samsvar/persistence';
import { lockMeeting, type Locked } from '../meeting/act.js';
import { seatingOf } from '../meeting/seating.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';

/** Where an election is held: a meeting under lock, or one case in it. */
export interface Place extends Locked {
  /** Null: the meeting. */
  readonly item: ItemRow | null;
  readonly at: Date;
  readonly ids: Ids;
}

/** An election under its meeting's lock, read after the lock was held. */
export interface Electing extends Place {
  readonly election: ElectionRow;
  readonly candidates: readonly CandidateRow[];
  /** First one first. */
  readonly rounds: readonly RoundRow[];
}

/**
 * Locks the meeting. In one case those who are disqualified hold nothing and vote for nobody.
 *
 * @throws Refusal `not_permitted`, `meeting_has_ended`, `meeting_not_in_session`, `treatment_is_settled`
 */
export async function placeOf(
  tx: Transaction,
  actor: Actor,
  [meeting, id]: readonly [string, string | null],
  action: Action,
  now: Pick<Place, 'at' | 'ids'>,
): Promise<Place> {
  const locked = await lockMeeting(tx, actor, meeting, action);
  const item = id === null ? null : (locked.items.find((one) => one.id === id) ?? null);
  if (id !== null && !item) throw new Refusal('not_permitted');
  if (item) {
    const about = { case: item.caseFile, body: item.body, meeting };
    await demandRight(tx.read, action, actor, about, 'answering');
  }
  const { state } = locked.meeting;
  if (state === 'ended') throw new Refusal('meeting_has_ended');
  if (state === 'called') throw new Refusal('meeting_not_in_session');
  if (item && item.result !== null) throw new Refusal('treatment_is_settled');
  return { ...locked, item, ...now };
}

/** @throws Refusal as `placeOf`; `election_is_settled` */
export async function electing(
  tx: Transaction,
  actor: Actor,
  id: string,
  action: Action,
  now: Pick<Place, 'at' | 'ids'>,
): Promise<Electing> {
  const known = await tx.one(ElectionRow, id);
  const place = await placeOf(tx, actor, [known.meeting, known.item], action, now);
  const election = await tx.manager.findOneByOrFail(ElectionRow, { id });
  if (election.settledAt !== null) throw new Refusal('election_is_settled');
  const candidates = await tx.read.candidatesOfElection.load(id);
  return { ...place, election, candidates, rounds: await tx.read.roundsOfElection.load(id) };
}

/** Who sits where the election is held, and who presides there. */
export async function sittingIn({ tx, meeting, item }: Place) {
  if (item) return seatingOf(tx.read, item);
  return { met: await tx.read.attendanceOfMeeting.load(meeting.id), presiding: meeting.presiding };
}

/** A round in which those who sit now may vote, not yet written. @throws Refusal `no_quorum` */
export async function newRound(
  place: Place,
  { election, number, method }: Pick<RoundRow, 'election' | 'number' | 'method'>,
): Promise<RoundRow> {
  const { tx, meeting, at } = place;
  const { met } = await sittingIn(place);
  const seats = (await tx.read.seatsOfBody.load(meeting.body)).length;
  const voters = met.filter(({ person }) => person !== null).map(({ seat }) => seat);
  if (voters.length < quorum(seats)) throw new Refusal('no_quorum', { voted: voters.length, seats });
  return tx.manager.create(RoundRow, {
    ...{ election, number, method, seats, voters },
    entitled: voters.length,
    openedAt: at,
    closedAt: null,
    outcome: null,
  });
}

/** Whoever is elected presides at once: in the case, or from now on in the meeting. */
export async function elect(
  place: Place,
  election: string,
  { seat, person }: Pick<CandidateRow, 'seat' | 'person'>,
  lotDrawnBy: string | null,
): Promise<void> {
  const { tx, meeting, item, at, ids, actor } = place;
  await tx.manager.update(ElectionRow, { id: election }, { seat, person, lotDrawnBy, settledAt: at });
  if (item) return;
  await tx.manager.update(MeetingRow, { id: meeting.id }, { presiding: seat });
  const met = (await tx.read.attendanceOfMeeting.load(meeting.id)).find((one) => one.seat === seat);
  await tx.manager.insert(MovementRow, {
    id: ids.next('movement'),
    municipality: tx.scope.municipality,
    meeting: meeting.id,
    ...{ seat, person, at, presiding: seat, reason: null, corrects: null },
    remote: met?.remote ?? false,
    recordedAt: at,
    recordedBy: actor.id,
  });
}

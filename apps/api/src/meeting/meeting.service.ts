import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Refusal, checkRemote, type Clock, type Ids, type Meets } from '@samsvar/domain';
import { BodyRow, ElectionRow, MeetingRow, MovementRow, Store, type Transaction } from '@samsvar/persistence';
import { plusDays } from '@samsvar/wording';
import { Rights } from '../collab/rights.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { lockBody, lockMeeting, recordInCases, type Locked } from './act.js';
import { putOnAgenda } from './agenda.js';
import { attend } from './attend.js';
import type { MeetingInput } from './meeting.input.js';

@Injectable()
export class MeetingService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  call(actor: Actor, input: MeetingInput): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const body = await tx.one(BodyRow, input.body);
      if (body.kind === 'avsender') throw new Refusal('not_permitted');
      await demandRight(tx.read, 'callMeeting', actor, { body: body.id }, 'answering');
      const { startsAt, place, mode, legalBasis, closingGround } = input;
      checkCall(input, body);
      await lockBody(tx, body.id);
      const cases = [...new Set(input.cases)];
      for (const caseFile of cases.toSorted()) await tx.lockCase(caseFile);
      const id = this.ids.next('meeting');
      await tx.manager.insert(MeetingRow, {
        id,
        municipality: tx.scope.municipality,
        body: body.id,
        startsAt,
        place,
        mode,
        legalBasis,
        closingGround: legalBasis === null ? null : closingGround,
        urgency: mode === 'written' ? input.urgency : null,
        state: 'called',
      });
      await putOnAgenda(
        tx,
        { meeting: id, body: body.id, startsAt },
        cases.map((caseFile) => ({
          id: this.ids.next('item'),
          caseFile,
          addedAt: null,
          screened: input.screened.find((one) => one.case === caseFile)?.legalBasis ?? null,
        })),
      );
      for (const caseId of cases)
        await tx.record({ what: 'callMeeting', by: actor.id, case: caseId, body: body.id });
      if (cases.length === 0) await tx.record({ what: 'callMeeting', by: actor.id, body: body.id });
      return id;
    });
  }

  /**
   * Who meets now, seat by seat. In a meeting in session what differs happened now.
   *
   * @param presiding the seat that presides, the leader's or the deputy leader's (kommuneloven § 11-2)
   */
  async recordAttendance(
    actor: Actor,
    id: string,
    input: readonly Meets[],
    presiding: string | null,
  ): Promise<void> {
    await this.change(actor, id, 'recordAttendance', async (locked) => {
      const { tx, meeting } = locked;
      if (meeting.state === 'ended') throw new Refusal('meeting_has_ended');
      await demandNoOpenVote(tx, id);
      const before = await tx.read.attendanceOfMeeting.load(id);
      const chair = await attend(locked, input, presiding);
      if (meeting.state !== 'inSession') return;
      const changed = input.filter((one) => {
        const was = before.find(({ seat }) => seat === one.seat);
        const differs = (was?.person ?? null) !== one.person || (was?.remote ?? false) !== one.remote;
        return differs || (one.seat === chair && chair !== meeting.presiding);
      });
      await this.move(locked, changed, chair === meeting.presiding ? null : chair, this.clock.now());
    });
  }

  async open(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'openMeeting', async (locked) => {
      const { tx, meeting } = locked;
      if (meeting.state !== 'called') throw new Refusal('meeting_has_ended');
      const met = await tx.read.attendanceOfMeeting.load(id);
      if (met.every(({ person }) => person === null)) throw new Refusal('chair_missing');
      const meetings = await tx.read.meetingsOfBody.load(meeting.body);
      if (meetings.some((one) => one.state === 'inSession')) throw new Refusal('other_meeting_in_session');
      const openedAt = this.clock.now();
      await tx.manager.update(MeetingRow, { id }, { state: 'inSession', openedAt });
      await this.move(
        locked,
        met.filter(({ person }) => person !== null),
        null,
        openedAt,
      );
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'endMeeting', async ({ tx, meeting }) => {
      if (meeting.state !== 'inSession') throw new Refusal('meeting_not_in_session');
      await demandNoOpenVote(tx, id);
      await tx.manager.update(MeetingRow, { id }, { state: 'ended', endedAt: this.clock.now() });
    });
  }

  /** One act on a meeting: every case on its agenda hears of it, and who may write is decided anew. */
  private async change(
    actor: Actor,
    id: string,
    what: 'recordAttendance' | 'openMeeting' | 'endMeeting',
    work: (locked: Locked) => Promise<void>,
  ): Promise<void> {
    const cases = await this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, what);
      await work(locked);
      await recordInCases(locked, what);
      return locked.items.map((item) => item.caseFile);
    });
    await this.rights.mayHaveChanged(actor, cases);
  }

  /** Writes into the meeting's course that this was so from a moment on. */
  private async move(
    { tx, actor, meeting }: Locked,
    met: readonly Meets[],
    chair: string | null,
    at: Date,
  ): Promise<void> {
    await tx.manager.insert(
      MovementRow,
      met.map(({ seat, person, remote, reason }) => ({
        id: this.ids.next('movement'),
        municipality: tx.scope.municipality,
        meeting: meeting.id,
        seat,
        person,
        remote: person !== null && remote,
        at,
        presiding: seat === chair ? chair : null,
        reason: reason || null,
        corrects: null,
        recordedAt: this.clock.now(),
        recordedBy: actor.id,
      })),
    );
  }
}

/** What the law demands of a call already. @throws Refusal */
function checkCall(input: MeetingInput, body: BodyRow): void {
  const { legalBasis, closingGround, mode, startsAt, urgency } = input;
  if (legalBasis === '') throw new Refusal('closing_needs_legal_basis');
  if (mode === 'remote')
    checkRemote(plusDays(startsAt.getTime(), 0), body.remoteSince, [
      legalBasis === null ? null : closingGround,
    ]);
  if (mode === 'written' && !urgency) throw new Refusal('urgency_missing');
}

/** Who may vote, and who presides, stands still while a vote is open or somebody is being elected. */
export async function demandNoOpenVote(tx: Transaction, meeting: string): Promise<void> {
  const open = await tx.manager.query<unknown[]>(
    'select from vote join agenda_item item on item.id = vote.item where item.meeting = $1 and closed_at is null',
    [meeting],
  );
  if (open.length > 0) throw new Refusal('vote_still_open');
  if (await tx.manager.existsBy(ElectionRow, { meeting, settledAt: IsNull() }))
    throw new Refusal('election_is_open');
}

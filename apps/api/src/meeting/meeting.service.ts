import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkAttendance, presidingSeat, seatingIn, type Clock, type Ids } from '@samsvar/domain';
import { AttendanceRow, BodyRow, ItemRow, MeetingRow, Store, type Transaction } from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import type { AttendanceInput, MeetingInput } from './meeting.input.js';

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
      if (input.legalBasis === '') throw new Refusal('closing_needs_legal_basis');
      const id = this.ids.next('meeting');
      const { startsAt, place, mode, legalBasis } = input;
      await tx.manager.insert(MeetingRow, {
        id,
        municipality: tx.scope.municipality,
        body: body.id,
        startsAt,
        place,
        mode,
        legalBasis,
        state: 'called',
      });
      await this.putOnAgenda(tx, id, body.id, input);
      for (const caseId of input.cases)
        await tx.record({ what: 'callMeeting', by: actor.id, case: caseId, body: body.id });
      if (input.cases.length === 0) await tx.record({ what: 'callMeeting', by: actor.id, body: body.id });
      return id;
    });
  }

  /** Numbers run per body and year; the body's row is locked, so that two calls at once cannot collide. */
  private async putOnAgenda(
    tx: Transaction,
    meeting: string,
    body: string,
    input: MeetingInput,
  ): Promise<void> {
    await tx.manager.query('select from body where id = $1 for update', [body]);
    const year = input.startsAt.getFullYear();
    const [last] = await tx.manager.query<{ number: number | null }[]>(
      'select max(number) as number from agenda_item where body = $1 and year = $2',
      [body, year],
    );
    for (const [index, caseId] of [...new Set(input.cases)].entries()) {
      const row = await tx.lockCase(caseId);
      const steps = (await tx.read.stepsOfCase.load(row.id)).filter((step) => step.body === body);
      const step =
        steps.find((one) => one.state === 'current') ??
        steps.find((one) => one.state === 'pending') ??
        steps.at(-1);
      if (!step) throw new Refusal('not_permitted');
      await tx.manager.insert(ItemRow, {
        id: this.ids.next('item'),
        meeting,
        body,
        caseFile: row.id,
        routeStep: step.id,
        year,
        number: (last?.number ?? 0) + index + 1,
      });
    }
  }

  /** @param presiding the seat that presides; else the leader's, or the deputy leader's (kommuneloven § 11-2) */
  async recordAttendance(
    actor: Actor,
    id: string,
    input: AttendanceInput,
    presiding: string | null,
  ): Promise<void> {
    await this.change(actor, id, 'recordAttendance', async (tx, meeting) => {
      if (meeting.state === 'ended') throw new Refusal('meeting_has_ended');
      await demandNoOpenVote(tx, id);
      const [seats, deputies] = await Promise.all([
        tx.read.seatsOfBody.load(meeting.body),
        tx.read.deputiesOfBody.load(meeting.body),
      ]);
      await checkNamed(tx, () => checkAttendance(input, seats, deputies));
      for (const item of await tx.read.itemsOfMeeting.load(id)) {
        const decisions = await tx.read.disqualificationsOfItem.load(item.id);
        const { met } = seatingIn(input, presiding, seats, decisions);
        await checkNamed(tx, () => checkAttendance(met, seats, deputies));
      }
      const chair = presiding ?? presidingSeat(input, seats);
      if (chair !== null && !input.some((one) => one.seat === chair && one.person !== null))
        throw new Refusal('chair_missing');
      await tx.manager.delete(AttendanceRow, { meeting: id });
      await tx.manager.insert(
        AttendanceRow,
        input.map(({ seat, person }) => ({ meeting: id, seat, person })),
      );
      await tx.manager.update(MeetingRow, { id }, { presiding: chair });
    });
  }

  async open(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'openMeeting', async (tx, meeting) => {
      if (meeting.state !== 'called') throw new Refusal('meeting_has_ended');
      if (meeting.presiding === null) throw new Refusal('chair_missing');
      const meetings = await tx.read.meetingsOfBody.load(meeting.body);
      if (meetings.some((one) => one.state === 'inSession')) throw new Refusal('other_meeting_in_session');
      await tx.manager.update(MeetingRow, { id }, { state: 'inSession', openedAt: this.clock.now() });
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'endMeeting', async (tx, meeting) => {
      if (meeting.state !== 'inSession') throw new Refusal('meeting_not_in_session');
      await demandNoOpenVote(tx, id);
      await tx.manager.update(MeetingRow, { id }, { state: 'ended', endedAt: this.clock.now() });
    });
  }

  /** One act on a meeting: its row is locked, every case on its agenda hears of it, and who may write is decided anew. */
  private async change(
    actor: Actor,
    id: string,
    what: 'recordAttendance' | 'openMeeting' | 'endMeeting',
    work: (tx: Transaction, meeting: MeetingRow) => Promise<void>,
  ): Promise<void> {
    const cases = await this.store.run(actor, async (tx) => {
      const meeting = await tx.one(MeetingRow, id);
      await demandRight(tx.read, what, actor, { body: meeting.body, meeting: id }, 'answering');
      const items = await tx.read.itemsOfMeeting.load(id);
      for (const caseFile of items.map((item) => item.caseFile).sort()) await tx.lockCase(caseFile);
      await tx.manager.query('select from meeting where id = $1 for update', [id]);
      await work(tx, await tx.one(MeetingRow, id));
      for (const item of items)
        await tx.record({ what, by: actor.id, case: item.caseFile, body: meeting.body });
      if (items.length === 0) await tx.record({ what, by: actor.id, body: meeting.body });
      return items.map((item) => item.caseFile);
    });
    await this.rights.mayHaveChanged(actor, cases);
  }
}

/** Who may vote, and who presides, stands still while a vote is open. */
export async function demandNoOpenVote(tx: Transaction, meeting: string): Promise<void> {
  const open = await tx.manager.query<unknown[]>(
    'select from vote join agenda_item item on item.id = vote.item where item.meeting = $1 and closed_at is null',
    [meeting],
  );
  if (open.length > 0) throw new Refusal('vote_still_open');
}

/** Refusals about a person name them to the reader, not their id. */
export async function checkNamed(tx: Transaction, check: () => void): Promise<void> {
  try {
    check();
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.facts['person'] === undefined) throw refusal;
    const person = await tx.read.people.load(String(refusal.facts['person']));
    throw new Refusal(refusal.code, { ...refusal.facts, person: person?.name ?? '' });
  }
}

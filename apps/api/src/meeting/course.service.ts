import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  checkCorrection,
  checkMovement,
  courseOf,
  momentWithin,
  type Bounds,
  type Clock,
  type Ids,
  type Movement,
} from '@samsvar/domain';
import { MovementRow, Store } from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { lockMeeting, recordInCases, type Locked } from './act.js';
import { attend } from './attend.js';
import type { MovementInput } from './course.input.js';
import { demandNoOpenVote } from './meeting.service.js';

/** Who comes and goes in a meeting in session, and when. Who sits now follows at once; nothing is overwritten. */
@Injectable()
export class CourseService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** From a moment on somebody meets for a seat, from the hall or from elsewhere, or nobody does. */
  move(actor: Actor, meeting: string, input: MovementInput): Promise<void> {
    return this.change(actor, meeting, async (locked, bounds, movements) => {
      await demandNoOpenVote(locked.tx, meeting);
      const ofSeat = movements.filter(({ seat }) => seat === input.seat);
      const at = this.momentOf(input.at, bounds, ofSeat);
      checkMovement(at, ofSeat.at(-1)?.at ?? null, bounds);
      const chair = await this.attendAnew(locked, input);
      const { seat, person, reason } = input;
      await this.insert(locked, {
        seat,
        person,
        remote: person !== null && input.remote,
        at,
        presiding: null,
        reason: reason || null,
        corrects: null,
      });
      if (chair !== null && chair !== locked.meeting.presiding) await this.handOver(locked, chair, at);
      return person === null ? 'left' : 'came';
    });
  }

  /** Puts the time of a movement right; when it was first written stays. */
  correct(actor: Actor, meeting: string, id: string, to: Date): Promise<void> {
    return this.change(actor, meeting, async (locked, bounds, movements) => {
      const known = movements.find((one) => one.id === id);
      const others = movements.filter((one) => one.seat === known?.seat && one !== known);
      const at = this.momentOf(to, bounds, others);
      const { seat, person, remote, presiding, reason } = checkCorrection(id, at, movements, bounds);
      await this.insert(locked, { seat, person, remote, at, presiding, reason, corrects: id });
      return 'corrected';
    });
  }

  private async attendAnew(locked: Locked, { seat, person, remote, reason, presiding }: MovementInput) {
    const { tx, meeting } = locked;
    const seats = await tx.read.seatsOfBody.load(meeting.body);
    if (!seats.some(({ id }) => id === seat)) throw new Refusal('not_permitted');
    const now = await tx.read.attendanceOfMeeting.load(meeting.id);
    const met = seats.map(({ id }) => {
      if (id === seat) return { seat, person, remote, reason };
      const row = now.find((one) => one.seat === id);
      return {
        seat: id,
        person: row?.person ?? null,
        remote: row?.remote ?? false,
        reason: row?.reason ?? null,
      };
    });
    return attend(locked, met, presiding);
  }

  /** Another seat presides from now on. */
  private async handOver(locked: Locked, chair: string, at: Date): Promise<void> {
    const [sits] = await locked.tx.manager.query<{ person: string | null; remote: boolean }[]>(
      'select person, remote from attendance where meeting = $1 and seat = $2',
      [locked.meeting.id, chair],
    );
    await this.insert(locked, {
      seat: chair,
      person: sits?.person ?? null,
      remote: sits?.remote ?? false,
      at,
      presiding: chair,
      reason: null,
      corrects: null,
    });
  }

  private async insert({ tx, meeting, actor }: Locked, movement: Omit<Movement, 'id'>): Promise<void> {
    await tx.manager.insert(MovementRow, {
      id: this.ids.next('movement'),
      municipality: tx.scope.municipality,
      meeting: meeting.id,
      ...movement,
      recordedAt: this.clock.now(),
      recordedBy: actor.id,
    });
  }

  private momentOf(at: Date | null, { openedAt, now, votes }: Bounds, ofSeat: readonly Movement[]): Date {
    if (at === null) return now;
    const known = [openedAt, ...votes, ...ofSeat.map((one) => one.at)];
    const moment = momentWithin(at, known);
    return moment > now && at <= now ? now : moment;
  }

  private async change(
    actor: Actor,
    id: string,
    work: (locked: Locked, bounds: Bounds, movements: readonly Movement[]) => Promise<string>,
  ): Promise<void> {
    const cases = await this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, 'recordAttendance');
      const { state, openedAt } = locked.meeting;
      if (state === 'ended') throw new Refusal('meeting_has_ended');
      if (state === 'called' || openedAt === null) throw new Refusal('meeting_not_in_session');
      const votes = await tx.manager.query<{ at: Date }[]>(
        'select opened_at as at from vote join agenda_item item on item.id = vote.item where item.meeting = $1',
        [id],
      );
      const bounds = { openedAt, now: this.clock.now(), votes: votes.map(({ at }) => at) };
      const result = await work(locked, bounds, courseOf(await tx.read.courseOfMeeting.load(id)));
      await recordInCases(locked, 'recordAttendance', { result });
      return locked.items.map((item) => item.caseFile);
    });
    await this.rights.mayHaveChanged(actor, cases);
  }
}

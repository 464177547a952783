import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkClosing, mustClose, type Clock, type Ids } from '@samsvar/domain';
import { ClosingRow, Store } from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { lockMeeting, recordInCases, type Locked } from './act.js';
import type { ClosingInput } from './course.input.js';
import { seatingOf } from './seating.js';

/** What bodies decide about closing their doors (kommuneloven § 11-5). */
@Injectable()
export class ClosingService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** In the meeting, by those present, for the meeting or for one case. It takes effect at once. */
  async decide(actor: Actor, id: string, input: ClosingInput): Promise<void> {
    const cases = await this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, 'decideClosing');
      const { meeting, items } = locked;
      if (meeting.state === 'ended') throw new Refusal('meeting_has_ended');
      if (meeting.state !== 'inSession') throw new Refusal('meeting_not_in_session');
      const { item, closed, ground, legalBasis, inFavour, against, chair } = input;
      if (item !== null && !items.some((one) => one.id === item)) throw new Refusal('not_permitted');
      const count = inFavour === null || against === null ? null : { inFavour, against, chair };
      const seats = (await tx.read.seatsOfBody.load(meeting.body)).length;
      checkClosing(input, count, await presentFor(locked, item), seats);
      if (closed && ground !== null && mustClose(ground)) await demandAllInTheHall(locked);
      await tx.manager.insert(ClosingRow, {
        id: this.ids.next('closing'),
        municipality: tx.scope.municipality,
        meeting: id,
        item,
        closed,
        ground: closed ? ground : null,
        legalBasis: closed ? legalBasis : null,
        inFavour,
        against,
        chair: count && chair,
        decidedAt: this.clock.now(),
      });
      await recordInCases(locked, 'decideClosing', { result: closed ? 'closed' : 'open' });
      return items.map((one) => one.caseFile);
    });
    await this.rights.mayHaveChanged(actor, cases);
  }
}

/** Those who sit in the case, or in the meeting. */
async function presentFor({ tx, meeting, items }: Locked, id: string | null): Promise<number> {
  const item = items.find((one) => one.id === id);
  const met = item
    ? (await seatingOf(tx.read, item)).met
    : await tx.read.attendanceOfMeeting.load(meeting.id);
  return met.filter(({ person }) => person !== null).length;
}

/** A meeting that must be closed cannot be held remotely (kommuneloven § 11-7). */
async function demandAllInTheHall({ tx, meeting }: Locked): Promise<void> {
  const met = await tx.read.attendanceOfMeeting.load(meeting.id);
  if (meeting.mode === 'remote' || met.some(({ person, remote }) => person !== null && remote))
    throw new Refusal('remote_must_close');
}

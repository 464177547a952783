import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkDisqualification, type Clock, type Ids } from '@samsvar/domain';
import { DisqualificationRow, ItemRow, Store, type Transaction } from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import type { DisqualificationInput } from './meeting.input.js';
import { checkNamed } from './attend.js';
import { demandNoOpenVote } from './meeting.service.js';
import { seatingOf } from './seating.js';

/** Records what bodies decide about disqualification (kommuneloven § 11-10). */
@Injectable()
export class DisqualificationService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** For one case only, and at once: who sits, presides and may write in it is decided anew. */
  async decide(actor: Actor, id: string, decision: DisqualificationInput): Promise<void> {
    const caseFile = await this.store.run(actor, async (tx) => {
      const item = await lockedItem(tx, id);
      const about = { case: item.caseFile, body: item.body, meeting: item.meeting };
      await demandRight(tx.read, 'decideDisqualification', actor, about, 'answering');
      const meeting = await tx.read.meetings.load(item.meeting);
      if (meeting?.state === 'ended') throw new Refusal('meeting_has_ended');
      if (meeting?.state !== 'inSession') throw new Refusal('meeting_not_in_session');
      if (item.result !== null) throw new Refusal('treatment_is_settled');
      await demandNoOpenVote(tx, item.meeting);
      await this.insert(tx, item, decision);
      await tx.record({
        what: 'decideDisqualification',
        by: actor.id,
        case: item.caseFile,
        body: item.body,
        facts: { result: decision.found ? 'disqualified' : 'notDisqualified' },
      });
      return item.caseFile;
    });
    await this.rights.mayHaveChanged(actor, [caseFile]);
  }

  private async insert(tx: Transaction, item: ItemRow, decision: DisqualificationInput): Promise<void> {
    const [met, seats, deputies, seating] = [
      await tx.read.attendanceOfMeeting.load(item.meeting),
      await tx.read.seatsOfBody.load(item.body),
      await tx.read.deputiesOfBody.load(item.body),
      await seatingOf(tx.read, item),
    ];
    const { seat, found, legalBasis, reason, inFavour, against, chair } = decision;
    const person = met.find((one) => one.seat === seat)?.person ?? null;
    if (person === null) throw new Refusal('not_permitted');
    const facts = {
      seat,
      person,
      found,
      substitute: found ? decision.substitute : null,
      substituteReason: (found && decision.substitute && decision.substituteReason) || null,
    };
    const count = inFavour === null || against === null ? null : { inFavour, against, chair };
    // Who was found disqualified may be found not to be after all: then the question is about whoever met.
    const sitting = seating.met.map((one) => (one.seat === seat ? { seat, person } : one));
    await checkNamed(tx, () =>
      checkDisqualification({ ...facts, count }, { ...seating, met: sitting }, seats, deputies),
    );
    await tx.manager.insert(DisqualificationRow, {
      id: this.ids.next('disqualification'),
      municipality: tx.scope.municipality,
      item: item.id,
      ...facts,
      legalBasis,
      reason: reason || null,
      inFavour,
      against,
      chair: count && chair,
      decidedAt: this.clock.now(),
    });
  }
}

/** Case first, then meeting, as everybody locks them. Absent and another municipality's answer the same. */
async function lockedItem(tx: Transaction, id: string): Promise<ItemRow> {
  const item = await tx.read.items.load(id);
  if (!item) throw new Refusal('not_permitted');
  await tx.lockCase(item.caseFile);
  await tx.manager.query('select from meeting where id = $1 for update', [item.meeting]);
  return tx.manager.findOneByOrFail(ItemRow, { id });
}

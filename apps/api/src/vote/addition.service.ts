import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Ids } from '@samsvar/domain';
import { AdditionRow, Store } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { demandHere, demandSession, treating } from './treatment.js';
import type { AdditionInput } from './vote.input.js';

/** Protokolltilførsler: what members want said in the minutes. */
@Injectable()
export class AdditionService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** A member adds for the seat that they meet for, the secretary for the seat that asked. It may come after the votes. */
  add(actor: Actor, { treatment, words, seat }: AdditionInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      const roles = await demandHere(here, 'addToMinutes');
      demandSession(here.meeting);
      const { item, caseRow, at } = here;
      const { met } = await seatingOf(tx.read, item);
      const own = met.find((one) => one.person === actor.id);
      const asked = seat === null ? own : met.find((one) => one.seat === seat);
      if (!asked?.person) throw new Refusal('not_permitted');
      if (asked.person !== actor.id && !roles.has('bodySecretary')) throw new Refusal('not_permitted');
      const seats = await tx.read.seatsOfBody.load(item.body);
      await tx.manager.insert(AdditionRow, {
        id: this.ids.next('addition'),
        municipality: tx.scope.municipality,
        item: item.id,
        person: asked.person,
        party: seats.find((one) => one.id === asked.seat)?.party ?? null,
        words,
        madeAt: at,
      });
      await tx.record({ what: 'addToMinutes', by: actor.id, case: caseRow.id, body: item.body });
    });
  }
}

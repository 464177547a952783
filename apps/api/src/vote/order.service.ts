import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Ids } from '@samsvar/domain';
import { ItemRow, Store } from '@samsvar/persistence';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { demandHere, demandUnderWay, treating } from './treatment.js';
import type { OrderInput } from './vote.input.js';

/** In which order the chair has proposals voted on, and when the text as a whole. */
@Injectable()
export class OrderService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Names every proposal that waits: an order made before another was published or settled is made again. */
  order(actor: Actor, { treatment, order, form }: OrderInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      await demandHere(here, 'orderProposals');
      await demandUnderWay(here);
      const { item, caseRow } = here;
      const votes = await tx.read.votesOfItem.load(item.id);
      if (votes.some((vote) => vote.closedAt === null)) throw new Refusal('vote_still_open');
      const waiting = (await tx.read.proposalsOfItem.load(item.id)).filter(
        (one) => one.state === 'published',
      );
      if (new Set(order).size !== order.length || order.length !== waiting.length)
        throw new Refusal('changed_meanwhile');
      const letters = order.map((id) => waiting.find((one) => one.id === id)?.letter);
      if (letters.some((letter) => !letter)) throw new Refusal('changed_meanwhile');
      const settled = (item.votingOrder ?? []).filter((id) => !order.includes(id));
      const votingForm = form ?? item.votingForm;
      await tx.manager.update(ItemRow, { id: item.id }, { votingOrder: [...settled, ...order], votingForm });
      const facts = { order: letters.join(', '), ...(form ? { form } : {}) };
      await tx.record({ what: 'orderProposals', by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }
}

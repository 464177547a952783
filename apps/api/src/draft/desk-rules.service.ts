import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Facts } from '@samsvar/domain';
import { DeclineReasonRow, MunicipalityRow, Store, useReason, type Transaction } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK } from '../tokens.js';

/** The longest reason that can be given, in characters. */
export const LONGEST_REASON = 2000;

/** What the municipality settles for all its compilations. Nothing here reaches back to what was done before. */
@Injectable()
export class DeskRulesService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Words that stand on the list already are the same reason: the two become one. */
  reviseReason(actor: Actor, id: string, given: string): Promise<void> {
    const words = given.trim();
    if (words === '') throw new Refusal('reason_missing');
    if (words.length > LONGEST_REASON) throw new Refusal('field_invalid', { field: 'words' });
    return this.settle(actor, async (tx) => {
      const reason = await taken(tx, id);
      await useReason(tx.manager, { ...reason, words, lastUsedAt: this.clock.now() }, reason.uses);
      return { revised: reason.words, words };
    });
  }

  removeReason(actor: Actor, id: string): Promise<void> {
    return this.settle(actor, async (tx) => ({ removed: (await taken(tx, id)).words }));
  }

  /** Drafts that are being written are judged by it at once; what was tabled is not judged again. */
  setRewordingFloor(actor: Actor, percent: number): Promise<void> {
    if (percent < 0 || percent > 100) throw new Refusal('field_invalid', { field: 'percent' });
    return this.settle(actor, async (tx) => {
      await tx.manager.update(MunicipalityRow, { id: tx.scope.municipality }, { rewordingFloor: percent });
      return { rewordingFloor: percent };
    });
  }

  private settle(actor: Actor, change: (tx: Transaction) => Promise<Facts>): Promise<void> {
    return this.store.run(actor, async (tx) => {
      await demandRight(tx.read, 'setDeskRules', actor, {}, 'registered');
      await tx.record({ what: 'setDeskRules', by: actor.id, facts: await change(tx) });
    });
  }
}

/** The reason, off the list. @throws Refusal `changed_meanwhile` when somebody took it off before */
async function taken(tx: Transaction, id: string): Promise<DeclineReasonRow> {
  const reason = await tx.manager.findOneBy(DeclineReasonRow, { id, municipality: tx.scope.municipality });
  if (!reason) throw new Refusal('changed_meanwhile');
  await tx.manager.delete(DeclineReasonRow, { id });
  return reason;
}

import { Injectable } from '@nestjs/common';
import { BodyRow, Store } from '@samsvar/persistence';
import type { Language } from '@samsvar/wording';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';

@Injectable()
export class BodyService {
  constructor(private readonly store: Store) {}

  /** The bystyre opens for a body's remote meetings, from a day on, or no longer does (kommuneloven § 11-7). */
  allowRemote(actor: Actor, body: string, since: string | null): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const row = await tx.one(BodyRow, body);
      await demandRight(tx.read, 'allowRemoteMeetings', actor, {}, 'registered');
      await tx.manager.update(BodyRow, { id: row.id }, { remoteSince: since });
      await tx.record({
        what: 'allowRemoteMeetings',
        by: actor.id,
        body: row.id,
        facts: { since: since ?? 'never' },
      });
    });
  }

  /** What a body is written to in. What it writes itself is never converted. */
  chooseLanguage(actor: Actor, body: string, language: Language | null): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const row = await tx.one(BodyRow, body);
      await demandRight(tx.read, 'chooseBodyLanguage', actor, { body: row.id }, 'registered');
      await tx.manager.update(BodyRow, { id: row.id }, { language });
      await tx.record({
        what: 'chooseBodyLanguage',
        by: actor.id,
        body: row.id,
        facts: { language: language ?? 'municipality' },
      });
    });
  }
}

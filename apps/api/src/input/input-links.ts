import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, type Clock } from '@samsvar/domain';
import { InputLinkRow, InputRow, Store } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { hashOf, randomSecret } from '../session/secret.js';
import { CLOCK } from '../tokens.js';

/** Links by which the sender of an input sees the outcome, without signing in. */
@Injectable()
export class InputLinks {
  constructor(
    private readonly store: Store,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one in place of the municipality's earlier one. @returns the address, with a secret that is shown this once */
  make(actor: Actor, input: string): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const { caseFile, sha256, answer } = await tx.one(InputRow, input);
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'shareInput', actor, { case: caseFile }, caseRow.phase);
      const { municipality } = tx.scope;
      const secret = randomSecret();
      await tx.manager.delete(InputLinkRow, { municipality, sha256 });
      await tx.manager.insert(InputLinkRow, {
        tokenHash: hashOf(secret),
        municipality,
        sha256,
        madeBy: actor.id,
        madeAt: this.clock.now(),
      });
      const body = (await tx.read.answers.load(answer))?.body ?? '';
      await tx.record({ what: 'shareInput', by: actor.id, case: caseFile, body });
      // Behind the `#`, which browsers send to no server and write in no log.
      return `/innspill#${secret}`;
    });
  }

  /** Every registration of the file that a link is about, in whatever municipality. @throws Refusal `link_unknown` */
  async registrations(secret: string): Promise<InputRow[]> {
    const { manager } = this.database;
    const link = await manager.findOneBy(InputLinkRow, { tokenHash: hashOf(secret) });
    if (!link) throw new Refusal('link_unknown');
    return manager.find(InputRow, { where: { sha256: link.sha256 }, order: { registeredAt: 'asc' } });
  }
}

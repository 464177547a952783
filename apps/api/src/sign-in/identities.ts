import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, type Clock } from '@samsvar/domain';
import { IdentityRow, Store, type PersonRow } from '@samsvar/persistence';
import { CLOCK } from '../tokens.js';
import type { Account } from './account.js';
import { peopleAt } from './people-at.js';

/**
 * Which person an account is. The account's lasting name is the key. The first time it is found by an
 * e-mail address that the issuer vouches for; after that the address means nothing, since addresses are
 * given to others when people leave.
 */
@Injectable()
export class Identities {
  constructor(
    private readonly store: Store,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the person's id. @throws Refusal `sign_in_unknown` */
  async personOf(account: Account): Promise<string> {
    const { issuer, subject } = account;
    const known = await this.database.manager.findOneBy(IdentityRow, { issuer, subject });
    return known?.person ?? this.match(account);
  }

  private async match(account: Account): Promise<string> {
    const { verifiedEmail } = account;
    const [person, ...more] = verifiedEmail ? await peopleAt(this.database.manager, verifiedEmail) : [];
    if (!person || more.length > 0) throw new Refusal('sign_in_unknown');
    return this.keep(account, person);
  }

  /** Nothing is kept when the person has another account there already. */
  private keep({ issuer, subject }: Account, { id, municipality }: PersonRow): Promise<string> {
    return this.store.run({ municipality }, async (tx) => {
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(IdentityRow)
        .values({ issuer, subject, person: id, matchedAt: this.clock.now() })
        .orIgnore()
        .execute();
      const kept = await tx.manager.findOneBy(IdentityRow, { issuer, subject });
      if (!kept) throw new Refusal('sign_in_unknown');
      await tx.record({ what: 'matchIdentity', by: kept.person });
      return kept.person;
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan } from 'typeorm';
import { Refusal, type Clock } from '@samsvar/domain';
import { IdentityRow, MunicipalityRow, OneTimeLinkRow, PostRow, type PersonRow } from '@samsvar/persistence';
import { nb, nn, type WordingKey } from '@samsvar/wording';
import { sentenceOf } from '../command/sentence.js';
import { hashOf, randomSecret } from '../session/secret.js';
import type { Settings } from '../settings/settings.js';
import { CLOCK, SETTINGS } from '../tokens.js';
import { Mailer } from './mailer.js';
import { peopleAt } from './people-at.js';

/** Long enough for mail that is held back for a scan, short enough for a mailbox that is left open. */
export const LINK_MINUTES = 20;

/** Links that sign in once, for those without a work account: most who are elected, and the young. */
@Injectable()
export class Links {
  constructor(
    private readonly database: DataSource,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Mails a link to whoever has this address; to nobody when nobody has. @param email in small letters */
  async send(email: string): Promise<void> {
    const { manager } = this.database;
    await manager.delete(OneTimeLinkRow, { expiresAt: LessThan(this.clock.now()) });
    for (const person of await peopleAt(manager, email)) {
      if (await this.hasWorkAccount(person)) await this.mail(person, 'session.account.mail.text', '/');
      else await this.mail(person, 'session.link.mail.text', `/logg-inn#${await this.make(person)}`);
    }
  }

  /** Uses a link up. @returns the person's id. @throws Refusal `sign_in_link_spent` */
  async use(secret: string): Promise<string> {
    const now = this.clock.now();
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .update(OneTimeLinkRow)
      .set({ usedAt: now })
      .where({ tokenHash: hashOf(secret), usedAt: IsNull(), expiresAt: MoreThan(now) })
      .returning('person')
      .execute();
    const [used] = raw as { person: string }[];
    if (!used) throw new Refusal('sign_in_link_spent');
    return used.person;
  }

  /** Where work accounts are set up, a link must not be an easier way in for those who have one. */
  private async hasWorkAccount({ id }: PersonRow): Promise<boolean> {
    if (!this.settings.oidc) return false;
    const { manager } = this.database;
    const mine = { person: id };
    return (await manager.existsBy(PostRow, mine)) || (await manager.existsBy(IdentityRow, mine));
  }

  private async make({ id }: PersonRow): Promise<string> {
    const secret = randomSecret();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_MINUTES * 60_000);
    await this.database.manager.insert(OneTimeLinkRow, {
      tokenHash: hashOf(secret),
      person: id,
      expiresAt,
      usedAt: null,
    });
    return secret;
  }

  private async mail({ name, email, language, municipality: id }: PersonRow, text: WordingKey, path: string) {
    const wording = language === 'nn' ? nn : nb;
    const municipality = await this.database.manager.findOneByOrFail(MunicipalityRow, { id });
    await this.mailer.send({
      to: { name, address: email ?? '' },
      subject: wording['session.link.mail.subject'],
      text: sentenceOf(wording[text], {
        name,
        municipality: municipality.name,
        link: `${this.settings.publicUrl}${path}`,
        minutes: LINK_MINUTES,
      }),
    });
  }
}

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Action, type Clock, type Ids } from '@samsvar/domain';
import { minutesDocxOf, minutesPdfOf } from '@samsvar/exchange';
import {
  AmendmentRow,
  LaidMinutesRow,
  Reader,
  SignatureRow,
  SignedPaperRow,
  Store,
  type Transaction,
} from '@samsvar/persistence';
import { minutesOf } from '../files/minutes-of.js';
import { lockMeeting, recordInCases, type Locked } from '../meeting/act.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { mayBeSigner } from './minutes.view.js';
import { signedOf } from './signed.js';

/** Minutes are laid before those who sign, signed, and put right afterwards by amendments only. */
@Injectable()
export class SigningService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** What is laid is what happened in the meeting, as it stands now. It is laid once. */
  lay(actor: Actor, id: string, signers: readonly string[]): Promise<void> {
    return this.act(actor, id, 'layMinutes', async ({ tx, meeting, items }) => {
      if (meeting.state !== 'ended') throw new Refusal('meeting_not_ended');
      if ((await tx.read.laidMinutes.load(id)).length > 0) throw new Refusal('minutes_are_laid');
      const people = [...new Set(signers)];
      const may = await mayBeSigner(tx.read, meeting);
      if (people.length === 0 || !people.every((one) => may.includes(one)))
        throw new Refusal('signer_missing');
      const content = await minutesOf(tx.read, 'meeting', meeting, items, this.clock.now());
      const sha256 = hashOf(JSON.stringify(content));
      await tx.manager.insert(LaidMinutesRow, {
        meeting: id,
        municipality: tx.scope.municipality,
        content,
        sha256,
        laidAt: this.clock.now(),
        laidBy: actor.id,
      });
      await tx.manager.insert(
        SignatureRow,
        people.map((person, position) => ({ meeting: id, person, position, signedAt: null })),
      );
      return { sha256 };
    });
  }

  /** @param shown the hash of what was read; @throws Refusal `not_permitted` for who shall not sign */
  sign(actor: Actor, id: string, shown: string): Promise<void> {
    return this.act(actor, id, 'signMinutes', async ({ tx }) => {
      const [laid] = await tx.read.laidMinutes.load(id);
      const own = (await tx.read.signaturesOfMinutes.load(id)).find(({ person }) => person === actor.id);
      if (!laid || !own) throw new Refusal('not_permitted');
      if (laid.sha256 !== shown) throw new Refusal('changed_meanwhile');
      if (own.signedAt !== null) throw new Refusal('already_signed');
      await tx.manager.update(
        SignatureRow,
        { meeting: id, person: actor.id },
        { signedAt: this.clock.now() },
      );
      await this.sealWhenAllSigned(tx, id);
      return { sha256: laid.sha256 };
    });
  }

  amend(actor: Actor, id: string, words: string): Promise<void> {
    return this.act(actor, id, 'amendMinutes', async ({ tx }) => {
      if (!(await signedOf(tx.read, id))?.complete) throw new Refusal('minutes_not_signed');
      await tx.manager.insert(AmendmentRow, {
        id: this.ids.next('amendment'),
        municipality: tx.scope.municipality,
        meeting: id,
        words,
        madeAt: this.clock.now(),
        madeBy: actor.id,
      });
      return {};
    });
  }

  /** The files are drawn once, with the signatures, and kept. */
  private async sealWhenAllSigned(tx: Transaction, id: string): Promise<void> {
    const signed = await signedOf(new Reader(tx.manager, tx.scope), id);
    if (!signed?.complete) return;
    for (const [name, draw] of [
      ['motebok.docx', minutesDocxOf],
      ['motebok.pdf', minutesPdfOf],
    ] as const) {
      const bytes = Buffer.from(await draw(signed.laid.content, signed.under));
      await tx.manager.insert(SignedPaperRow, { meeting: id, name, bytes, sha256: hashOf(bytes) });
    }
  }

  private act(
    actor: Actor,
    id: string,
    what: Extract<Action, 'layMinutes' | 'signMinutes' | 'amendMinutes'>,
    work: (locked: Locked) => Promise<Record<string, string>>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, what);
      await recordInCases(locked, what, await work(locked));
    });
  }
}

const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

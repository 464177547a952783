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
import { caseMinutesIn, minutesOf } from '../files/minutes-of.js';
import { lockMeeting, recordInCases, type Locked } from '../meeting/act.js';
import { cited } from '../meeting/meeting.view.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { mayBeSigner } from './minutes.view.js';
import { caseMinutesName, signaturesUnder, signedOf } from './signed.js';

const FORMATS = [
  ['docx', minutesDocxOf],
  ['pdf', minutesPdfOf],
] as const;

/** Minutes are laid before those who sign, signed, and put right afterwards by amendments only. */
@Injectable()
export class SigningService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** What is laid is what happened in the meeting, as it stands now. It is laid once, unless it is taken back. */
  lay(actor: Actor, id: string, signers: readonly string[]): Promise<void> {
    return this.act(actor, id, 'layMinutes', async ({ tx, meeting, items }) => {
      if (meeting.state !== 'ended') throw new Refusal('meeting_not_ended');
      const before = await tx.read.laidMinutes.load(id);
      if (before.some(({ takenBackAt }) => takenBackAt === null)) throw new Refusal('minutes_are_laid');
      const laying = before.length + 1;
      const people = [...new Set(signers)];
      const may = await mayBeSigner(tx.read, meeting);
      if (people.length === 0 || !people.every((one) => may.includes(one)))
        throw new Refusal('signer_missing');
      const content = await minutesOf(tx.read, 'meeting', meeting, items, this.clock.now());
      const sha256 = hashOf(JSON.stringify(content));
      await tx.manager.insert(LaidMinutesRow, {
        meeting: id,
        laying,
        municipality: tx.scope.municipality,
        content,
        sha256,
        laidAt: this.clock.now(),
        laidBy: actor.id,
      });
      const rows = await Promise.all(people.map((person) => tx.read.people.load(person)));
      await tx.manager.insert(
        SignatureRow,
        people.map((person, position) => ({
          ...{ meeting: id, laying, person, position, signedAt: null },
          name: rows[position]?.name ?? '',
        })),
      );
      return { sha256 };
    });
  }

  /** @param shown the hash of what was read; @throws Refusal `not_permitted` for who shall not sign */
  sign(actor: Actor, id: string, shown: string): Promise<void> {
    return this.act(actor, id, 'signMinutes', async ({ tx }) => {
      const laid = (await signedOf(tx.read, id))?.laid;
      const all = laid ? await signaturesUnder(tx.read, laid) : [];
      const own = all.find(({ person }) => person === actor.id);
      if (!laid || !own) throw new Refusal('not_permitted');
      if (laid.sha256 !== shown) throw new Refusal('changed_meanwhile');
      if (own.signedAt !== null) throw new Refusal('already_signed');
      await tx.manager.update(
        SignatureRow,
        { meeting: id, laying: laid.laying, person: actor.id },
        { signedAt: this.clock.now() },
      );
      await this.sealWhenAllSigned(tx, id);
      return { sha256: laid.sha256 };
    });
  }

  /** Those who have signed are told that their signatures are void; then it can be laid again. */
  takeBack(actor: Actor, id: string, reason: string): Promise<void> {
    return this.act(actor, id, 'takeBackMinutes', async ({ tx }) => {
      const signed = await signedOf(tx.read, id);
      if (!signed) throw new Refusal('minutes_not_laid');
      if (signed.complete) throw new Refusal('minutes_are_signed');
      const { laying, sha256 } = signed.laid;
      await tx.manager.update(
        LaidMinutesRow,
        { meeting: id, laying },
        { takenBackAt: this.clock.now(), takenBackBy: actor.id, takenBackReason: reason },
      );
      return { sha256, reason };
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
    const { content } = signed.laid;
    const items = await tx.read.itemsOfMeeting.load(id);
    const papers = [
      { name: 'motebok', minutes: content },
      ...items.map((item) => ({
        name: caseMinutesName(item.id),
        minutes: caseMinutesIn(content, cited(item)),
      })),
    ];
    for (const { name, minutes } of papers)
      for (const [format, draw] of FORMATS) {
        const bytes = Buffer.from(await draw(minutes, signed.under));
        const sealed = { meeting: id, name: `${name}.${format}`, bytes, sha256: hashOf(bytes) };
        await tx.manager.insert(SignedPaperRow, sealed);
      }
  }

  private act(
    actor: Actor,
    id: string,
    what: Extract<Action, 'layMinutes' | 'signMinutes' | 'takeBackMinutes' | 'amendMinutes'>,
    work: (locked: Locked) => Promise<Record<string, string>>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, what);
      await recordInCases(locked, what, await work(locked));
    });
  }
}

const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

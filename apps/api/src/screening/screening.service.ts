import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Passage } from '@samsvar/domain';
import { AttachmentRow, ScreeningRow, Store, type Transaction } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK } from '../tokens.js';
import { mayScreen } from './may-screen.js';
import { writtenIn } from './written.js';

/** What is withheld from the public, with legal basis, author and date (offentleglova §§ 13, 14, 21, 24). */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param words as they were shown; @throws Refusal `changed_meanwhile` when they are others now */
  words(
    actor: Actor,
    caseFile: string,
    id: string,
    words: string,
    passages: readonly Passage[],
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const row = await tx.lockCase(caseFile);
      const one = (await writtenIn(tx.read, row)).find((written) => written.id === id);
      if (!one || !(await mayScreen(tx.read, actor, row, one.body))) throw new Refusal('not_permitted');
      if (one.words !== words) throw new Refusal('changed_meanwhile');
      if (passages.some(({ from, to }) => from >= to || to > words.length))
        throw new Refusal('field_invalid', { field: 'passages' });
      await tx.manager.insert(ScreeningRow, {
        municipality: tx.scope.municipality,
        caseFile,
        ...{ body: one.body, block: id, family: [...one.family], section: [...one.section], words, passages },
        screenedAt: this.clock.now(),
        screenedBy: actor.id,
      });
      const legalBasis = [...new Set(passages.map((passage) => passage.legalBasis))].join('; ');
      await tx.record({
        what: 'screenWords',
        by: actor.id,
        case: caseFile,
        ...(one.body === null ? {} : { body: one.body }),
        facts: { result: passages.length > 0 ? 'screened' : 'open', legalBasis },
      });
    });
  }

  /** @param legalBasis null opens it again */
  async attachment(actor: Actor, id: string, legalBasis: string | null): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const row = await this.attachmentOf(tx, actor, id);
      await tx.manager.update(
        AttachmentRow,
        { id },
        {
          screened: legalBasis,
          screenedAt: legalBasis === null ? null : this.clock.now(),
          screenedBy: legalBasis === null ? null : actor.id,
        },
      );
      await tx.record({
        what: 'screenAttachment',
        by: actor.id,
        case: row.caseFile,
        facts: {
          number: row.number,
          result: legalBasis === null ? 'open' : 'screened',
          legalBasis: legalBasis ?? '',
        },
      });
      return row.caseFile;
    });
  }

  private async attachmentOf(tx: Transaction, actor: Actor, id: string): Promise<AttachmentRow> {
    const row = await tx.manager.findOneBy(AttachmentRow, { id });
    if (!row) throw new Refusal('not_permitted');
    const { phase } = await tx.lockCase(row.caseFile);
    await demandRight(tx.read, 'screenAttachment', actor, { case: row.caseFile }, phase);
    return row;
  }
}

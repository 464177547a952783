import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock } from '@samsvar/domain';
import { QuestionRow, Store, WordingChoiceRow } from '@samsvar/persistence';
import { answeredWording } from '../case/case.view.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK } from '../tokens.js';
import { wordingsOf } from './wordings.js';

@Injectable()
export class WordingService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From now on this wording is answered. The one before stays on record with who replaced it, and when. */
  choose(actor: Actor, caseFile: string, id: string, wording: string): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'chooseWording', actor, { case: caseFile }, caseRow.phase);
      const question = await tx.manager.findOneBy(QuestionRow, { id, caseFile });
      const chosen = question && (await wordingsOf(tx.read, question)).find((one) => one.id === wording);
      if (!chosen) throw new Refusal('not_permitted');
      const own = chosen.source === 'booklet' || chosen.source === 'case';
      await tx.manager.insert(WordingChoiceRow, {
        question: id,
        source: chosen.source,
        wording: chosen.text,
        replaced: answeredWording(question),
        by: actor.id,
        at: this.clock.now(),
      });
      const chosenWording = own ? null : chosen.text;
      await tx.manager.update(QuestionRow, { id }, { answered: chosen.source, chosenWording });
      await tx.record({
        what: 'chooseWording',
        by: actor.id,
        case: caseFile,
        facts: { question: question.number, source: chosen.source },
      });
    });
  }
}

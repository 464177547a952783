import { Inject, Injectable } from '@nestjs/common';
import type { Collab } from '@samsvar/collab';
import { Refusal, editionAt, editionsOf, momentNamed, type Text } from '@samsvar/domain';
import {
  Store,
  editDoc,
  restoringEdit,
  restoringFacts,
  roundNow,
  stateOf,
  textOfState,
  type AnswerRow,
  type Reader,
} from '@samsvar/persistence';
import { demandSession, lockAnswer } from '../answer/in-session.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { COLLAB } from '../tokens.js';

@Injectable()
export class HistoryService {
  constructor(
    private readonly store: Store,
    @Inject(COLLAB) private readonly collab: Collab,
  ) {}

  /** What an answer said in an edition; null when it has none of that name. */
  async text(read: Reader, answer: AnswerRow, name: string): Promise<Text | null> {
    const moment = momentNamed(name);
    if (!moment || !editionAt(editionsOf(await read.rounds(answer)), moment)) return null;
    const [updates, questions] = await Promise.all([
      read.updatesUpTo(answer, moment),
      read.questionsOfCase.load(answer.caseFile),
    ]);
    return textOfState(
      await this.collab.combine(updates),
      questions.map(({ id }) => id),
    );
  }

  /**
   * Makes a live answer say again what it said. It is an edit as any other, so that nobody's session ends and what
   * others write meanwhile stands; it is stored together with its line in the event log.
   */
  async restore(actor: Actor, id: string, name: string): Promise<void> {
    const { doc, seq, edit } = await this.store.run(actor, async (tx) => {
      const { answer, caseRow } = await lockAnswer(tx, id);
      const about = { case: caseRow.id, body: answer.body };
      await demandRight(tx.read, 'readAnswerHistory', actor, about, caseRow.phase);
      if (answer.state !== 'open') throw new Refusal('text_is_frozen');
      await demandSession(tx, answer);
      await demandRight(tx.read, 'restoreAnswer', actor, about, caseRow.phase);
      const of = momentNamed(name);
      const then = await this.text(tx.read, answer, name);
      if (!of || !then) throw new Refusal('not_permitted');
      const edit = restoringEdit(await stateOf(tx.manager, answer.doc), then);
      if (!edit) throw new Refusal('text_says_so_already');
      const seq = await editDoc(tx.manager, answer.doc, edit, actor.id);
      await tx.record({
        what: 'restoreAnswer',
        by: actor.id,
        case: caseRow.id,
        body: answer.body,
        facts: restoringFacts(roundNow(answer), { seq, of }),
      });
      return { doc: answer.doc, seq, edit };
    });
    this.collab.committed(doc, seq, edit);
  }
}

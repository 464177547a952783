import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkSum, isBlank, tally, type Action, type Clock, type Ids } from '@samsvar/domain';
import {
  AnswerRow,
  NoteRow,
  QuestionRow,
  Store,
  StepRow,
  createDoc,
  freezeDoc,
  roundDoc,
  seal,
  textOfState,
  type CaseRow,
  type Transaction,
} from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import { seatingOf } from '../meeting/seating.js';
import { demandRight, meetingFor } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import type { AdoptionInput } from './answer.input.js';
import { demandOpenItem, demandSession, lockAnswer } from './in-session.js';
import { renewPoints } from './renew-points.js';

/** An answer being settled or opened again, under its case's lock. */
interface Settling {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly answer: AnswerRow;
  readonly caseRow: CaseRow;
  readonly at: Date;
}

@Injectable()
export class AnswerService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Adopts and freezes. A vote that falls is recorded, and the answer stays open. */
  async adopt(actor: Actor, id: string, adoption: AdoptionInput): Promise<void> {
    await this.settle(actor, id, 'adoptAnswer', async (settling) => {
      const { tx, answer } = settling;
      await demandOpenItem(tx, answer, adoption.basis === 'consensus' ? 'unanimous' : adoption.basis);
      const facts = adoption.basis === 'vote' ? await this.count(settling, adoption) : { carried: true };
      const who = { by: actor.id, case: answer.caseFile, body: answer.body };
      if (!facts.carried) return tx.record({ what: 'answerFell', ...who, facts: countOf(adoption) ?? {} });
      const version = await this.freeze(settling);
      await tx.manager.update(
        AnswerRow,
        { id },
        {
          state: 'adopted',
          round: answer.round + 1,
          version: version.id,
          basis: adoption.basis,
          count:
            adoption.basis === 'vote'
              ? { inFavour: adoption.inFavour, against: adoption.against, note: adoption.note }
              : null,
          reason: null,
          settledAt: settling.at,
        },
      );
      await this.stepIsDone(settling);
      await tx.record({
        what: 'adoptAnswer',
        ...who,
        facts: {
          version: version.number,
          sha256: version.sha256,
          basis: adoption.basis,
          ...countOf(adoption),
        },
      });
    });
  }

  /** «Ingen uttalelse». What stood in the text is frozen with it, and is nobody's statement. */
  async decline(actor: Actor, id: string, reason: string | null): Promise<void> {
    await this.settle(actor, id, 'declineAnswer', async (settling) => {
      const { tx, answer, at } = settling;
      await demandOpenItem(tx, answer, 'unanimous');
      await freezeDoc(tx.manager, answer.doc, at);
      await renewPoints(tx, this.ids, answer, [], null, at);
      await tx.manager.update(
        AnswerRow,
        { id },
        {
          state: 'noStatement',
          round: answer.round + 1,
          version: null,
          basis: null,
          count: null,
          reason: reason?.trim() || null,
          settledAt: at,
        },
      );
      await this.stepIsDone(settling);
      await tx.record({ what: 'declineAnswer', by: actor.id, case: answer.caseFile, body: answer.body });
    });
  }

  /** A new live document goes on from what was adopted. The adopted version and its points stand until the next adoption. */
  async reopen(actor: Actor, id: string): Promise<void> {
    await this.store.run(actor, async (tx) => {
      const { answer, caseRow } = await lockAnswer(tx, id);
      await demandRight(
        tx.read,
        'reopenAnswer',
        actor,
        { case: caseRow.id, body: answer.body },
        caseRow.phase,
      );
      await demandSession(tx, answer);
      if (answer.state === 'open') throw new Refusal('phase_is_wrong');
      const version = answer.version === null ? null : await tx.read.versions.load(answer.version);
      const questions = await tx.read.questionsOfCase.load(caseRow.id);
      const doc = roundDoc(id, answer.round + 1);
      await createDoc(
        tx.manager,
        doc,
        tx.scope.municipality,
        version?.content ?? questions.map((one) => ({ question: one.id, blocks: [] })),
      );
      await tx.manager.update(AnswerRow, { id }, { state: 'open', doc });
      if (caseRow.phase === 'answering') await this.markStep(tx, answer, 'current');
      await tx.record({ what: 'reopenAnswer', by: actor.id, case: caseRow.id, body: answer.body });
    });
  }

  /** A member's private note; an empty one removes it. The event says that, and not what, was noted. */
  async note(actor: Actor, caseFile: string, question: string, words: string): Promise<void> {
    await this.store.run(actor, async (tx) => {
      const row = await tx.lockCase(caseFile);
      const [steps, asked] = await Promise.all([
        tx.read.stepsOfCase.load(caseFile),
        tx.manager.findOneBy(QuestionRow, { id: question, caseFile }),
      ]);
      if (!asked) throw new Refusal('not_permitted');
      const mine = steps.find((step) => step.body !== null && isMine(actor, step.body));
      await demandRight(
        tx.read,
        'writeNote',
        actor,
        { case: caseFile, ...(mine?.body ? { body: mine.body } : {}) },
        row.phase,
      );
      if (words.trim() === '') await tx.manager.delete(NoteRow, { person: actor.id, question });
      else
        await tx.manager.upsert(
          NoteRow,
          { person: actor.id, caseFile, question, words, savedAt: this.clock.now() },
          ['person', 'question'],
        );
      await tx.record({ what: 'writeNote', by: null });
    });
  }

  private async settle(
    actor: Actor,
    id: string,
    action: Action,
    work: (settling: Settling) => Promise<void>,
  ): Promise<void> {
    const doc = await this.store.run(actor, async (tx) => {
      const { answer, caseRow } = await lockAnswer(tx, id);
      await demandRight(tx.read, action, actor, { case: caseRow.id, body: answer.body }, caseRow.phase);
      await demandSession(tx, answer);
      if (answer.state !== 'open') throw new Refusal('answer_is_settled');
      await work({ tx, actor, answer, caseRow, at: this.clock.now() });
      return answer.doc;
    });
    this.rights.frozen(doc);
  }

  private async count({ tx, answer }: Settling, vote: Extract<AdoptionInput, { basis: 'vote' }>) {
    const seats = (await tx.read.seatsOfBody.load(answer.body)).length;
    const meeting = await meetingFor(tx.read, answer.body, answer.caseFile);
    const items = await tx.read.itemsOfCase.load(answer.caseFile);
    const item = items.find((one) => one.meeting === meeting?.id);
    const present = item && (await seatingOf(tx.read, item)).met.filter((one) => one.person !== null).length;
    checkSum(vote, present ?? vote.inFavour + vote.against, seats, vote.note);
    return tally(vote, seats, vote.chair);
  }

  private async freeze({ tx, actor, answer, caseRow, at }: Settling) {
    const questions = await tx.read.questionsOfCase.load(caseRow.id);
    const yjs = await freezeDoc(tx.manager, answer.doc, at);
    const text = textOfState(
      yjs,
      questions.map((question) => question.id),
    );
    if (text.every((section) => section.blocks.every(isBlank))) throw new Refusal('text_is_empty');
    const version = await seal(tx.manager, {
      id: this.ids.next('version'),
      municipality: tx.scope.municipality,
      caseFile: caseRow.id,
      answer: answer.id,
      body: answer.body,
      kind: 'answer',
      text,
      yjs,
      createdAt: at,
      createdBy: actor.id,
    });
    await renewPoints(tx, this.ids, answer, text, version.id, at);
    return version;
  }

  private stepIsDone({ tx, answer }: Settling): Promise<void> {
    return this.markStep(tx, answer, 'done');
  }

  private async markStep(tx: Transaction, answer: AnswerRow, state: 'current' | 'done'): Promise<void> {
    const steps = await tx.read.stepsOfCase.load(answer.caseFile);
    const from = state === 'done' ? 'current' : 'done';
    const step = steps
      .filter((one) => one.body === answer.body && one.task === 'answers' && one.state === from)
      .at(-1);
    if (step)
      await tx.manager.update(
        StepRow,
        { id: step.id },
        { state, result: state === 'done' ? 'answered' : null },
      );
    else await this.lateAnswer(tx, steps, answer);
  }

  /** The kommunedirektør went on without the body; now it has answered after all. */
  private async lateAnswer(tx: Transaction, steps: readonly StepRow[], answer: AnswerRow): Promise<void> {
    const step = steps
      .filter((one) => one.body === answer.body && one.task === 'answers' && one.state === 'done')
      .at(-1);
    if (step) await tx.manager.update(StepRow, { id: step.id }, { result: 'answered' });
  }
}

const isMine = (actor: Actor, body: string): boolean =>
  actor.standing.seats.some((seat) => seat.body === body) || actor.standing.deputyIn.has(body);

const countOf = (adoption: AdoptionInput) =>
  adoption.basis === 'vote' ? { inFavour: adoption.inFavour, against: adoption.against } : null;

import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkRoute, isNotAnswered, next, type Clock, type Ids } from '@samsvar/domain';
import {
  AttachmentRow,
  BookletRow,
  BodyRow,
  CaseRow,
  QuestionRow,
  StepRow,
  Store,
  UploadRow,
  type Transaction,
} from '@samsvar/persistence';
import { CLOCK, IDS } from '../tokens.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { advance, type Moving } from './advance.js';
import type { CaseInput } from './case.input.js';

@Injectable()
export class CaseService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  register(actor: Actor, input: CaseInput): Promise<string> {
    return this.store.run(actor, async (tx) => {
      await demandRight(tx.read, 'registerCase', actor, {}, 'registered');
      const id = this.ids.next('case');
      await this.write(tx, id, input, 'insert');
      await tx.record({ what: 'registerCase', by: actor.id, case: id });
      return id;
    });
  }

  edit(actor: Actor, id: string, input: CaseInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const row = await tx.lockCase(id);
      await demandRight(tx.read, 'editCase', actor, { case: id }, row.phase);
      for (const part of [QuestionRow, AttachmentRow, StepRow])
        await tx.manager.delete(part, { caseFile: id });
      await this.write(tx, id, input, 'update');
      await tx.record({ what: 'editCase', by: actor.id, case: id });
    });
  }

  open(actor: Actor, id: string): Promise<void> {
    return this.move(actor, id, async (moving) => {
      const { tx, caseRow } = moving;
      await demandRight(tx.read, 'openCase', actor, { case: id }, caseRow.phase);
      const steps = await tx.read.stepsOfCase.load(id);
      checkRoute(steps);
      const phase = next(caseRow.phase, 'open', new Set(['routeIsLaid']), steps, 0);
      await tx.manager.update(CaseRow, { id }, { phase });
      await advance(moving, steps, 0);
      await tx.record({ what: 'openCase', by: actor.id, case: id });
    });
  }

  /** @param force the kommunedirektør goes on without those who have not answered and whose day has not passed */
  closeAnswers(actor: Actor, id: string, force: boolean): Promise<void> {
    return this.move(actor, id, async (moving) => {
      const { tx, caseRow, at } = moving;
      await demandRight(tx.read, 'closeAnswers', actor, { case: id }, caseRow.phase);
      const steps = await tx.read.stepsOfCase.load(id);
      const waiting = steps.filter((step) => step.task === 'answers' && step.state === 'current');
      const today = at.toISOString().slice(0, 10);
      const early = waiting.filter((step) => step.due === null || step.due >= today);
      if (early.length > 0 && !force) throw new Refusal('answers_missing', { count: early.length });
      const position = lastAnswering(steps);
      const phase = next(caseRow.phase, 'closeAnswers', new Set(['answersInOrForced']), steps, position);
      for (const step of waiting) await tx.manager.update(StepRow, { id: step.id }, { state: 'done' });
      await tx.manager.update(CaseRow, { id }, { phase });
      await advance(moving, steps, position);
      await tx.record({ what: 'closeAnswers', by: actor.id, case: id, facts: { missing: waiting.length } });
    });
  }

  /** Seals the case: the decided version is what was sent, and the receipt is its hash in the log. */
  send(actor: Actor, id: string): Promise<void> {
    return this.move(actor, id, async ({ tx, caseRow, at }) => {
      await demandRight(tx.read, 'sendText', actor, { case: id }, caseRow.phase);
      const steps = await tx.read.stepsOfCase.load(id);
      if (isNotAnswered(steps)) throw new Refusal('no_answer_is_sent');
      const decided = (await tx.read.versionsOfCase.load(id)).find((version) => version.kind === 'decided');
      const phase = next(caseRow.phase, 'send', new Set(decided ? ['sealed'] : []), steps, steps.length);
      await tx.manager.update(CaseRow, { id }, { phase, sentAt: at });
      await tx.record({
        what: 'sendText',
        by: actor.id,
        case: id,
        facts: { version: decided?.number ?? 0, sha256: decided?.sha256 ?? '' },
      });
    });
  }

  private move<T>(actor: Actor, id: string, work: (moving: Moving) => Promise<T>): Promise<T> {
    return this.store.run(actor, async (tx) =>
      work({ tx, actor, at: this.clock.now(), ids: this.ids, caseRow: await tx.lockCase(id) }),
    );
  }

  private async write(
    tx: Transaction,
    id: string,
    input: CaseInput,
    how: 'insert' | 'update',
  ): Promise<void> {
    checkRoute(input.route);
    const booklet = await tx.one(BookletRow, input.booklet);
    const row = {
      title: input.title,
      saksnr: input.saksnr,
      dokumentnr: input.dokumentnr,
      lopenr: input.lopenr,
      klassering: input.klassering,
      booklet: booklet.id,
      deadline: input.deadline,
      fields: input.fields,
      cited: input.citedDocuments,
    };
    if (how === 'update') await tx.manager.update(CaseRow, { id }, row);
    else await this.insertCase(tx, id, row);
    await this.writeQuestions(tx, id, booklet, input);
    await this.writePapers(tx, id, input);
  }

  /** The unique index on saksnr is what makes a second case with the same number impossible. */
  private async insertCase(tx: Transaction, id: string, row: Partial<CaseRow>): Promise<void> {
    const taken = await tx.manager.existsBy(CaseRow, {
      municipality: tx.scope.municipality,
      saksnr: row.saksnr ?? '',
    });
    if (taken) throw new Refusal('saksnr_taken', { saksnr: row.saksnr ?? '' });
    await tx.manager.insert(CaseRow, {
      ...row,
      id,
      municipality: tx.scope.municipality,
      phase: 'registered',
      revision: 1,
      createdAt: this.clock.now(),
    });
  }

  private async writeQuestions(
    tx: Transaction,
    id: string,
    booklet: BookletRow,
    input: CaseInput,
  ): Promise<void> {
    const asked = booklet.content.themes.flatMap((theme) =>
      theme.questions.map((question) => ({ theme: theme.title, ...question })),
    );
    if (asked.length === 0) throw new Refusal('question_missing');
    for (const { number, theme, text } of asked) {
      const other = input.wordings.find((wording) => wording.number === number && wording.text !== text);
      await tx.manager.insert(QuestionRow, {
        id: this.ids.next('question'),
        caseFile: id,
        number,
        theme,
        bookletWording: text,
        caseWording: other?.text ?? null,
        answered: other?.answered ? 'case' : 'booklet',
      });
    }
  }

  private async writePapers(tx: Transaction, id: string, input: CaseInput): Promise<void> {
    for (const [index, { upload, title }] of input.attachments.entries()) {
      const file = await tx.one(UploadRow, upload);
      await tx.manager.insert(AttachmentRow, {
        id: this.ids.next('attachment'),
        caseFile: id,
        number: index + 1,
        title,
        upload: file.id,
      });
    }
    for (const [index, { body, task, due }] of input.route.entries()) {
      if (body !== null && (await tx.one(BodyRow, body)).kind === 'avsender')
        throw new Refusal('not_permitted');
      await tx.manager.insert(StepRow, {
        id: this.ids.next('step'),
        caseFile: id,
        position: index + 1,
        body,
        task,
        due,
        state: 'pending',
      });
    }
  }
}

/** The last step of the stretch of the route in which bodies are answering now. */
function lastAnswering(steps: readonly StepRow[]): number {
  const current = steps.filter((step) => step.task === 'answers' && step.state !== 'pending');
  return Math.max(0, ...current.map((step) => step.position));
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  Refusal,
  suggestQuestions,
  type Clock,
  type Ids,
  type InputPaper,
  type RegisteredInput,
  type Suggestion,
  type Text,
} from '@samsvar/domain';
import { readInput, readPaper } from '@samsvar/exchange';
import {
  AnswerRow,
  BodyRow,
  InputRow,
  Reader,
  Store,
  UploadRow,
  createDoc,
  freezeDoc,
  seal,
  type QuestionRow,
  type Transaction,
} from '@samsvar/persistence';
import { renewPoints } from '../answer/renew-points.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import type { JointInputInput } from './input.input.js';

/** A file as it came, and what was read out of it. */
interface ReadFile {
  readonly upload: UploadRow;
  readonly paper: InputPaper;
}

@Injectable()
export class InputService {
  constructor(
    private readonly store: Store,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async preview(actor: Actor, caseFile: string, upload: string): Promise<InputPaper & { is: Suggestion }> {
    const { paper } = await this.fileFor(actor, caseFile, upload);
    const questions = await new Reader(this.database.manager, actor).questionsOfCase.load(caseFile);
    return { ...paper, is: suggestQuestions(paper, questions.map(worded)) };
  }

  /** The input becomes an adopted answer of its sender: verbatim, numbered, hashed, with a point per block. */
  async register(actor: Actor, caseFile: string, input: JointInputInput): Promise<string> {
    const file = await this.fileFor(actor, caseFile, input.upload);
    return this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'registerInput', actor, { case: caseFile }, caseRow.phase);
      const { sha256 } = file.upload;
      if (await tx.manager.existsBy(InputRow, { caseFile, sha256 })) throw new Refusal('input_registered');
      const questions = await tx.read.questionsOfCase.load(caseFile);
      const content = this.confirmed(file.paper, input, questions);
      const text = textOf(content, questions);
      const id = this.ids.next('input');
      const body = await this.addSender(tx, caseFile, input.sender);
      const { answer, points } = await this.addAnswer(tx, actor, caseFile, body, text);
      await tx.manager.insert(InputRow, {
        id,
        municipality: tx.scope.municipality,
        caseFile,
        answer,
        upload: file.upload.id,
        sha256,
        sender: input.sender,
        title: input.title,
        dated: file.paper.dated,
        content,
        registeredAt: this.clock.now(),
        registeredBy: actor.id,
      });
      await tx.record({
        what: 'registerInput',
        by: actor.id,
        case: caseFile,
        body,
        facts: { sha256, points },
      });
      return id;
    });
  }

  /** What was confirmed, over what the file says. */
  private confirmed(
    paper: InputPaper,
    input: JointInputInput,
    questions: readonly QuestionRow[],
  ): RegisteredInput {
    const known = new Set(questions.map(({ id }) => id));
    const named = [...input.questions, ...input.sections].filter((id) => id !== null);
    if (named.some((id) => !known.has(id))) throw new Refusal('not_permitted');
    if (input.sections.length !== paper.sections.length || input.questions.length !== paper.questions.length)
      throw new Refusal('changed_meanwhile');
    return {
      questions: paper.questions.map((one, at) => ({ ...one, question: input.questions[at] ?? null })),
      sections: paper.sections.map(({ sign, heading, line, points }, at) => ({
        sign,
        heading,
        line,
        question: input.sections[at] ?? null,
        points: points.map((point) => ({ ...point, block: this.ids.next('block') })),
      })),
      warnings: paper.warnings,
    };
  }

  /** A body without seats, that bears the sender's name: one for each input, since each answers by itself. */
  private async addSender(tx: Transaction, caseFile: string, sender: string): Promise<string> {
    const { municipality } = tx.scope;
    await tx.manager.query('select from municipality where id = $1 for update', [municipality]);
    const earlier = await tx.manager.countBy(BodyRow, { municipality, kind: 'avsender' });
    const answers = await tx.read.answersOfCase.load(caseFile);
    const names = new Set((await tx.read.bodies.loadMany(answers.map(({ body }) => body))).map(nameOf));
    const id = this.ids.next('body');
    await tx.manager.insert(BodyRow, {
      id,
      municipality,
      position: AFTER_BODIES + earlier,
      name: unusedName(sender, names),
      short: letters(earlier + 1),
      kind: 'avsender',
      coWriting: 'always',
    });
    return id;
  }

  private async addAnswer(tx: Transaction, actor: Actor, caseFile: string, body: string, text: Text) {
    const { municipality } = tx.scope;
    const at = this.clock.now();
    const id = this.ids.next('answer');
    const doc = `answer:${id}`;
    await createDoc(tx.manager, doc, municipality, text);
    const yjs = await freezeDoc(tx.manager, doc, at);
    const row = { id, municipality, caseFile, body, state: 'adopted' as const, round: 1, doc, settledAt: at };
    const answer = tx.manager.create(AnswerRow, row);
    await tx.manager.insert(AnswerRow, answer);
    const version = await seal(tx.manager, {
      id: this.ids.next('version'),
      municipality,
      caseFile,
      answer: id,
      body,
      kind: 'answer',
      text,
      yjs,
      createdAt: at,
      createdBy: actor.id,
    });
    await tx.manager.update(AnswerRow, { id }, { version: version.id });
    await renewPoints(tx, this.ids, answer, text, version.id, at);
    return { answer: id, points: text.reduce((sum, { blocks }) => sum + blocks.length, 0) };
  }

  /** A file that the actor's municipality holds, for somebody who may register it in the case. */
  private async fileFor(actor: Actor, caseFile: string, id: string): Promise<ReadFile> {
    const read = new Reader(this.database.manager, actor);
    const row = await read.cases.load(caseFile);
    if (!row) throw new Refusal('not_permitted');
    await demandRight(read, 'registerInput', actor, { case: caseFile }, row.phase);
    const upload = await this.database.manager.findOne(UploadRow, {
      where: { id, municipality: actor.municipality },
      select: { id: true, fileName: true, sha256: true, bytes: true },
    });
    if (!upload) throw new Refusal('not_permitted');
    return { upload, paper: readInput(await readPaper(upload.bytes, upload.fileName)) };
  }
}

/** Senders come after every body of the municipality. */
const AFTER_BODIES = 1000;

/** The letters of a sender's mark: with a dot in them, since no municipality gives its bodies such. */
const letters = (number: number): string => (number < 10 ? `I·${number}` : `·${number.toString(36)}`);

const nameOf = (body: BodyRow | Error | null): string => {
  if (body instanceof Error) throw body;
  return body?.name ?? '';
};

function unusedName(name: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!used.has(candidate)) return candidate;
  }
}

const worded = ({ id, number, bookletWording, caseWording }: QuestionRow) => ({
  id,
  number,
  wordings: [bookletWording, ...(caseWording === null ? [] : [caseWording])],
});

/** @throws Refusal `input_answers_nothing` where no section that answers a question says anything */
function textOf({ sections }: RegisteredInput, questions: readonly QuestionRow[]): Text {
  const text = questions.map(({ id }) => ({
    question: id,
    blocks: sections
      .filter(({ question }) => question === id)
      .flatMap(({ points }) => points)
      .filter((point) => point.text.trim() !== '')
      .map(({ block, kind, text }) => ({ id: block, kind, runs: [{ text }], minority: null, sources: [] })),
  }));
  if (text.every(({ blocks }) => blocks.length === 0)) throw new Refusal('input_answers_nothing');
  return text;
}

import { headingOver, sameWording, wordingAt, type WordingSource } from '@samsvar/domain';
import type { AnswerRow, QuestionRow, Reader } from '@samsvar/persistence';
import { answeredWording } from '../case/case.view.js';

/** A wording of a question, and whose it is. */
export interface Worded {
  /** `booklet`, `case`, `input:<id>` or `answer:<id>`. */
  readonly id: string;
  readonly source: WordingSource;
  readonly by: string | null;
  readonly text: string;
}

/**
 * Every wording of a question, each where it is on record: in the booklet, in the case, in an input's own
 * heading, and over an answer: as the body wrote it, or as it stood there when the answer was settled.
 */
export async function wordingsOf(read: Reader, question: QuestionRow): Promise<Worded[]> {
  const { id, caseFile, bookletWording, caseWording } = question;
  const inputs = await read.inputsOfCase.load(caseFile);
  const answers = await read.answersOfCase.load(caseFile);
  return [
    { id: 'booklet', source: 'booklet', by: null, text: bookletWording },
    ...(caseWording === null ? [] : [{ id: 'case', source: 'case', by: null, text: caseWording } as const]),
    ...inputs.flatMap((input) =>
      input.content.questions
        .filter((one) => one.question === id)
        .map((one) => ({
          id: `input:${input.id}`,
          source: 'input' as const,
          by: input.sender,
          text: one.text,
        })),
    ),
    ...(await Promise.all(answers.map((answer) => overAnswer(read, question, answer)))).flat(),
  ];
}

/** An input's answer has its wording in the input itself. */
async function overAnswer(read: Reader, question: QuestionRow, answer: AnswerRow): Promise<Worded[]> {
  const { version: id, settledAt, state } = answer;
  const body = await read.bodies.load(answer.body);
  if (state !== 'adopted' || id === null || settledAt === null || body?.kind === 'avsender') return [];
  const version = await read.versions.load(id);
  const choices = await read.wordingChoicesOf.load(question.id);
  const blocks = version?.content.find((section) => section.question === question.id)?.blocks ?? [];
  const known = [question.bookletWording, ...(question.caseWording === null ? [] : [question.caseWording])];
  const stood = wordingAt(
    settledAt.toISOString(),
    choices.map(({ at, replaced }) => ({ at: at.toISOString(), replaced })),
    answeredWording(question),
  );
  const text = headingOver(blocks, known) ?? stood;
  return [{ id: `answer:${answer.id}`, source: 'answer', by: body?.name ?? '', text }];
}

/** Whether some of them say it differently. */
export const differ = (wordings: readonly Worded[]): boolean =>
  wordings.some(({ text }) => !sameWording(text, wordings[0]?.text ?? ''));

import { plain } from '../text/text.js';
import { accountOf, sinceTabled, written, type Place, type PointAccount } from './account.js';
import type { CaseReport, ReportAnswer, ReportQuestion } from './report.js';

/** A carried proposal that changed the words of a point, or took them out, with the mover's reason. */
export interface Touched {
  readonly how: 'changed' | 'removed';
  readonly body: string;
  readonly letter: string;
  readonly reason: string | null;
}

/** Where a point stands in the decided answer, and how it is said there. */
export interface StandsNow extends Place {
  readonly words: string;
}

export interface AnsweredPoint extends PointAccount {
  /** In the order in which the bodies sat. */
  readonly touched: readonly Touched[];
  readonly now: readonly StandsNow[];
}

/** What one body is told when a case is decided. */
export interface AnswerBack {
  readonly body: string;
  /** Null for a body that was never asked. */
  readonly answer: ReportAnswer | null;
  /** Questions that the body said something to, with its points in order. */
  readonly questions: readonly {
    readonly question: ReportQuestion;
    readonly points: readonly AnsweredPoint[];
  }[];
}

/** What became of each of one body's points, and why. */
export function answerBack(report: CaseReport, body: string): AnswerBack {
  const own = accountOf(report).filter(({ point }) => point.body === body);
  return {
    body,
    answer: report.answers.find((answer) => answer.body === body) ?? null,
    questions: report.questions
      .map((question) => ({
        question,
        points: own
          .filter(({ point }) => questionOf(point.number) === question.number)
          .map((one) => ({ ...one, touched: touchesOf(report, one), now: nowOf(report, one) })),
      }))
      .filter(({ points }) => points.length > 0),
  };
}

/** A point's number begins with its question's: «1.2». */
const questionOf = (number: string): number => Number.parseInt(number, 10);

function touchesOf(report: CaseReport, { point }: PointAccount): readonly Touched[] {
  const carriers = new Set(
    report.tabled.text
      .flatMap((section) => section.blocks)
      .filter((block) => block.sources.includes(point.id))
      .map((block) => block.id),
  );
  return sinceTabled(report).flatMap(({ body, proposals }) =>
    proposals.flatMap(({ state, kind, block, letter, reason }): Touched[] => {
      if (state !== 'carried' || block === null || !carriers.has(block)) return [];
      if (kind !== 'replaceBlock' && kind !== 'deleteBlock') return [];
      return [{ how: kind === 'deleteBlock' ? 'removed' : 'changed', body, letter, reason }];
    }),
  );
}

const nowOf = (report: CaseReport, { point }: PointAccount): readonly StandsNow[] =>
  report.questions.flatMap((question) =>
    written(report.version.text, question.id).flatMap((block, index) =>
      block.sources.includes(point.id)
        ? [{ question: question.number, paragraph: index + 1, words: plain(block) }]
        : [],
    ),
  );

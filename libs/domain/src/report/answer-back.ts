import { plain } from '../text/text.js';
import { rewordings, type Rewording } from '../draft/rewording.js';
import {
  accountOf,
  bearersOf,
  sinceTabled,
  standingPlaces,
  written,
  type Place,
  type PointAccount,
} from './account.js';
import type { CaseReport, ReportAnswer, ReportQuestion, ReportVote } from './report.js';
import type { BlockTouch } from './touched.js';

/** A carried proposal, with the mover's reason and the vote that carried it. */
export interface CarriedBy {
  readonly body: string;
  readonly letter: string;
  readonly isAlternative: boolean;
  readonly reason: string | null;
  /** Null where the reader was outside closed doors, or the vote left no numbers. */
  readonly vote: ReportVote | null;
}

/**
 * One that changed the words of a point, took them out, let them stand, or brought them in. `rewritten`: their block
 * went, and the same words came in another.
 */
export interface Touched extends CarriedBy {
  readonly how: BlockTouch['how'] | 'rewritten';
}

/** One that brought more into the answer to a question: what stands there yet of it. */
export interface Added extends CarriedBy {
  readonly words: readonly string[];
}

/** Where a point stands in the decided answer, and how it is said there. */
export interface StandsNow extends Place {
  readonly words: string;
}

export interface AnsweredPoint extends PointAccount {
  /** In the order in which the bodies sat. */
  readonly touched: readonly Touched[];
  readonly now: readonly StandsNow[];
  /** How far its own words stand, where a carried proposal changed them; else null. */
  readonly reworded: Rewording | null;
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
    /** What formannskap and bystyre brought into the answer besides. */
    readonly added: readonly Added[];
  }[];
}

/** What became of each of one body's points, and why. */
export function answerBack(report: CaseReport, body: string): AnswerBack {
  const own = accountOf(report).filter(({ point }) => point.body === body);
  const [bearers, worded] = [bearersOf(report), rewordings(report.points, report.version.text)];
  return {
    body,
    answer: report.answers.find((answer) => answer.body === body) ?? null,
    questions: report.questions
      .map((question) => ({
        question,
        points: own
          .filter(({ point }) => questionOf(point.number) === question.number)
          .map((one) => answered(report, one, bearers.get(one.point.id) ?? [], worded)),
        added: addedTo(report, question.id),
      }))
      .filter(({ points }) => points.length > 0),
  };
}

function answered(
  report: CaseReport,
  one: PointAccount,
  bearers: readonly string[],
  worded: ReadonlyMap<string, Rewording>,
): AnsweredPoint {
  const touched = touchesOf(report, one, bearers);
  const isChanged = touched.some(({ how }) => how === 'changed');
  return {
    ...one,
    touched,
    now: standingPlaces(report, bearers),
    reworded: isChanged ? (worded.get(one.point.id) ?? null) : null,
  };
}

/** A point's number begins with its question's: «1.2». */
const questionOf = (number: string): number => Number.parseInt(number, 10);

/**
 * By the blocks that carried the point when the text was tabled, and those that bear it now. That a text left a
 * block as it stood is told of an alternative text alone: it could have said anything.
 */
function touchesOf(
  report: CaseReport,
  { point }: PointAccount,
  bearers: readonly string[],
): readonly Touched[] {
  const carriers = report.tabled.text
    .flatMap((section) => section.blocks)
    .filter((block) => block.sources.includes(point.id))
    .map((block) => block.id);
  const mine = new Set([...carriers, ...bearers]);
  return sinceTabled(report).flatMap(({ body, proposals, votes }) =>
    proposals.flatMap(({ kind, touched, letter, reason }): Touched[] => {
      const how = together(touched.filter(({ block }) => mine.has(block)).map((one) => one.how));
      const isAlternative = kind === 'alternative';
      if (how === null || (how === 'kept' && !isAlternative)) return [];
      return [
        {
          how,
          body,
          letter,
          reason,
          isAlternative,
          vote: votes.find((vote) => carried(vote, letter)) ?? null,
        },
      ];
    }),
  );
}

/** What was done to several blocks, as one thing said of the point. */
function together(all: readonly BlockTouch['how'][]): Touched['how'] | null {
  const [first = null, ...more] = new Set(all);
  if (more.length === 0) return first;
  return all.every((how) => how === 'removed' || how === 'brought') ? 'rewritten' : 'changed';
}

/** Of two that were put against each other, the vote carried one. */
const carried = ({ proposal, versus, outcome, form }: ReportVote, letter: string): boolean =>
  outcome.carried ? proposal === letter : form === 'alternative' && versus === letter;

/** What the treatment brought into the answer to a question and stands there yet, by the proposal that brought it. */
function addedTo(report: CaseReport, question: string): readonly Added[] {
  const standing = written(report.version.text, question);
  return sinceTabled(report).flatMap(({ body, proposals, votes }) =>
    proposals.flatMap(({ touched, letter, reason, kind }): Added[] => {
      const brought = new Set(touched.flatMap(({ block, how }) => (how === 'brought' ? [block] : [])));
      const words = standing.filter(({ id }) => brought.has(id)).map(plain);
      if (words.length === 0) return [];
      const vote = votes.find((one) => carried(one, letter)) ?? null;
      return [{ body, letter, reason, isAlternative: kind === 'alternative', vote, words }];
    }),
  );
}

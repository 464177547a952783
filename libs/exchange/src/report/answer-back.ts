import {
  answerBack,
  type AnsweredPoint,
  type Added,
  type AnswerBack,
  type CarriedBy,
  type CaseReport,
  type ReportVote,
  type Touched,
} from '@samsvar/domain';
import { longDate } from '@samsvar/wording';
import { stateOf } from './cover.js';
import { pointName } from './question.js';
import { listed, sayIn, type Say } from './say.js';
import { isUnanimous } from './vote.js';

/** What became of one point, in sentences. */
export interface ToldPoint {
  /** The body's number for it, such as «1.2». */
  readonly number: string;
  readonly minority: string | null;
  readonly said: string;
  readonly sentences: readonly string[];
  /** How the decided answer says it, where that is not word for word what the body said. */
  readonly now: readonly { readonly place: string; readonly words: string }[];
}

/** What one carried proposal brought into the answer to a question, and how. */
export interface ToldAddition {
  readonly sentences: readonly string[];
  /** A paragraph each. */
  readonly words: readonly string[];
}

/** The report to one body, in its own målform. What people wrote stays as they wrote it. */
export interface ToldBack {
  readonly title: string;
  /** By whom, when and where the answer was decided. */
  readonly state: string;
  readonly lead: readonly string[];
  readonly questions: readonly {
    readonly number: number;
    readonly wording: string;
    readonly points: readonly ToldPoint[];
    /** What formannskap and bystyre brought into the answer besides. */
    readonly added: readonly ToldAddition[];
  }[];
}

/** Says in plain words what became of each of a body's points, and why. */
export function tellBack(report: CaseReport, body: string): ToldBack {
  const say = sayIn(report.language);
  const told = answerBack(report, body);
  return {
    title: say('report.back.title', { body }),
    state: stateOf(report, say),
    lead: leadOf(told, report, say),
    questions: told.questions.map(({ question, points, added }) => ({
      number: question.number,
      wording: question.caseWording ?? question.bookletWording,
      points: points.map((point) => toldPoint(point, report, say)),
      added: report.decision?.noAnswer ? [] : added.map((one) => toldAddition(one, say)),
    })),
  };
}

function leadOf(
  { body, answer, questions }: AnswerBack,
  { booklet }: CaseReport,
  say: Say,
): readonly string[] {
  const count = questions.reduce((sum, { points }) => sum + points.length, 0);
  const date = answer?.settledAt ? longDate(answer.settledAt) : '';
  if (answer?.state === 'noStatement')
    return [
      say('report.back.silent', { body, date }),
      ...(answer.reason ? [say('report.back.silentReason', { reason: answer.reason })] : []),
    ];
  if (answer?.state !== 'adopted') return [say('report.back.unanswered', { body })];
  return [
    say('report.back.adopted', { body, date, booklet }),
    count === 0 ? say('report.back.noPoints') : say('report.back.points', { count }),
  ];
}

function toldPoint(point: AnsweredPoint, { decision }: CaseReport, say: Say): ToldPoint {
  const { number, minority, text } = point.point;
  const wordForWord = point.now.every(({ words }) => words.trim() === text.trim());
  return {
    number,
    minority,
    said: text,
    sentences: [
      ...(minority === null ? [] : [say('report.back.minority', { who: minority })]),
      fateOf(point, say),
      ...point.touched.flatMap((one) => touchedBy(one, say)),
      ...(decision?.noAnswer
        ? [say('report.back.noAnswer')]
        : [outcomeOf(point, say), ...rewordingOf(point, say)]),
    ],
    now:
      wordForWord || decision?.noAnswer
        ? []
        : point.now.map(({ question, paragraph, words }) => ({
            place: say('document.place', { question, paragraph }),
            words,
          })),
  };
}

/** What the kommunedirektør did with it. */
function fateOf({ kind, verbatim, mergedWith, reason, passedTo }: AnsweredPoint, say: Say): string {
  switch (kind) {
    case 'included':
      return say(verbatim ? 'report.back.fate.verbatim' : 'report.back.fate.reworded');
    case 'merged':
      return say('report.back.fate.merged', { points: listed(mergedWith.map(pointName)) });
    case 'declined':
      return say('report.back.fate.declined', { reason: reason ?? '' });
    case 'passedOn':
      return say('report.back.fate.passedOn', { to: passedTo ?? '' });
    case 'open':
      return say('report.back.fate.open');
  }
}

/** What a body that treated the text did with it, and why. */
const touchedBy = ({ how, ...by }: Touched, say: Say): readonly string[] => [
  say(
    how === 'kept' || how === 'rewritten' || by.isAlternative
      ? `report.back.${how}.alternative`
      : `report.back.${how}`,
    named(by),
  ),
  ...becauseOf(by, say),
];

const toldAddition = ({ words, ...by }: Added, say: Say): ToldAddition => ({
  sentences: [
    say(by.isAlternative ? 'report.back.added.alternative' : 'report.back.added', named(by)),
    ...becauseOf(by, say),
  ],
  words,
});

const named = ({ body, letter }: CarriedBy) => ({ body, letter });

/** The vote that did it, and the mover's reason. */
const becauseOf = ({ vote, reason, letter }: CarriedBy, say: Say): readonly string[] => [
  ...(vote ? votedSo(vote, letter, say) : []),
  ...(reason ? [say('report.back.why', { reason })] : []),
];

function votedSo(vote: ReportVote, letter: string, say: Say): readonly string[] {
  const { inFavour, against, decidedByChair } = vote.outcome;
  if (isUnanimous(vote)) return [say('report.back.vote.unanimous')];
  if (inFavour === null || against === null) return [];
  const isFirst = vote.proposal === letter;
  const [own, other] = isFirst ? [inFavour, against] : [against, inFavour];
  const rival = isFirst ? vote.versus : vote.proposal;
  return [
    vote.form === 'alternative'
      ? say(rival === null ? 'report.back.vote.innstilling' : 'report.back.vote.versus', {
          own,
          other,
          rival: rival ?? '',
        })
      : say('report.back.vote.counted', { own, other }),
    ...(decidedByChair ? [say('report.back.vote.chair')] : []),
  ];
}

/** Where it stands in the end. */
function outcomeOf({ now }: AnsweredPoint, say: Say): string {
  if (now.length === 0) return say('report.back.gone');
  const places = [...new Set(now.map(({ question }) => question))].map((question) =>
    say('report.back.place', {
      question,
      paragraphs: listed(
        now.filter((one) => one.question === question).map(({ paragraph }) => `${paragraph}`),
      ),
    }),
  );
  return say('report.back.stands', { places: listed(places) });
}

/** How far the point's own words stand, where a carried proposal has changed them. */
function rewordingOf({ reworded }: AnsweredPoint, say: Say): readonly string[] {
  if (reworded === null) return [];
  const percent = Math.floor(reworded.kept * 100);
  return [
    percent === 0
      ? say('report.back.share.none')
      : percent === 100
        ? say('report.back.share.all')
        : say('report.back.share', { percent }),
    ...(reworded.turned ? [say('report.back.turned')] : []),
  ];
}

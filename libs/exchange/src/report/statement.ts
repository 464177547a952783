import { written, type CaseReport, type ReportAnswer, type ReportVersion } from '@samsvar/domain';
import { longDate } from '@samsvar/wording';
import { shortHash } from './cover.js';
import { heading, quote, text, type Part } from './paper.js';
import { passagesOf } from './passages.js';
import type { Questions } from './treatment.js';
import type { Say } from './say.js';

/** What each body said, word for word: it follows the case, and nobody has edited it. */
export function statementParts(report: CaseReport, say: Say): readonly Part[] {
  if (report.answers.length === 0) return [];
  return [
    heading(2, say('document.statements'), true),
    text('frame', say('document.statements.verbatim')),
    ...report.answers.flatMap((answer) => [
      heading(3, answer.body),
      ...answerParts(answer, report.questions, say),
    ]),
  ];
}

/** How a body settled its answer, and what it said, question by question. */
export const answerParts = (answer: ReportAnswer, questions: Questions, say: Say): readonly Part[] => [
  text('quiet', settled(answer, say)),
  ...(answer.reason ? [quote(say('document.statements.reason'), answer.reason)] : []),
  ...(answer.version
    ? wordsOf(answer.version, questions, say, (question, block) =>
        say('document.point', { number: `${question}.${block}` }),
      )
    : []),
];

function settled(answer: ReportAnswer, say: Say): string {
  const { body, state, settledAt, cited, version } = answer;
  if (state === 'open') return say('document.statements.open', { body });
  const when = settledAt ? longDate(settledAt) : '';
  const said =
    state === 'noStatement'
      ? say('document.statements.noStatement', { body, date: when })
      : answer.basis === null
        ? say('document.statements.received', { date: when })
        : say('document.statements.adopted', { how: basis(answer, say), date: when });
  return [
    said,
    cited ? say('document.statements.cited', { cited }) : '',
    version
      ? say('document.statements.sealed', { number: version.number, hash: shortHash(version.sha256) })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function basis({ basis, count }: ReportAnswer, say: Say): string {
  if (basis !== 'vote' || count === null) return say('document.statements.byConsensus');
  if (count.against === 0) return say('document.statements.unanimously');
  if (count.inFavour === count.against) return say('document.statements.byChair', { votes: count.against });
  return say('document.statements.byVote', { inFavour: count.inFavour, against: count.against });
}

/** A frozen text, question by question; `label` numbers its blocks. */
export const wordsOf = (
  version: ReportVersion,
  questions: Questions,
  say: Say,
  label: (question: number, block: number) => string,
): readonly Part[] =>
  questions.flatMap((question) => {
    const blocks = written(version.text, question.id);
    return [
      heading(4, say('document.question', { number: question.number })),
      ...(blocks.length === 0 ? [text('quiet', say('document.question.unanswered'))] : []),
      ...passagesOf(blocks, say, (_, index) => label(question.number, index + 1)),
    ];
  });

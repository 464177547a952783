import type { Booklet, BookletQuestion, CasePaper } from '@samsvar/domain';
import { nb } from '@samsvar/wording';
import { sentenceOf } from './sentence.js';

/** The paper in a few lines for a person at a terminal; the whole of it is in `--json`. */
export function summaryOf(paper: Booklet | CasePaper): string {
  const body = 'themes' in paper ? themesOf(paper) : fieldsOf(paper);
  const { length: count } = paper.warnings;
  const doubts = count === 1 ? nb['booklet.doubts_one'] : nb['booklet.doubts_other'];
  const end = count === 0 ? nb['booklet.doubts.none'] : sentenceOf(doubts, { count });
  return [paper.title, '', ...body, '', end, ''].join('\n');
}

const themesOf = ({ themes }: Booklet): string[] =>
  themes.flatMap(({ title, questions }) => [title, ...asked(questions)]);

const fieldsOf = ({ fields, questions }: CasePaper): string[] => [
  ...fields.map(({ heading }) => heading),
  '',
  ...asked(questions),
];

const asked = (questions: readonly BookletQuestion[]): string[] =>
  questions.length === 0
    ? [`  ${nb['booklet.preview.noQuestions']}`]
    : questions.map(({ number, text }) => `  ${number}. ${text}`);

import type { Booklet, BookletQuestion, CasePaper, InputPaper } from '@samsvar/domain';
import { nb } from '@samsvar/wording';
import { sentenceOf } from './sentence.js';

/** The paper in a few lines for a person at a terminal; the whole of it is in `--json`. */
export function summaryOf(paper: Booklet | CasePaper | InputPaper): string {
  const body = bodyOf(paper);
  const { length: count } = paper.warnings;
  const doubts = count === 1 ? nb['booklet.doubts_one'] : nb['booklet.doubts_other'];
  const end = count === 0 ? nb['booklet.doubts.none'] : sentenceOf(doubts, { count });
  return [paper.title, '', ...body, '', end, ''].join('\n');
}

function bodyOf(paper: Booklet | CasePaper | InputPaper): string[] {
  if ('themes' in paper) return themesOf(paper);
  return 'sections' in paper ? sectionsOf(paper) : fieldsOf(paper);
}

const sectionsOf = ({ sender, sections }: InputPaper): string[] => [
  ...(sender === null ? [] : [sender, '']),
  ...sections.map(({ sign, heading, points }) => `  ${`${sign} ${heading}`.trim()} (${points.length})`),
];

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

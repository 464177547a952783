import {
  origins,
  written,
  type Carried,
  type CaseReport,
  type Origin,
  type ReportPoint,
} from '@samsvar/domain';
import { heading, quote, text, type Part } from './paper.js';
import { passagesOf } from './passages.js';
import { listed, sentence, type Say } from './say.js';

/** «Eldrerådet 1.2» */
export const pointName = ({ body, number }: ReportPoint): string => `${body} ${number}`;

/** «bystyret (forslag B)» */
export const carriedName = ({ body, letter }: Carried, say: Say): string =>
  say('document.carriedBy', { body, letter });

/** The answer itself: each question as it was asked, and what the municipality answers. */
export function questionParts(report: CaseReport, say: Say): readonly Part[] {
  const from = origins(report);
  return report.questions.flatMap((question) => {
    const blocks = written(report.version.text, question.id);
    return [
      heading(2, say('document.question', { number: question.number })),
      ...wordings(question, say),
      ...(blocks.length === 0 ? [text('quiet', say('document.question.unanswered'))] : []),
      ...passagesOf(blocks, say, (block, index) => originLabel(index + 1, from.get(block.id), say)),
    ];
  });
}

/** The question as it was asked; in each wording where they differ. */
export function wordings(question: CaseReport['questions'][number], say: Say): readonly Part[] {
  const { bookletWording, caseWording, chosenWording } = question;
  const inCase = caseWording === bookletWording ? null : caseWording;
  if (inCase === null && chosenWording === null) return [text('question', bookletWording)];
  return [
    quote(say('document.question.inBooklet'), bookletWording),
    ...(inCase === null ? [] : [quote(say('document.question.inCase'), inCase)]),
    ...(chosenWording === null ? [] : [quote(say('document.question.chosen'), chosenWording)]),
  ];
}

/** «Avsnitt 2 · fra Eldrerådet 1.2 og Ungdomsrådet 1.1 · endret av bystyret (forslag B)» */
export function originLabel(paragraph: number, origin: Origin | undefined, say: Say): string {
  const { points = [], carried = [] } = origin ?? {};
  const by = listed(carried.map((one) => carriedName(one, say)));
  const said = [say('document.paragraph', { number: paragraph })];
  if (points.length > 0) said.push(say('document.origin.points', { points: listed(points.map(pointName)) }));
  if (carried.length > 0)
    said.push(say(points.length > 0 ? 'document.origin.changed' : 'document.origin.moved', { by }));
  if (points.length + carried.length === 0) said.push(say('document.origin.own'));
  return sentence(said.join(' · '));
}

import type { ImportWarning } from '@samsvar/domain';
import type { FoundQuestion } from './questions.js';

/** Numbers that come twice, and numbers that are left out. They are shown, and never made right. */
export function numberDoubts(questions: readonly FoundQuestion[]): ImportWarning[] {
  const seen = new Set<number>();
  let before = 0;
  return questions.flatMap(({ number, text, line }): ImportWarning[] => {
    if (number === undefined) return [];
    const left = before;
    before = number;
    if (seen.has(number)) return [{ code: 'question_number_repeated', line, text: `${number}. ${text}` }];
    seen.add(number);
    return number > left + 1 ? [{ code: 'question_number_missing', line, text: `${number}. ${text}` }] : [];
  });
}

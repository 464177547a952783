import {
  sameWording,
  type Booklet,
  type BookletQuestion,
  type CasePaper,
  type ImportWarning,
} from '@samsvar/domain';

/** Where the case asks otherwise than the booklet. */
export interface Compared {
  readonly differences: CasePaper['differences'];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Compares the questions of a case with the booklet's: by number, or in their order where a number
 * comes twice. Both wordings are kept; neither is taken for the right one.
 */
export function compare(questions: readonly BookletQuestion[], booklet: Booklet): Compared {
  const asked = booklet.themes.flatMap((theme) => theme.questions);
  const byNumber = new Map(asked.map((question) => [question.number, question]));
  const unique = byNumber.size === asked.length;
  const inBooklet = ({ number }: BookletQuestion, place: number) =>
    unique ? byNumber.get(number) : asked[place];
  const pairs = questions.map((question, place) => ({ question, other: inBooklet(question, place) }));
  const met = new Set(pairs.map(({ other }) => other));
  return {
    differences: pairs.flatMap(({ question: { number, text }, other }) =>
      other && !sameWording(text, other.text) ? [{ number, booklet: other.text, case: text }] : [],
    ),
    warnings: [
      ...pairs
        .filter(({ other }) => !other)
        .map(({ question }) => doubt('question_not_in_booklet', question)),
      ...asked
        .filter((question) => !met.has(question))
        .map((question) => doubt('question_not_in_case', question)),
    ],
  };
}

const doubt = (code: 'question_not_in_booklet' | 'question_not_in_case', { number, text }: BookletQuestion) =>
  ({ code, line: 0, text: `${number}. ${text}` }) as const;

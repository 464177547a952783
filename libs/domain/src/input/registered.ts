import type { ImportWarning } from '../booklet/booklet.js';
import type { InputPaper, InputPoint, InputQuestion, InputSection } from './input.js';

/** An input as a person confirmed it: what was read, and which of the case's questions each part answers. */
export interface RegisteredInput {
  /** `question` is the id of the case's question that it words; null where it words none of them. */
  readonly questions: readonly (InputQuestion & { readonly question: string | null })[];
  readonly sections: readonly RegisteredSection[];
  readonly warnings: readonly ImportWarning[];
}

export interface RegisteredSection extends Pick<InputSection, 'sign' | 'heading' | 'line'> {
  /** Id of the question that it answers; null for what is kept on record and answers none. */
  readonly question: string | null;
  /** `block` is the id under which the point stands in the frozen text. */
  readonly points: readonly (InputPoint & { readonly block: string })[];
}

/** A question of a case, in every wording that it has. */
export interface WordedQuestion {
  readonly id: string;
  readonly number: number;
  readonly wordings: readonly string[];
}

/** Which question each question and section of the input seems to be about, as ids; null where it does not say. */
export interface Suggestion {
  readonly questions: readonly (string | null)[];
  readonly sections: readonly (string | null)[];
}

/** As many words of the shorter wording must stand in the other for them to be the same question. */
const ALIKE = 0.6;

/** By the words where they are alike, else by the number. A person confirms it. */
export function suggestQuestions(paper: InputPaper, asked: readonly WordedQuestion[]): Suggestion {
  const byNumber = (number: number | null) => asked.find((one) => one.number === number)?.id ?? null;
  const questions = paper.questions.map(({ number, text }) => byWords(text, asked) ?? byNumber(number));
  const ownNumber = new Map(paper.questions.map(({ number }, at) => [number, questions[at] ?? null]));
  return {
    questions,
    sections: paper.sections.map(({ answers, heading }) => {
      const own = paper.questions.findIndex(({ text }) => text === heading);
      if (own >= 0) return questions[own] ?? null;
      return answers === null ? null : (ownNumber.get(answers) ?? byNumber(answers));
    }),
  };
}

function byWords(text: string, asked: readonly WordedQuestion[]): string | null {
  const ranked = asked
    .map(({ id, wordings }) => ({ id, share: Math.max(0, ...wordings.map((one) => shared(text, one))) }))
    .sort((a, b) => b.share - a.share);
  const [best] = ranked;
  return best && best.share >= ALIKE ? best.id : null;
}

function shared(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** Short words stand in every question. */
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

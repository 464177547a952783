/** A booklet as it was read, while a person corrects it before it is kept. */
import type { ResultOf } from '../graphql';
import type { PreviewBooklet } from './booklet.operations';

type Preview = ResultOf<typeof PreviewBooklet>['previewBooklet'];
export type Warning = Preview['warnings'][number];
export type Correction = Pick<Preview, 'upload' | 'title' | 'themes'>;
type Theme = Correction['themes'][number];
type Question = Theme['questions'][number];

const onTheme = (booklet: Correction, at: number, change: (theme: Theme) => Theme): Correction => ({
  ...booklet,
  themes: booklet.themes.map((theme, index) => (index === at ? change(theme) : theme)),
});

/** How many questions there are in the whole booklet. */
export const questionCount = ({ themes }: Correction): number =>
  themes.reduce((sum, { questions }) => sum + questions.length, 0);

/** The number after the highest: numbering runs on across themes. */
export const nextNumber = ({ themes }: Correction): number =>
  1 + Math.max(0, ...themes.flatMap(({ questions }) => questions.map(({ number }) => number)));

export const withTitle = (booklet: Correction, title: string): Correction => ({ ...booklet, title });

export const withThemeTitle = (booklet: Correction, theme: number, title: string): Correction =>
  onTheme(booklet, theme, (old) => ({ ...old, title }));

/** One more question under a theme; empty, or a stretch of the text that a person marked. */
export const withQuestion = (booklet: Correction, theme: number, text = ''): Correction =>
  onTheme(booklet, theme, (old) => ({
    ...old,
    questions: [...old.questions, { number: nextNumber(booklet), text }],
  }));

export const withChangedQuestion = (
  booklet: Correction,
  theme: number,
  question: number,
  change: Partial<Question>,
): Correction =>
  onTheme(booklet, theme, (old) => ({
    ...old,
    questions: old.questions.map((other, index) => (index === question ? { ...other, ...change } : other)),
  }));

export const withoutQuestion = (booklet: Correction, theme: number, question: number): Correction =>
  onTheme(booklet, theme, (old) => ({ ...old, questions: old.questions.toSpliced(question, 1) }));

export type BookletFault = 'title' | 'questions' | 'emptyQuestion' | 'repeatedNumber';

/** What must be put right before the booklet can be kept. */
export function faultsOf(booklet: Correction): readonly BookletFault[] {
  const questions = booklet.themes.flatMap((theme) => theme.questions);
  const numbers = questions.map(({ number }) => number);
  const faults: readonly (readonly [BookletFault, boolean])[] = [
    ['title', booklet.title.trim() === ''],
    ['questions', questions.length === 0],
    ['emptyQuestion', questions.some(({ text }) => text.trim() === '')],
    ['repeatedNumber', new Set(numbers).size < numbers.length || numbers.some((number) => !(number >= 1))],
  ];
  return faults.filter(([, broken]) => broken).map(([fault]) => fault);
}

/** A text cut where words in doubt stand, so that they can be marked. Longer words are found first. */
export function markDoubts(
  text: string,
  doubts: readonly string[],
): readonly { text: string; doubt: boolean }[] {
  const words = [...new Set(doubts.filter((word) => word.trim() !== ''))].toSorted(
    (a, b) => b.length - a.length,
  );
  if (words.length === 0) return [{ text, doubt: false }];
  const pattern = new RegExp(
    `(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'u',
  );
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, doubt: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

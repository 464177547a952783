import type { TFunction } from 'i18next';
import type { RouteTask } from '../graphql';

/** What a vote is on, in the middle of a sentence: «forslag A», «innstillingen», «svaret på spørsmål 2». */
export function votedOn(
  t: TFunction,
  task: RouteTask,
  { letter, question }: { letter: string | null; question: number | null },
): string {
  if (letter) return t('following.proposal', { letter });
  if (question !== null) return t('following.whole.question', { question });
  return t(task === 'decides' ? 'following.whole.decides' : 'following.whole.recommends');
}

/** «Forslag A» */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

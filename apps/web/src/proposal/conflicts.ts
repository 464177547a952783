/** What may go wrong with a proposal, in sentences that say what then happens. */
import type { TFunction } from 'i18next';
import { placed, placeName, type Proposal, type Treatment } from '../vote/treatment';
import { listed } from './proposers';

export type Conflict = Proposal['conflicts'][number];

const lettersOf = ({ proposals }: Conflict): string[] => proposals.flatMap(({ letter }) => letter ?? []);

export function conflictSentence(t: TFunction, treatment: Treatment, conflict: Conflict): string {
  const { kind, words, block } = conflict;
  const letters = listed(t, lettersOf(conflict));
  if (kind === 'repeatsText')
    return t('proposal.conflict.repeatsText', { words, place: whereOf(t, treatment, block) });
  if (letters === '' && (kind === 'blockChanged' || kind === 'blockGone'))
    return t(`proposal.conflict.${kind}.unknown`);
  return t(`proposal.conflict.${kind}`, { letters });
}

/** For lists, where there is room for a few words. */
export function conflictShort(t: TFunction, conflict: Conflict): string {
  return t(`proposal.conflict.${conflict.kind}.short`, { letters: listed(t, lettersOf(conflict)) });
}

/** «spørsmål 2, punkt 3» */
function whereOf(t: TFunction, treatment: Treatment, block: string | null): string {
  const section = treatment.version.text.find(({ blocks }) => blocks.some(({ id }) => id === block));
  const at = placed(treatment, block);
  if (!section || !at) return '';
  return t('proposal.place.in', { question: section.question.number, place: placeName(t, at) });
}

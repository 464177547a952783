/** What a proposal does to the text: as runs that are struck and inserted, and as sentences. */
import type { TFunction } from 'i18next';
import { hasWords, isProcedural, type ProposalKind } from '@samsvar/domain';
import { wordChanges, wordDiff, type DiffPiece } from '@samsvar/prose';

/** A proposal as far as the difference goes; `before` is null where nothing stands from before. */
export interface Change {
  readonly kind: ProposalKind;
  readonly before: string | null;
  readonly beforeKind: 'paragraph' | 'bullet' | null;
  readonly after: string | null;
  readonly afterKind: 'paragraph' | 'bullet' | null;
}

const words = (text: string | null) => ({ runs: text ? [{ text }] : [] });

/** In reading order; empty for what does not touch the text. */
export function piecesOf({ kind, before, after }: Change): readonly DiffPiece[] {
  if (isProcedural(kind)) return [];
  if (kind === 'deleteBlock') return wordDiff(words(before), words(null));
  return wordDiff(words(kind === 'replaceBlock' ? before : null), words(after?.trim() ?? null));
}

/** The same in words, for those who listen and for the minutes: «Fjern «vurdere». Sett inn «innføre».» */
export function sentenceOf(t: TFunction, change: Change): string {
  const { kind, before, after, beforeKind, afterKind } = change;
  if (isProcedural(kind)) return t(`proposal.say.${kind}`);
  if (kind === 'deleteBlock') return t('proposal.say.deleted');
  if (hasWords(kind) && kind !== 'replaceBlock') return t('proposal.say.added');
  const said = wordChanges(words(before), words(after?.trim() ?? null)).map(
    ({ remove, insert, after: place }) => {
      if (remove && insert) return t('proposal.say.replace', { remove, insert });
      if (remove) return t('proposal.say.remove', { remove });
      return place
        ? t('proposal.say.insert', { insert, after: place })
        : t('proposal.say.insertFirst', { insert });
    },
  );
  const turned = afterKind !== null && beforeKind !== null && afterKind !== beforeKind;
  const form = turned ? [t('proposal.say.kind', { kind: t(`proposal.say.kind.${afterKind}`) })] : [];
  return [...said, ...form].join(' ');
}

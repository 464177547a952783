import { proposedPoints, type BlockKind, type ProposedChange } from '@samsvar/domain';
import { wordDiff, type DiffPiece } from '../text/word-diff.js';

/** A proposal against the words that stand, as far as the difference goes. */
export interface Difference extends Pick<ProposedChange, 'kind' | 'newText' | 'newKind'> {
  /** The words of the block that it is against; null where nothing stands from before. */
  readonly before: string | null;
  readonly beforeKind: BlockKind | null;
}

/** A block as it comes to be: words kept, struck and inserted. */
export interface ChangedBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly DiffPiece[];
}

export const wordsOnly = (text: string | null) => ({ runs: text ? [{ text }] : [] });

/**
 * What a proposal does to the text, block by block: the one block that it changes or strikes, or each that it
 * puts in. Empty for what says no words; a whole alternative text is held against the version by `textDiff`.
 */
export function changedBlocks(change: Difference): readonly ChangedBlock[] {
  const { kind, before, newText } = change;
  const blockKind = change.beforeKind ?? 'paragraph';
  if (kind === 'deleteBlock')
    return [{ kind: blockKind, pieces: wordDiff(wordsOnly(before), wordsOnly(null)) }];
  if (kind === 'replaceBlock') {
    const pieces = wordDiff(wordsOnly(before), wordsOnly(newText?.trim() ?? null));
    return [{ kind: change.newKind ?? blockKind, pieces }];
  }
  return proposedPoints(change).map((point) => ({
    kind: point.kind,
    pieces: wordDiff(wordsOnly(null), wordsOnly(point.text)),
  }));
}

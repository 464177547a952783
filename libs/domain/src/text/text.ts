/**
 * Text as data: what an answer or a draft says, apart from any editor.
 *
 * A text has one section per question of the case, in the order of the questions; a section
 * is a list of blocks. A block is the smallest thing that can be traced, proposed against and
 * voted on: one paragraph or one bullet.
 */

/** A stretch of characters with the same marks. Adjacent runs with equal marks are always joined. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export type BlockKind = 'paragraph' | 'bullet';

export interface Block {
  /** Lasting and unique within the case; survives editing, moving and freezing. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  /** Who hold the view, when the block is a minority view; null when it is the whole body's. */
  readonly minority: string | null;
  /** Ids of the points that the block came from, sorted; and the earlier answer that it goes on from
   *  (`earlierSource`). Empty in answers, and for a block of the kommunedirektør's own. */
  readonly sources: readonly string[];
}

export interface Section {
  /** The id of the question that the section answers. */
  readonly question: string;
  readonly blocks: readonly Block[];
}

export type Text = readonly Section[];

/** The characters of a block, without marks. */
export const plain = (block: Pick<Block, 'runs'>): string => block.runs.map((run) => run.text).join('');

/** True for a block with nothing but white space in it: it is never a point and never tabled. */
export const isBlank = (block: Pick<Block, 'runs'>): boolean => plain(block).trim() === '';

/** All blocks of a text in reading order. */
export const blocksOf = (text: Text): readonly Block[] => text.flatMap((section) => section.blocks);

/**
 * The one spelling of a text that is hashed and frozen: JSON with fixed key order, marks only
 * where set, sources sorted, blank blocks left out. Equal texts give equal strings.
 */
export function canonical(text: Text): string {
  return JSON.stringify(
    text.map((section) => ({
      question: section.question,
      blocks: section.blocks
        .filter((block) => !isBlank(block))
        .map((block) => ({
          id: block.id,
          kind: block.kind,
          runs: block.runs.map((run) => ({
            text: run.text,
            ...(run.bold ? { bold: true } : {}),
            ...(run.italic ? { italic: true } : {}),
          })),
          minority: block.minority,
          sources: [...block.sources].sort(),
        })),
    })),
  );
}

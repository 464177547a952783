import { isBlank, plain, type Block, type Text } from '@samsvar/domain';
import { longestRising } from './longest-rising.js';
import { wordDiff, type DiffPiece } from './word-diff.js';

type Compared = Pick<Block, 'id' | 'kind' | 'runs' | 'minority'>;

/** What became of one block between two texts. */
export interface BlockDiff {
  readonly id: string;
  /**
   * `formed`: the same words, but bold, italic, a bullet or a minority's otherwise;
   * `moved`: stands elsewhere among the others, its words perhaps changed too
   */
  readonly what: 'kept' | 'changed' | 'formed' | 'moved' | 'added' | 'removed';
  /** As it stands in the new text; as it stood, when it is removed. */
  readonly kind: Block['kind'];
  readonly minority: string | null;
  /** Words struck, inserted and kept. */
  readonly pieces: readonly DiffPiece[];
}

export interface SectionDiff {
  readonly question: string;
  /** In the order of the new text; a removed block stands after the one that it stood after. */
  readonly blocks: readonly BlockDiff[];
}

const NOTHING = { runs: [] };

/** Compares two texts block by block, by id, and inside blocks word by word. Blank blocks are left out. */
export function textDiff(before: Text, after: Text): readonly SectionDiff[] {
  return after.map(({ question, blocks }) => ({
    question,
    blocks: blocksDiff(before.find((one) => one.question === question)?.blocks ?? [], blocks),
  }));
}

function blocksDiff(before: readonly Compared[], after: readonly Compared[]): readonly BlockDiff[] {
  const [then, now] = [before, after].map((blocks) => blocks.filter((block) => !isBlank(block)));
  if (!then || !now) return [];
  const places = new Map(then.map((block, at) => [block.id, at]));
  const stayed = new Set(longestRising(now.flatMap(({ id }) => places.get(id) ?? [])));
  const told = now.map((block) => {
    const at = places.get(block.id);
    return blockDiff(at === undefined ? null : (then[at] ?? null), block, at === undefined || stayed.has(at));
  });
  const stands = new Set(now.map(({ id }) => id));
  then.forEach((block, at) => {
    if (stands.has(block.id)) return;
    const above = then.slice(0, at).findLast(({ id }) => told.some((one) => one.id === id));
    told.splice(above ? told.findIndex(({ id }) => id === above.id) + 1 : 0, 0, removed(block));
  });
  return told;
}

function blockDiff(before: Compared | null, after: Compared, inPlace: boolean): BlockDiff {
  const pieces = wordDiff(before ?? NOTHING, after);
  const { id, kind, minority } = after;
  return { id, kind, minority, pieces, what: before ? becameOf(before, after, inPlace) : 'added' };
}

function becameOf(before: Compared, after: Compared, inPlace: boolean): BlockDiff['what'] {
  if (!inPlace) return 'moved';
  if (plain(before) !== plain(after)) return 'changed';
  const form = ({ runs, kind, minority }: Compared) => JSON.stringify([kind, minority, runs.map(marked)]);
  return form(before) === form(after) ? 'kept' : 'formed';
}

const marked = ({ text, bold, italic }: Compared['runs'][number]) => [text, bold ?? false, italic ?? false];

const removed = (block: Compared): BlockDiff => ({
  id: block.id,
  kind: block.kind,
  minority: block.minority,
  what: 'removed',
  pieces: wordDiff(block, NOTHING),
});

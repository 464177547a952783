import { isBlank, plain, type Block, type BlockKind, type Text } from '../text/text.js';

/** A block's words in one text, and where it stands there: the question's id, and its place from 1. */
export interface StandingWords {
  readonly question: string;
  readonly paragraph: number;
  readonly words: string;
}

/** What became of a block from one text to another. `pending`: there is no later text yet. */
export type BlockFate = 'pending' | 'same' | 'changed' | 'removed' | 'added';

/** One block through two texts. A block is known by its id; its words are what may have changed. */
export interface FollowedBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly minority: string | null;
  /** Ids of the points that it came from; of both texts, where they differ. */
  readonly sources: readonly string[];
  readonly before: StandingWords | null;
  readonly after: StandingWords | null;
  readonly fate: BlockFate;
}

/** The blocks of one section, in reading order. */
export interface FollowedSection {
  readonly question: string;
  readonly blocks: readonly FollowedBlock[];
}

/**
 * Follows every block from one text to a later one: the later text's blocks in their order, and each that
 * was taken out after the block that it followed. Without a later text every block is `pending`. Blank
 * blocks have no number and no fate.
 *
 * @param questions ids, in the order of the sections
 */
export function follow(
  questions: readonly string[],
  before: Text,
  after: Text | null,
): readonly FollowedSection[] {
  const was = standings(before);
  const is = standings(after ?? []);
  return questions.map((question) => {
    const earlier = blocksTo(before, question);
    const later = after === null ? earlier : blocksTo(after, question);
    const ids = placed(
      later.map(({ id }) => id),
      earlier.map(({ id }) => id),
      (id) => !is.has(id) && after !== null,
    );
    return {
      question,
      blocks: ids.map((id) => followed(id, was.get(id), is.get(id), after !== null)),
    };
  });
}

interface Stands {
  readonly block: Block;
  readonly at: StandingWords;
}

const blocksTo = (text: Text, question: string): readonly Block[] =>
  (text.find((section) => section.question === question)?.blocks ?? []).filter((block) => !isBlank(block));

const standings = (text: Text): ReadonlyMap<string, Stands> =>
  new Map(
    text.flatMap(({ question }) =>
      blocksTo(text, question).map((block, index): [string, Stands] => [
        block.id,
        { block, at: { question, paragraph: index + 1, words: plain(block) } },
      ]),
    ),
  );

/** The later ids in their order, with each that `left` after the nearest one before it that is still there. */
function placed(
  later: readonly string[],
  earlier: readonly string[],
  left: (id: string) => boolean,
): readonly string[] {
  const stays = new Set(later);
  const after = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of earlier) {
    if (stays.has(id)) anchor = id;
    else if (left(id)) after.set(anchor, [...(after.get(anchor) ?? []), id]);
  }
  return [...(after.get(null) ?? []), ...later.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}

function followed(
  id: string,
  before: Stands | undefined,
  after: Stands | undefined,
  compared: boolean,
): FollowedBlock {
  const block = after?.block ?? before?.block;
  return {
    id,
    kind: block?.kind ?? 'paragraph',
    minority: block?.minority ?? null,
    sources: [...new Set([...(before?.block.sources ?? []), ...(after?.block.sources ?? [])])].sort(),
    before: before?.at ?? null,
    after: after?.at ?? null,
    fate: compared ? fateOf(before, after) : 'pending',
  };
}

function fateOf(before: Stands | undefined, after: Stands | undefined): BlockFate {
  if (!after) return 'removed';
  if (!before) return 'added';
  return before.at.words === after.at.words && before.block.kind === after.block.kind ? 'same' : 'changed';
}

import { isBlank, plain, type Block, type BlockKind, type Text } from '../text/text.js';

/** A point as an adopted answer gives it: one block, apart from who made it. */
export interface PointText {
  readonly block: string;
  readonly question: string;
  /** Question and place, such as «1.2». */
  readonly number: string;
  readonly kind: BlockKind;
  readonly text: string;
  readonly minority: string | null;
}

/** A point that an earlier adoption gave. */
export interface EarlierPoint extends Pick<PointText, 'block' | 'text' | 'kind' | 'minority'> {
  readonly id: string;
}

/** What a new adoption does to the points of the one before it. */
export interface Renewal {
  /** Said as before: the point stands. Its number may have moved. */
  readonly kept: readonly { readonly id: string; readonly point: PointText }[];
  /** New, or said otherwise than the point in `replaces`. Open. */
  readonly added: readonly { readonly point: PointText; readonly replaces: string | null }[];
  /** No longer said, or said otherwise. */
  readonly withdrawn: readonly string[];
}

/**
 * The points of an adopted text: one per block that says anything.
 *
 * @param numbers the questions' numbers by id
 */
export function pointsOf(text: Text, numbers: ReadonlyMap<string, number>): readonly PointText[] {
  return text.flatMap((section) =>
    section.blocks
      .filter((block) => !isBlank(block))
      .map((block, index) =>
        pointOf(block, section.question, `${numbers.get(section.question) ?? '?'}.${index + 1}`),
      ),
  );
}

const pointOf = (block: Block, question: string, number: string): PointText => ({
  block: block.id,
  question,
  number,
  kind: block.kind,
  text: plain(block).trim(),
  minority: block.minority,
});

/** Compares a new adoption with the points of the last. A point never changes: other words are a new point. */
export function renew(earlier: readonly EarlierPoint[], now: readonly PointText[]): Renewal {
  const byBlock = new Map(earlier.map((point) => [point.block, point]));
  const same = (a: EarlierPoint, b: PointText) =>
    a.text === b.text && a.kind === b.kind && a.minority === b.minority;
  const kept = now.flatMap((point) => {
    const before = byBlock.get(point.block);
    return before && same(before, point) ? [{ id: before.id, point }] : [];
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    kept,
    added: now
      .filter((point) => !kept.some((one) => one.point.block === point.block))
      .map((point) => ({ point, replaces: byBlock.get(point.block)?.id ?? null })),
    withdrawn: earlier.filter((point) => !keptIds.has(point.id)).map((point) => point.id),
  };
}

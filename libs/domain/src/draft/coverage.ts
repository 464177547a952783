import { blocksOf, isBlank, type Text } from '../text/text.js';

export const DISPOSITION_KINDS = ['open', 'included', 'merged', 'declined', 'passedOn'] as const;
export type DispositionKind = (typeof DISPOSITION_KINDS)[number];

/** What somebody decided about a point in so many words. Taking in is no record: the text itself shows it. */
export interface Disposal {
  readonly point: string;
  readonly kind: 'declined' | 'passedOn';
}

export interface Disposition {
  readonly kind: DispositionKind;
  /** The blocks that carry the point, in reading order. */
  readonly blocks: readonly string[];
}

/**
 * What became of each point, read from the text itself: a point is `included` while a block carries it
 * alone, and `merged` while every block that carries it carries others too. When its last block goes, or
 * is emptied, the point is open again, or what was decided about it before.
 *
 * @param points ids of the points that stand (not the withdrawn)
 * @param disposals the latest decision per point
 */
export function dispositions(
  points: readonly string[],
  disposals: readonly Disposal[],
  draft: Text,
): ReadonlyMap<string, Disposition> {
  const standing = new Set(points);
  const carriers = new Map<string, { block: string; alone: boolean }[]>();
  for (const block of blocksOf(draft)) {
    if (isBlank(block)) continue;
    const sources = block.sources.filter((point) => standing.has(point));
    for (const point of sources) {
      carriers.set(point, [...(carriers.get(point) ?? []), { block: block.id, alone: sources.length === 1 }]);
    }
  }
  const decided = new Map(disposals.map((disposal) => [disposal.point, disposal.kind]));
  return new Map(
    points.map((point): [string, Disposition] => {
      const carried = carriers.get(point);
      if (!carried) return [point, { kind: decided.get(point) ?? 'open', blocks: [] }];
      const kind = carried.some((one) => one.alone) ? 'included' : 'merged';
      return [point, { kind, blocks: carried.map((one) => one.block) }];
    }),
  );
}

/** The points that nobody has accounted for: the gate for tabling. */
export const openPoints = (all: ReadonlyMap<string, Disposition>): readonly string[] =>
  [...all].filter(([, disposition]) => disposition.kind === 'open').map(([point]) => point);

export type CoverageCounts = Readonly<Record<DispositionKind, number>>;

/** Counts per body and question, keyed `<body>/<question>`. */
export function coverage(
  points: readonly { readonly id: string; readonly body: string; readonly question: string }[],
  all: ReadonlyMap<string, Disposition>,
): ReadonlyMap<string, CoverageCounts> {
  const cells = new Map<string, Record<DispositionKind, number>>();
  for (const point of points) {
    const key = `${point.body}/${point.question}`;
    const cell = cells.get(key) ?? { open: 0, included: 0, merged: 0, declined: 0, passedOn: 0 };
    cell[all.get(point.id)?.kind ?? 'open'] += 1;
    cells.set(key, cell);
  }
  return cells;
}

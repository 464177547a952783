/** What the comparison shows, and how its rows are put together. */
import { wordDiff, type DiffPiece } from '@samsvar/prose';
import type { ResultOf } from '../graphql';
import type { ComparisonQuery } from './comparison.operations';

export type Comparison = NonNullable<ResultOf<typeof ComparisonQuery>['comparison']>;
export type ComparedQuestion = Comparison['questions'][number];
export type ComparedPoint = ComparedQuestion['points'][number];
export type ComparedBlock = ComparedQuestion['blocks'][number];

/** Everything that a row may point to, wherever it stands. */
export interface Lookup {
  readonly block: (id: string) => ComparedBlock | undefined;
  readonly point: (id: string) => ComparedPoint | undefined;
}

export function lookupOf({ questions }: Comparison): Lookup {
  const blocks = new Map(questions.flatMap((one) => one.blocks.map((block) => [block.id, block])));
  const points = new Map(questions.flatMap((one) => one.points.map((point) => [point.point.id, point])));
  return { block: (id) => blocks.get(id), point: (id) => points.get(id) };
}

/** The words struck and inserted from one text to another; an absent text has no words. */
export const difference = (before: string | null, after: string | null): readonly DiffPiece[] =>
  wordDiff({ runs: before ? [{ text: before }] : [] }, { runs: after ? [{ text: after }] : [] });

/** Whether a block of the draft has the very words of the point that it carries. */
export const isVerbatim = (point: string, block: ComparedBlock): boolean =>
  block.before?.text.trim() === point.trim();

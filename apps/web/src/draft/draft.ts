/** What the compile desk knows of a case, and the account of its points as the text stands this minute. */
import {
  awaiting,
  coverage,
  dispositions,
  openPoints,
  rewordings,
  type Disposal,
  type Disposition,
  type Rewording,
  type Text,
} from '@samsvar/domain';
import type { ResultOf } from '../graphql';
import type { DraftQuery } from './draft.operations';

export type CompiledCase = NonNullable<ResultOf<typeof DraftQuery>['case']>;
export type Draft = NonNullable<CompiledCase['draft']>;
export type Point = Draft['points'][number];
export type Question = CompiledCase['questions'][number];
export type StatedAnswer = CompiledCase['answers'][number];

export interface Account {
  of: (point: string) => Disposition;
  /** Ids of points that nobody has accounted for. */
  readonly open: readonly string[];
  readonly cells: ReturnType<typeof coverage>;
  /** How the text words a point; undefined when it carries none of it. */
  rewording: (point: string) => Rewording | undefined;
  /** Ids of points that were reworded so much that somebody must decide anew. */
  readonly awaiting: readonly string[];
}

const OPEN: Disposition = { kind: 'open', blocks: [] };

/**
 * The same rule as the server's at tabling, read from the live text, so that what one does is seen at once.
 *
 * @param percent how much of a point's words must stand before it asks for a new decision
 */
export function accountOf(points: readonly Point[], text: Text, percent: number): Account {
  const decided = points.flatMap(({ id, disposition: { kind } }): Disposal[] =>
    kind === 'declined' || kind === 'passedOn' ? [{ point: id, kind }] : [],
  );
  const ids = points.map(({ id }) => id);
  const all = dispositions(ids, decided, text);
  const worded = rewordings(points, text);
  const confirmed = points.flatMap(({ id, confirmedWording }) =>
    confirmedWording ? [[id, confirmedWording] as const] : [],
  );
  return {
    of: (point) => all.get(point) ?? OPEN,
    open: openPoints(all),
    rewording: (point) => worded.get(point),
    awaiting: awaiting(worded, percent / 100, new Map(confirmed)),
    cells: coverage(
      points.map(({ id, body, question }) => ({ id, question, body: body.id })),
      all,
    ),
  };
}

/** Whose deadline for the compilation it is. */
export const dueDay = ({ route }: CompiledCase): string | null =>
  route.find(({ task, state }) => task === 'compiles' && state === 'current')?.due ?? null;

export const toQuestion = (caseId: string, number: number): string =>
  `/saker/${caseId}/sammenstilling/${number}`;

/** The answers in the order of the case's route. */
export function inRouteOrder({
  answers,
  route,
}: Pick<CompiledCase, 'answers' | 'route'>): readonly StatedAnswer[] {
  /** Who sent a joint input is on no route, and comes last. */
  const place = (body: string) => {
    const found = route.findIndex((step) => step.task === 'answers' && step.body?.id === body);
    return found < 0 ? route.length : found;
  };
  return [...answers].sort((a, b) => place(a.body.id) - place(b.body.id));
}

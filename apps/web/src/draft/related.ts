/** Which points go with a point: those that may be about the same thing, and those that contradict it. */
import type { Draft, Point } from './draft';

type LikeGroup = Draft['likeGroups'][number];

/** A point that may be about the same thing, and why. */
export interface Related extends Pick<LikeGroup, 'heading' | 'words'> {
  readonly point: Point;
}

/** Each other point once, with the reason that was found first. */
export function relatedTo(point: string, { likeGroups, points }: Draft): readonly Related[] {
  const found = likeGroups
    .filter((group) => group.points.includes(point))
    .flatMap(({ heading, words, points: ids }) =>
      points
        .filter(({ id }) => id !== point && ids.includes(id))
        .map((one) => ({ point: one, heading, words })),
    );
  return found.filter((one, at) => found.findIndex((other) => other.point.id === one.point.id) === at);
}

/** The points that were marked as contradicting it. */
export function opponentsOf(point: string, { disagreements, points }: Draft): readonly Point[] {
  const ids = disagreements.filter((one) => one.points.includes(point)).flatMap((one) => one.points);
  return points.filter(({ id }) => id !== point && ids.includes(id));
}

/** The disagreements that a block with these sources has a side in. */
export function disagreementsAt(
  sources: readonly string[],
  { disagreements, points }: Draft,
): readonly Point[] {
  const ids = disagreements
    .filter((one) => one.points.some((id) => sources.includes(id)))
    .flatMap((one) => one.points);
  return points.filter(({ id }) => ids.includes(id));
}

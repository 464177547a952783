import { dispositions, type Disposition, type DispositionKind } from '../draft/coverage.js';
import { isBlank, plain, type Block, type Text } from '../text/text.js';
import type { CaseReport, ReportPoint, ReportProposal } from './report.js';

/** Where a block stands in the answer: the question's number, and the block's place under it, from 1. */
export interface Place {
  readonly question: number;
  readonly paragraph: number;
}

/** A proposal and the body that carried it. */
export interface Carried {
  readonly body: string;
  readonly letter: string;
}

/** What became of one point. */
export interface PointAccount {
  readonly point: ReportPoint;
  readonly kind: DispositionKind;
  /** True when a block of the tabled draft says it in the body's own words. */
  readonly verbatim: boolean;
  /** Points that share a block of the tabled draft with it. */
  readonly mergedWith: readonly ReportPoint[];
  /** Points that it contradicts, as they were marked at the compile desk. */
  readonly disagreesWith: readonly ReportPoint[];
  readonly reason: string | null;
  readonly passedTo: string | null;
  /** Where it stands in the answer now; empty when it does not. */
  readonly places: readonly Place[];
  /** The carried proposals that took it out of the text, or changed the words that carry it. */
  readonly removedBy: readonly Carried[];
  readonly changedBy: readonly Carried[];
}

/** Where a block's words come from. Both empty: the kommunedirektør's own text. */
export interface Origin {
  readonly points: readonly ReportPoint[];
  readonly carried: readonly Carried[];
}

/** The blocks that say something, by question. */
export const written = (text: Text, question: string): readonly Block[] =>
  (text.find((section) => section.question === question)?.blocks ?? []).filter((block) => !isBlank(block));

/** Points in the order of the bodies' answers, then by number. */
export function orderedPoints(report: CaseReport): readonly ReportPoint[] {
  const bodies = [...new Set([...report.answers, ...report.points].map(({ body }) => body))];
  return [...report.points].sort(
    (a, b) =>
      bodies.indexOf(a.body) - bodies.indexOf(b.body) ||
      a.number.localeCompare(b.number, 'nb', { numeric: true }),
  );
}

/** Where each block of the answer comes from, by block. */
export function origins(report: CaseReport): ReadonlyMap<string, Origin> {
  const points = orderedPoints(report);
  const blocks = report.version.text.flatMap((section) => section.blocks);
  return new Map(
    blocks.map((block) => [
      block.id,
      {
        points: points.filter((point) => block.sources.includes(point.id)),
        carried: carriedOn(report, block.id, ['replaceBlock', 'insertAfter']),
      },
    ]),
  );
}

/**
 * The treatments of the text as it was last tabled. What an earlier round carried, before the case was sent
 * back, is part of the tabled text and is no change of it.
 */
export const sinceTabled = ({
  treatments,
  tabled,
}: Pick<CaseReport, 'treatments' | 'tabled'>): CaseReport['treatments'] =>
  treatments.filter(({ baseVersion }) => baseVersion >= tabled.number);

/** What became of every point: the appendix of the answer. */
export function accountOf(report: CaseReport): readonly PointAccount[] {
  const points = orderedPoints(report);
  const fates = dispositions(
    points.map((point) => point.id),
    report.disposals,
    report.tabled.text,
  );
  const places = placesOf(report);
  const since = { treatments: sinceTabled(report) };
  return points.map((point) => {
    const fate = fates.get(point.id) ?? { kind: 'open', blocks: [] };
    const disposal =
      fate.blocks.length > 0 ? undefined : report.disposals.find((one) => one.point === point.id);
    return {
      point,
      kind: fate.kind,
      ...inTabled(report, point, fate, points),
      disagreesWith: points.filter((other) => contradict(report, point.id, other.id)),
      reason: disposal?.reason ?? null,
      passedTo: disposal?.passedTo ?? null,
      places: places.get(point.id) ?? [],
      removedBy: fate.blocks.flatMap((block) => carriedOn(since, block, ['deleteBlock'])),
      changedBy: fate.blocks.flatMap((block) => carriedOn(since, block, ['replaceBlock'])),
    };
  });
}

const contradict = ({ disagreements }: CaseReport, one: string, other: string): boolean =>
  disagreements.some(([a, b]) => (a === one && b === other) || (a === other && b === one));

function inTabled(report: CaseReport, point: ReportPoint, fate: Disposition, points: readonly ReportPoint[]) {
  const carriers = report.tabled.text
    .flatMap((section) => section.blocks)
    .filter((block) => fate.blocks.includes(block.id));
  return {
    verbatim: carriers.some((block) => plain(block).trim() === point.text.trim()),
    mergedWith: points.filter(
      (other) => other.id !== point.id && carriers.some((block) => block.sources.includes(other.id)),
    ),
  };
}

function placesOf(report: CaseReport): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const question of report.questions) {
    written(report.version.text, question.id).forEach((block, index) => {
      const place = { question: question.number, paragraph: index + 1 };
      for (const point of block.sources) places.set(point, [...(places.get(point) ?? []), place]);
    });
  }
  return places;
}

/** The carried proposals of these kinds that touched a block, in the order of the treatments. */
export function carriedOn(
  { treatments }: Pick<CaseReport, 'treatments'>,
  block: string,
  kinds: readonly ReportProposal['kind'][],
): readonly Carried[] {
  return treatments.flatMap(({ body, proposals }) =>
    proposals
      .filter((one) => one.state === 'carried' && kinds.includes(one.kind))
      .filter((one) => (one.kind === 'insertAfter' ? one.newBlock : one.block) === block)
      .map((one): Carried => ({ body, letter: one.letter })),
  );
}

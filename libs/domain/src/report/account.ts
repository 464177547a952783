import { rewordings } from '../draft/rewording.js';
import { dispositions, type Disposition, type DispositionKind } from '../draft/coverage.js';
import { isBlank, plain, type Block, type Text } from '../text/text.js';
import type { CaseReport, ReportPoint } from './report.js';
import type { BlockTouch } from './touched.js';

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
  /** The carried proposals that took it out of the text, changed the words that carry it, or brought it in. */
  readonly removedBy: readonly Carried[];
  readonly broughtBy: readonly Carried[];
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
        carried: carriedOn(report, block.id, ['changed', 'brought']),
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
  const bearers = bearersOf(report);
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
      places: standingPlaces(report, bearers.get(point.id) ?? []).map(({ question, paragraph }) => ({
        question,
        paragraph,
      })),
      removedBy: carriedOnAny(since, fate.blocks, ['removed']),
      changedBy: carriedOnAny(since, fate.blocks, ['changed']),
      broughtBy: carriedOnAny(since, bearers.get(point.id) ?? [], ['brought']),
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

/**
 * The blocks of the answer that bear each point: those that came from it. Where none does, what the treatment has
 * brought in and says the point's own words, all of them and in their order: a council's point that was declined,
 * or that an alternative text has typed anew, and that a carried proposal says all the same.
 */
export function bearersOf(report: CaseReport): ReadonlyMap<string, readonly string[]> {
  const blocks = report.version.text.flatMap((section) => section.blocks).filter((block) => !isBlank(block));
  const brought = blocks.filter(
    ({ id }) => carriedOn({ treatments: sinceTabled(report) }, id, ['brought']).length > 0,
  );
  return new Map(
    report.points.map((point) => {
      const own = blocks.filter(({ sources }) => sources.includes(point.id));
      const saying = own.length > 0 ? own : brought.filter((block) => says(block, point));
      return [point.id, saying.map(({ id }) => id)];
    }),
  );
}

function says(block: Block, point: ReportPoint): boolean {
  const carrying = [{ question: '', blocks: [{ ...block, sources: [point.id] }] }];
  const rewording = rewordings([point], carrying).get(point.id);
  return rewording !== undefined && rewording.kept === 1 && !rewording.turned;
}

/** Where these blocks stand in the answer, and their words. */
export const standingPlaces = (
  report: CaseReport,
  bearers: readonly string[],
): readonly (Place & { readonly words: string })[] =>
  report.questions.flatMap((question) =>
    written(report.version.text, question.id).flatMap((block, index) =>
      bearers.includes(block.id)
        ? [{ question: question.number, paragraph: index + 1, words: plain(block) }]
        : [],
    ),
  );

/** The carried proposals that did one of these things to a block, in the order of the treatments. */
export const carriedOn = (
  report: Pick<CaseReport, 'treatments'>,
  block: string,
  how: readonly BlockTouch['how'][],
): readonly Carried[] => carriedOnAny(report, [block], how);

/** The same for any of several blocks; each proposal once. */
const carriedOnAny = (
  { treatments }: Pick<CaseReport, 'treatments'>,
  blocks: readonly string[],
  how: readonly BlockTouch['how'][],
): readonly Carried[] =>
  treatments.flatMap(({ body, proposals }) =>
    proposals
      .filter(({ touched }) => touched.some((one) => blocks.includes(one.block) && how.includes(one.how)))
      .map(({ letter }): Carried => ({ body, letter })),
  );

/** Where everything stands in the picture of a route: lanes on the left, joining one line to the right. */
import { dayOf } from '@samsvar/wording';
import type { RouteStep } from './route';
import { stretches } from './route';

export interface Placed {
  readonly step: RouteStep;
  readonly x: number;
  readonly y: number;
}

export interface Lane extends Placed {
  /** Where the strand joins the line; null when nothing follows. */
  readonly joins: { readonly x: number; readonly y: number } | null;
}

export interface RoutePicture {
  readonly lanes: readonly Lane[];
  readonly line: readonly Placed[];
  readonly lineY: number;
  readonly height: number;
  /** Where the asker's deadline stands, at the right edge. */
  readonly end: number;
  /** The place of a day (number since 1970), or null where the route has too few dates to tell. */
  readonly placeOf: ((day: number) => number) | null;
}

export interface Frame {
  readonly width: number;
  /** Room for the lanes' names and their dates. */
  readonly left: number;
  readonly right: number;
}

const LANE = 80;
const GAP = 132;
const TOP = 92;
/** The most days that are shown before the first date, so that today stands where it is. */
const LEAD = 21;

/** Day numbers of all steps; a step without a date stands between its neighbours. Null without two dates. */
function daysOf(route: readonly RouteStep[], deadline: string | null): readonly number[] | null {
  const given = [...route.map(({ due }) => due), deadline].map((due) => (due ? dayOf(due).number : null));
  const known = given.filter((day) => day !== null);
  if (new Set(known).size < 2) return null;
  return given.map((day, index) => {
    if (day !== null) return day;
    const before = given.slice(0, index).findLast((other) => other !== null);
    const after = given.slice(index).find((other) => other !== null);
    return before !== undefined && after !== undefined ? (before + after) / 2 : (before ?? after ?? 0);
  });
}

/** Pushes points apart so that each has room for its name, and keeps the last at `right`. */
function spread(wanted: readonly number[], right: number, gap: number): readonly number[] {
  const pushed = wanted.reduce<number[]>(
    (all, x) => [...all, Math.max(x, (all.at(-1) ?? -Infinity) + gap)],
    [],
  );
  return pushed.reduceRight<number[]>((all, x) => [Math.min(x, (all[0] ?? right + gap) - gap), ...all], []);
}

/** A rising line through the anchors, level outside them. */
function through(anchors: readonly (readonly [day: number, x: number])[]): (day: number) => number {
  return (day) => {
    const after = anchors.findIndex(([other]) => other >= day);
    const [toDay, toX] = anchors[after] ?? anchors.at(-1) ?? [0, 0];
    const [fromDay, fromX] = anchors[after - 1] ?? [toDay, toX];
    return toDay === fromDay ? toX : fromX + ((day - fromDay) / (toDay - fromDay)) * (toX - fromX);
  };
}

/** Lays the picture out in `frame`. Steps keep their order even where dates are missing or close. */
export function layOutRoute(
  steps: readonly RouteStep[],
  deadline: string | null,
  today: string,
  { width, left, right }: Frame,
): RoutePicture {
  const route = steps.toSorted((a, b) => a.position - b.position);
  const end = width - right;
  const days = daysOf(route, deadline);
  const count = route.length;
  const dayAt = (index: number) => days?.[index] ?? index;
  const [earliest, last] = [Math.min(...route.map((_, index) => dayAt(index))), dayAt(count)];
  const first = days ? Math.min(earliest, Math.max(dayOf(today).number, earliest - LEAD)) : earliest;
  const straight = (day: number) => left + ((day - first) / Math.max(last - first, 1)) * (end - left);

  const knots = route.flatMap((step, index) =>
    step.task === 'answers' ? [] : [{ step, day: dayAt(index) }],
  );
  const xs = spread([...knots.map(({ day }) => straight(day)), end], end, GAP);
  const anchors = [
    [first, left] as const,
    ...knots.map(({ day }, i) => [day, xs[i] ?? end] as const),
    [last, end] as const,
  ];
  const placeOf = through(anchors);

  const laneSteps = route.filter(({ task }) => task === 'answers');
  const height = Math.max(laneSteps.length - 1, 1.6) * LANE + TOP + 76;
  const lineY = TOP + (Math.max(laneSteps.length - 1, 1.6) * LANE) / 2;
  const line = knots.map(({ step }, index) => ({ step, x: xs[index] ?? end, y: lineY }));
  const lanes = laneSteps.map((step, index) => {
    const target = line.find(({ step: knot }) => knot.position > step.position);
    const beside = stretches(route).find((s) => s.kind === 'strands' && s.steps.includes(step));
    const siblings = beside?.kind === 'strands' ? beside.steps : [step];
    const x = Math.min(placeOf(dayAt(route.indexOf(step))), (target?.x ?? end) - 190);
    const offset = (siblings.indexOf(step) - (siblings.length - 1) / 2) * 6;
    const joins = target ? { x: target.x - 24, y: lineY + offset } : null;
    return { step, x: Math.max(x, left), y: TOP + index * LANE, joins };
  });
  return { lanes, line, lineY, height, end, placeOf: days ? placeOf : null };
}

/** A strand from its body's mark to where it joins the line, as an SVG path. */
export function strand({ x, y, joins }: Lane): string {
  if (!joins) return '';
  const bend = Math.max(x + 30, joins.x - 250);
  const reach = joins.x - 45 - bend;
  return `M${x} ${y}H${bend}C${bend + reach * 0.65} ${y} ${bend + reach * 0.5} ${joins.y} ${joins.x - 45} ${joins.y}H${joins.x}`;
}

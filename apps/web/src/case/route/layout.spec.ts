import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RouteTask } from '../../graphql';
import { layOutRoute, strand } from './layout';
import { type RouteStep, stretches } from './route';

const step = (position: number, task: RouteTask, due: string | null): RouteStep => ({
  id: `s${position}`,
  position,
  task,
  due,
  body:
    task === 'compiles'
      ? null
      : { id: `b${position}`, name: `Organ ${position}`, short: 'OR', kind: 'utvalg' },
  state: 'pending',
  result: null,
});

const route = [
  step(1, 'answers', '2027-01-19'),
  step(2, 'answers', '2027-01-25'),
  step(3, 'compiles', '2027-02-05'),
  step(4, 'decides', '2027-02-18'),
];
const frame = { width: 1376, left: 420, right: 84 };

describe('the picture of a route', () => {
  it('lets neighbouring bodies answer side by side', () => {
    expect(stretches(route).map(({ kind }) => kind)).toEqual(['strands', 'knot', 'knot']);
    expect(
      stretches([step(1, 'answers', null), step(2, 'compiles', null), step(3, 'answers', null)]),
    ).toHaveLength(3);
  });

  it('joins every answer to the step that waits for it', () => {
    const { lanes, line } = layOutRoute(route, '2027-02-26', '2027-01-20', frame);
    expect(lanes).toHaveLength(2);
    for (const lane of lanes) expect(lane.joins?.x).toBeLessThan(line[0]?.x ?? 0);
    expect(strand(lanes[0]!)).toMatch(/^M/);
  });

  it('places days on the same scale as the steps', () => {
    const { placeOf, line, end } = layOutRoute(route, '2027-02-26', '2027-01-20', frame);
    expect(placeOf).not.toBeNull();
    const day = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000);
    expect(placeOf?.(day('2027-02-05'))).toBeCloseTo(line[0]?.x ?? 0);
    expect(placeOf?.(day('2027-02-26'))).toBeCloseTo(end);
  });

  it('lets today stand before the first date, but not the route wait for it', () => {
    const day = Math.floor(Date.parse('2027-01-10') / 86_400_000);
    const soon = layOutRoute(route, '2027-02-26', '2027-01-10', frame);
    expect(soon.placeOf?.(day)).toBeLessThan(soon.lanes[0]!.x);
    const early = layOutRoute(route, '2027-02-26', '2026-01-10', frame);
    expect(early.placeOf?.(day - 365)).toBe(frame.left);
  });

  it('tells no time when there are no dates, and still keeps the order', () => {
    const { placeOf, line } = layOutRoute(
      [step(1, 'compiles', null), step(2, 'decides', null)],
      null,
      '2027-01-20',
      frame,
    );
    expect(placeOf).toBeNull();
    expect(line[0]!.x).toBeLessThan(line[1]!.x);
  });

  it('keeps every step inside the frame and in order, whatever the route', () => {
    const task = fc.constantFrom<RouteTask>('answers', 'compiles', 'recommends', 'decides');
    const due = fc.option(
      fc
        .integer({ min: 0, max: 90 })
        .map((n) => `2027-0${1 + Math.floor(n / 31)}-${String(1 + (n % 28)).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(task, due), { minLength: 1, maxLength: 7 }), (tasks) => {
        const { line, end } = layOutRoute(
          tasks.map(([t, d], i) => step(i + 1, t, d)),
          '2027-04-30',
          '2027-01-20',
          frame,
        );
        const xs = line.map(({ x }) => x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(Math.max(...xs, 0)).toBeLessThan(end);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROUTE_TASKS, type RouteTask } from './phase.js';
import { checkRoute, compilationBefore, following, type PlannedStep, type Step } from './route.js';

const refused = (code: string, facts = {}) => expect.objectContaining({ code, facts });

const planned = (task: RouteTask, body: string | null, due: string | null = null): PlannedStep => ({
  task,
  body,
  due,
});
const walked = (tasks: readonly RouteTask[]): readonly Step[] =>
  tasks.map((task, index) => ({
    id: `step${index + 1}`,
    position: index + 1,
    task,
    body: task === 'compiles' ? null : `body${index + 1}`,
    due: null,
    state: 'pending',
    result: null,
  }));

describe('a route', () => {
  it('can be the real one: rådene, partssammensatt and formannskap answer, then it is compiled, and bystyret decides', () => {
    expect(() =>
      checkRoute([
        planned('answers', 'eldrerad', '2027-01-19'),
        planned('answers', 'ungdomsrad', '2027-01-14'),
        planned('answers', 'partssammensatt', '2027-01-20'),
        planned('answers', 'formannskap', '2027-01-21'),
        planned('compiles', null, '2027-01-25'),
        planned('decides', 'bystyre', '2027-02-04'),
      ]),
    ).not.toThrow();
  });

  it('can be formannskapet alone', () => {
    expect(() => checkRoute([planned('decides', 'formannskap')])).not.toThrow();
  });

  it.each([
    [[], 'route_is_empty', {}],
    [[planned('compiles', null)], 'route_is_empty', {}],
    [[planned('answers', 'a')], 'route_does_not_decide', {}],
    [[planned('decides', 'a'), planned('recommends', 'b')], 'route_does_not_decide', {}],
    [[planned('compiles', 'a'), planned('decides', 'b')], 'route_out_of_order', { step: 1 }],
    [[planned('answers', 'a'), planned('decides', null)], 'route_out_of_order', { step: 2 }],
    [
      [planned('answers', 'a', '2027-01-20'), planned('decides', 'b', '2027-01-19')],
      'route_out_of_order',
      { step: 2 },
    ],
    [
      [
        planned('answers', 'a', '2027-01-20'),
        planned('recommends', 'b'),
        planned('decides', 'c', '2027-01-19'),
      ],
      'route_out_of_order',
      { step: 3 },
    ],
  ] as const)('is refused: %j → %s', (steps, code, facts) => {
    expect(() => checkRoute(steps)).toThrow(refused(code, facts));
  });
});

describe('what follows', () => {
  it('is one step, or all that answer side by side', () => {
    const steps = walked(['answers', 'answers', 'compiles', 'recommends', 'decides']);
    const ids = (after: number) => following(steps, after).map((step) => step.id);
    expect(ids(0)).toEqual(['step1', 'step2']);
    expect(ids(2)).toEqual(['step3']);
    expect(ids(3)).toEqual(['step4']);
    expect(ids(5)).toEqual([]);
  });

  it('walks every step once, in order, whatever the route', () => {
    const routes = fc.array(fc.constantFrom(...ROUTE_TASKS), { maxLength: 12 });
    fc.assert(
      fc.property(routes, (tasks) => {
        const steps = walked(tasks);
        const met: Step[] = [];
        for (let next = following([...steps].reverse(), 0); next.length > 0;) {
          met.push(...next);
          next = following(steps, met.at(-1)?.position ?? 0);
        }
        expect(met).toEqual(steps);
      }),
    );
  });
});

describe('the way back', () => {
  it('goes to the last compilation before the step', () => {
    const steps = walked(['compiles', 'recommends', 'compiles', 'recommends', 'decides']);
    expect(compilationBefore(steps, 5)?.id).toBe('step3');
    expect(compilationBefore(steps, 2)?.id).toBe('step1');
    expect(compilationBefore(steps, 1)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { moved, plannedBackwards, refusalOfRoute, usualRoute, withStep, withTask } from './plan';

const bodies = [
  { id: 'by', kind: 'bystyre' },
  { id: 'er', kind: 'eldrerad' },
  { id: 'fs', kind: 'formannskap' },
  { id: 'ur', kind: 'ungdomsrad' },
] as const;
const usual = usualRoute(bodies);
const bodiesOf = (steps: typeof usual) => steps.map(({ body }) => body);

describe('laying a route', () => {
  it('begins with the usual way', () => {
    expect(usual.map(({ task, body }) => `${task} ${body}`)).toEqual([
      'answers er',
      'answers ur',
      'compiles null',
      'recommends fs',
      'decides by',
    ]);
    expect(refusalOfRoute(usual)).toBeNull();
  });

  it('moves a step up and down, and never out of the list', () => {
    expect(bodiesOf(moved(usual, 1, 0))).toEqual(['ur', 'er', null, 'fs', 'by']);
    expect(bodiesOf(moved(usual, 0, 4))).toEqual(['ur', null, 'fs', 'by', 'er']);
    expect(moved(usual, 0, -1)).toBe(usual);
    expect(moved(usual, 4, 5)).toBe(usual);
  });

  it('gives every new step a key of its own', () => {
    const longer = withStep(withStep(usual.toSpliced(1, 1), 'ur'), null);
    expect(new Set(longer.map(({ key }) => key)).size).toBe(longer.length);
    expect(longer.at(-1)).toMatchObject({ task: 'compiles', body: null });
  });

  it('lets only the kommunedirektør compile', () => {
    const [first] = usual;
    expect(withTask(first!, 'compiles', 'fs')).toMatchObject({ body: null });
    expect(withTask({ ...first!, body: null }, 'decides', 'fs')).toMatchObject({ body: 'fs' });
  });

  it('plans backwards from the deadline, with bodies that answer side by side on the same day', () => {
    const planned = plannedBackwards(usual, '2027-02-26');
    expect(planned.map(({ due }) => due)).toEqual([
      '2027-01-22',
      '2027-01-22',
      '2027-02-05',
      '2027-02-12',
      '2027-02-19',
    ]);
    expect(refusalOfRoute(planned)).toBeNull();
  });

  it('says which rule an impossible route breaks', () => {
    expect(refusalOfRoute([])?.code).toBe('route_is_empty');
    expect(refusalOfRoute(moved(usual, 4, 0))?.code).toBe('route_does_not_decide');
    const late = usual.map((planned, index) => ({
      ...planned,
      due: index === 2 ? '2027-03-01' : '2027-02-01',
    }));
    expect(refusalOfRoute(late)).toMatchObject({ code: 'route_out_of_order', facts: { step: 4 } });
  });
});

import { Refusal } from '../refusal.js';
import type { RouteTask, StepResult, StepState } from './phase.js';

/** A step as it is laid. `body` is null where the kommunedirektør compiles; `due` is an ISO day. */
export interface PlannedStep {
  readonly body: string | null;
  readonly task: RouteTask;
  readonly due: string | null;
}

export interface Step extends PlannedStep {
  readonly id: string;
  readonly position: number;
  readonly state: StepState;
  readonly result: StepResult | null;
}

/**
 * A route is data and may have any order, but it must end in a decision, and its dates must not run
 * backwards.
 *
 * @throws Refusal `route_is_empty`, `route_does_not_decide`, `route_out_of_order` (fact `step`, from 1; also
 *   where a body is missing, or one is named for a compilation)
 */
export function checkRoute(steps: readonly PlannedStep[]): void {
  if (!steps.some((step) => step.body !== null)) throw new Refusal('route_is_empty');
  if (steps.at(-1)?.task !== 'decides') throw new Refusal('route_does_not_decide');
  let floor = ''; // the latest day of what is finished before this step begins
  let latest = '';
  steps.forEach((step, index) => {
    if ((step.body === null) !== (step.task === 'compiles'))
      throw new Refusal('route_out_of_order', { step: index + 1 });
    // Neighbouring bodies that answer do so side by side: their dates have no order among themselves.
    if (step.task !== 'answers' || steps[index - 1]?.task !== 'answers') floor = latest;
    if (step.due !== null && step.due < floor) throw new Refusal('route_out_of_order', { step: index + 1 });
    if (step.due !== null && step.due > latest) latest = step.due;
  });
}

/**
 * The steps that become current after `after` (a position, 0 for the start): the next step, and with
 * it every step that answers beside it. Empty when the route has been walked to its end.
 */
export function following(steps: readonly Step[], after: number): readonly Step[] {
  const rest = [...steps].sort((a, b) => a.position - b.position).filter((step) => step.position > after);
  const [first] = rest;
  if (!first) return [];
  if (first.task !== 'answers') return [first];
  const end = rest.findIndex((step) => step.task !== 'answers');
  return end < 0 ? rest : rest.slice(0, end);
}

/** The step to which a case that is sent back returns: the last compilation before `position`. */
export function compilationBefore(steps: readonly Step[], position: number): Step | null {
  return (
    [...steps]
      .sort((a, b) => b.position - a.position)
      .find((step) => step.task === 'compiles' && step.position < position) ?? null
  );
}

/** The steps in which a body treats the text, in their order on the route. */
const treating = (steps: readonly Step[]): readonly Step[] =>
  steps
    .filter(({ task }) => task === 'recommends' || task === 'decides')
    .toSorted((a, b) => a.position - b.position);

/** The step of the body that treats the text next after `position`; null after the last. */
export const treatmentAfter = (steps: readonly Step[], position: number): Step | null =>
  treating(steps).find((step) => step.position > position) ?? null;

/** The step of the body that treated the text last before `position`; null before the first. */
export const treatmentBefore = (steps: readonly Step[], position: number): Step | null =>
  treating(steps).findLast((step) => step.position < position) ?? null;

/** True when the last body decided that the municipality sends no answer: there is nothing to send. */
export const isNotAnswered = (steps: readonly Pick<Step, 'position' | 'result'>[]): boolean =>
  [...steps].sort((a, b) => a.position - b.position).at(-1)?.result === 'noAnswer';

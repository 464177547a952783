/** A route (saksgang) as its pictures need it. */
import type { RouteTask, StepResult, StepState } from '../../graphql';
import type { MarkedBody } from '../../ui/BodyMark';

export interface RouteStep {
  readonly id: string;
  readonly position: number;
  /** Null where the kommunedirektør compiles. */
  readonly body: (MarkedBody & { readonly id: string; readonly name: string }) | null;
  readonly task: RouteTask;
  /** ISO day. */
  readonly due: string | null;
  readonly state: StepState;
  readonly result: StepResult | null;
}

/** One stretch of the route: bodies that answer side by side, or a single step that all wait for. */
export type Stretch =
  | { readonly kind: 'strands'; readonly steps: readonly RouteStep[] }
  | { readonly kind: 'knot'; readonly step: RouteStep };

/** Neighbouring bodies that answer do so side by side; everything else is done one after another. */
export function stretches(route: readonly RouteStep[]): readonly Stretch[] {
  const ordered = route.toSorted((a, b) => a.position - b.position);
  return ordered.reduce<Stretch[]>((all, step) => {
    const last = all.at(-1);
    if (step.task !== 'answers') return [...all, { kind: 'knot', step }];
    if (last?.kind !== 'strands') return [...all, { kind: 'strands', steps: [step] }];
    return [...all.slice(0, -1), { kind: 'strands', steps: [...last.steps, step] }];
  }, []);
}

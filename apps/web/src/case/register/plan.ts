/** Laying a route: adding, moving and removing steps, and planning dates backwards from the deadline. */
import { checkRoute, Refusal } from '@samsvar/domain';
import { plusDays } from '@samsvar/wording';
import type { BodyKind, RouteTask } from '../../graphql';

export interface PlannedStep {
  /** Tells rows apart while they are moved about. */
  readonly key: string;
  /** Null where the kommunedirektør compiles. */
  readonly body: string | null;
  readonly task: RouteTask;
  /** ISO day; empty when not set. */
  readonly due: string;
}

interface KnownBody {
  readonly id: string;
  readonly kind: BodyKind;
}

const ANSWERING: readonly BodyKind[] = ['eldrerad', 'ungdomsrad', 'funksjonsnedsettelse', 'partssammensatt'];

/** Days between what is asked of one step and of the next; the last is before the asker's deadline. */
const PACE: Record<RouteTask, number> = { answers: 14, compiles: 7, recommends: 7, decides: 7 };

const step = (key: string, task: RouteTask, body: string | null): PlannedStep => ({
  key,
  task,
  body,
  due: '',
});

/** The usual way: the councils answer, the kommunedirektør compiles, formannskapet recommends, bystyret decides. */
export function usualRoute(bodies: readonly KnownBody[]): readonly PlannedStep[] {
  const of = (kind: BodyKind) => bodies.filter((body) => body.kind === kind);
  const steps: readonly (readonly [RouteTask, string | null])[] = [
    ...ANSWERING.flatMap(of).map(({ id }) => ['answers', id] as const),
    ['compiles', null],
    ...of('formannskap').map(({ id }) => ['recommends', id] as const),
    ...of('bystyre').map(({ id }) => ['decides', id] as const),
  ];
  return steps.map(([task, body], index) => step(`step-${index}`, task, body));
}

/** One more step at the end. */
export function withStep(steps: readonly PlannedStep[], body: string | null): readonly PlannedStep[] {
  const next = 1 + Math.max(-1, ...steps.map(({ key }) => Number(key.slice(5))));
  return [...steps, step(`step-${next}`, body === null ? 'compiles' : 'answers', body)];
}

/** The step at `from` moved to `to`; the same list when `to` is outside it. */
export function moved(steps: readonly PlannedStep[], from: number, to: number): readonly PlannedStep[] {
  const taken = steps[from];
  if (!taken || to < 0 || to >= steps.length) return steps;
  return steps.toSpliced(from, 1).toSpliced(to, 0, taken);
}

/** A step with another task. Compiling is the kommunedirektør's alone, and the other tasks need a body. */
export function withTask(planned: PlannedStep, task: RouteTask, anyBody: string | null): PlannedStep {
  return { ...planned, task, body: task === 'compiles' ? null : (planned.body ?? anyBody) };
}

/** Dates backwards from the deadline; bodies that answer side by side get the same day. */
export function plannedBackwards(steps: readonly PlannedStep[], deadline: string): readonly PlannedStep[] {
  let day = deadline;
  return steps
    .toReversed()
    .map((planned, index, reversed) => {
      const after = reversed[index - 1];
      const beside = planned.task === 'answers' && after?.task === 'answers';
      if (!beside) day = plusDays(day, -PACE[after?.task === 'compiles' ? 'answers' : planned.task]);
      return { ...planned, due: day };
    })
    .toReversed();
}

/** Why the route cannot be walked; null when it can. */
export function refusalOfRoute(steps: readonly PlannedStep[]): Refusal | null {
  try {
    checkRoute(steps.map(({ body, task, due }) => ({ body, task, due: due || null })));
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

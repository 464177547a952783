/** How far a case has come. */
export const PHASES = ['registered', 'answering', 'compiling', 'treatment', 'decided', 'sent'] as const;
export type Phase = (typeof PHASES)[number];

/** A body's task on the route. */
export const ROUTE_TASKS = ['answers', 'compiles', 'recommends', 'decides'] as const;
export type RouteTask = (typeof ROUTE_TASKS)[number];

/** The phase in which a task of the route is done. */
export const PHASE_OF_TASK = {
  answers: 'answering',
  compiles: 'compiling',
  recommends: 'treatment',
  decides: 'treatment',
} as const satisfies Record<RouteTask, Phase>;

export const STEP_STATES = ['pending', 'current', 'done'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What a step of the route ended in. */
export const STEP_RESULTS = [
  'answered',
  'passedOn',
  'tabled',
  'decided',
  'sentBack',
  'postponed',
  'noAnswer',
  'draftAsked',
  'sentOn',
  /** A vote on a case that was not on the agenda was refused (kommuneloven § 11-3 fifth paragraph). */
  'notVoted',
  /** A written treatment that somebody did not agree to (kommuneloven § 11-8). */
  'toMeeting',
] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

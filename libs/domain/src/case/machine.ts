import { Refusal } from '../refusal.js';
import { PHASE_OF_TASK, type Phase } from './phase.js';
import { following, type Step } from './route.js';

/** What must hold before a case moves. */
export type Condition =
  | 'routeIsLaid'
  | 'answersInOrForced'
  | 'noOpenPoints'
  | 'textCarried'
  | 'lastOnRoute'
  | 'sendBackCarried'
  | 'noAnswerCarried'
  | 'askForDraftCarried'
  | 'textFell'
  | 'sealed';

/** Where a move leads: a phase, or the phase of the next step of the route. */
type Goal = Phase | 'nextStep';

/** A move that is not in this table does not exist. Nobody skips it. */
const MOVES = [
  // move           from          to           only when
  ['open', 'registered', 'nextStep', ['routeIsLaid']],
  ['closeAnswers', 'answering', 'nextStep', ['answersInOrForced']],
  ['table', 'compiling', 'nextStep', ['noOpenPoints']],
  ['passOn', 'treatment', 'nextStep', ['textCarried']],
  ['decide', 'treatment', 'decided', ['textCarried', 'lastOnRoute']],
  ['sendBack', 'treatment', 'compiling', ['sendBackCarried']],
  ['askForDraft', 'treatment', 'compiling', ['askForDraftCarried']],
  ['decideNotToAnswer', 'treatment', 'decided', ['noAnswerCarried', 'lastOnRoute']],
  ['adviseNotToAnswer', 'treatment', 'nextStep', ['noAnswerCarried']],
  ['sendOn', 'treatment', 'nextStep', ['textFell']],
  ['send', 'decided', 'sent', ['sealed']],
] as const satisfies readonly (readonly [string, Phase, Goal, readonly Condition[]])[];

export type Move = (typeof MOVES)[number][0];

/**
 * The phase that a move leads to.
 *
 * @param steps the case's route; @param position that of the last step that is done by the move
 * @throws Refusal `phase_is_wrong` for a move that does not exist from here, `condition_missing` for one
 *   whose conditions do not all hold
 */
export function next(
  from: Phase,
  move: Move,
  holds: ReadonlySet<Condition>,
  steps: readonly Step[],
  position: number,
): Phase {
  const row = MOVES.find(([name, phase]) => name === move && phase === from);
  if (!row) throw new Refusal('phase_is_wrong', { phase: from, move });
  if (!row[3].every((condition) => holds.has(condition))) throw new Refusal('condition_missing', { move });
  if (row[2] !== 'nextStep') return row[2];
  const [step] = following(steps, position);
  if (!step) throw new Refusal('condition_missing', { move });
  return PHASE_OF_TASK[step.task];
}

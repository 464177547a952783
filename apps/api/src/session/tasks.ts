import { can, type Phase, type Role } from '@samsvar/domain';
import type { AnswerRow, CaseRow, MeetingRow, StepRow } from '@samsvar/persistence';
import { answerView } from '../answer/answer.view.js';
import { bodyOf } from '../body/body.view.js';
import { caseView } from '../case/case.view.js';
import { meetingView } from '../meeting/meeting.view.js';
import type { TaskKind } from '../graphql.generated.js';
import { meetingFor, rolesTowards } from './access.js';
import type { Actor } from './actor.js';
import type { RequestContext } from './context.js';

/** Something that waits for a person, before it is shown. */
interface Waiting {
  readonly kind: TaskKind;
  readonly row: CaseRow;
  readonly body?: string;
  readonly meeting?: MeetingRow | null;
  readonly answer?: AnswerRow;
  readonly due: string | null;
}

/** Tasks of the administration, by the phase of the case: the kind, and the right that one must have. */
const OFFICE: Partial<
  Record<Phase, readonly [TaskKind, 'openCase' | 'closeAnswers' | 'writeDraft' | 'sendText']>
> = {
  registered: ['openCase', 'openCase'],
  answering: ['closeAnswers', 'closeAnswers'],
  compiling: ['compileDraft', 'writeDraft'],
  decided: ['send', 'sendText'],
};

/** What waits for the actor: what is going on now first, then by day. */
export async function tasksOf(ctx: RequestContext, actor: Actor) {
  const cases = await ctx.read.allCases();
  const waiting = (await Promise.all(cases.map((row) => tasksInCase(ctx, actor, row)))).flat();
  const isNow = (task: Waiting) => task.meeting?.state === 'inSession';
  const day = (task: Waiting) => task.meeting?.startsAt.toISOString().slice(0, 10) ?? task.due ?? '9999';
  return waiting
    .sort((a, b) => Number(isNow(b)) - Number(isNow(a)) || day(a).localeCompare(day(b)))
    .map((task) => taskView(ctx, task, isNow(task)));
}

async function tasksInCase(ctx: RequestContext, actor: Actor, row: CaseRow): Promise<Waiting[]> {
  const [steps, answers, roles] = await Promise.all([
    ctx.read.stepsOfCase.load(row.id),
    ctx.read.answersOfCase.load(row.id),
    rolesTowards(ctx.read, actor, { case: row.id }),
  ]);
  const inBodies = await Promise.all(
    steps
      .filter((step) => step.state === 'current' && step.body !== null)
      .map((step) => taskInBody(ctx, actor, row, step, answers)),
  );
  return [...officeTask(row, steps, roles), ...inBodies.flat(), ...outcomeTask(row, answers, actor, roles)];
}

function officeTask(row: CaseRow, steps: readonly StepRow[], roles: ReadonlySet<Role>): Waiting[] {
  const [kind, right] = OFFICE[row.phase] ?? [];
  if (!kind || !right || !can(right, roles, row.phase)) return [];
  const days = steps
    .filter((step) => step.state === 'current')
    .map((step) => step.due ?? '')
    .sort();
  return [{ kind, row, due: days.at(-1) || row.deadline }];
}

async function taskInBody(
  ctx: RequestContext,
  actor: Actor,
  row: CaseRow,
  step: StepRow,
  answers: readonly AnswerRow[],
): Promise<Waiting[]> {
  const body = step.body ?? '';
  const [roles, meeting] = await Promise.all([
    rolesTowards(ctx.read, actor, { case: row.id, body }),
    meetingFor(ctx.read, body, row.id),
  ]);
  const kind = kindInBody(roles, step, meeting, (await ctx.read.bodies.load(body))?.coWriting === 'always');
  const answer = step.task === 'answers' ? answers.find((one) => one.body === body) : undefined;
  return kind ? [{ kind, row, body, meeting, due: step.due, ...(answer ? { answer } : {}) }] : [];
}

/** What a body's own people have to do, by how far its meeting has come. */
function kindInBody(
  roles: ReadonlySet<Role>,
  step: StepRow,
  meeting: MeetingRow | null,
  always: boolean,
): TaskKind | null {
  const leads = roles.has('bodySecretary') || roles.has('bodyLeader');
  if (!leads && !roles.has('bodyMember')) return null;
  if (step.task !== 'answers') {
    if (meeting?.state === 'inSession') return roles.has('presentMember') ? 'vote' : 'treat';
    if (!meeting || meeting.state === 'ended') return leads ? 'callMeeting' : 'readDraft';
    return leads ? 'treat' : 'readDraft';
  }
  if (meeting?.state === 'inSession' || always) return leads ? 'adoptAnswer' : 'writeAnswer';
  if (!meeting || meeting.state === 'ended') return leads ? 'callMeeting' : 'prepareAnswer';
  return 'prepareAnswer';
}

/** Once the text is decided, those who answered can read what became of their points. */
function outcomeTask(
  row: CaseRow,
  answers: readonly AnswerRow[],
  actor: Actor,
  roles: ReadonlySet<Role>,
): Waiting[] {
  if (!roles.has('participant') || (row.phase !== 'decided' && row.phase !== 'sent')) return [];
  const sits = (body: string) => actor.standing.seats.some((seat) => seat.body === body);
  const mine = answers.find((answer) => answer.state === 'adopted' && sits(answer.body));
  return mine ? [{ kind: 'readOutcome', row, body: mine.body, answer: mine, due: null }] : [];
}

const taskView = (ctx: RequestContext, task: Waiting, now: boolean) => ({
  id: [task.kind, task.row.id, task.body ?? ''].join(':'),
  kind: task.kind,
  case: caseView(ctx, task.row),
  body: () => bodyOf(ctx, task.body ?? null),
  meeting: task.meeting ? meetingView(ctx, task.meeting) : null,
  answer: task.answer ? answerView(ctx, task.answer) : null,
  due: task.due,
  now,
});

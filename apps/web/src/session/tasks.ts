/** What a task asks for, where it is done, and when. */
import type { ResultOf, TaskKind } from '../graphql';
import type { MyTasksQuery } from './tasks.operations';

export type Task = ResultOf<typeof MyTasksQuery>['myTasks'][number];
type Place = Pick<Task, 'kind'> & {
  readonly case: { readonly id: string };
  readonly body: { readonly id: string } | null;
  readonly answer: { readonly id: string } | null;
  readonly meeting: { readonly id: string } | null;
};

const IN_ANSWER: readonly TaskKind[] = ['prepareAnswer', 'writeAnswer', 'adoptAnswer'];
const IN_TREATMENT: readonly TaskKind[] = ['treat', 'vote'];

/** The page where the task is done; the case's own page when the room it needs does not exist yet. */
export function placeOf({ kind, case: { id }, answer, meeting, body }: Place): string {
  if (kind === 'callMeeting') return `/moter/nytt?organ=${body?.id ?? ''}&sak=${id}`;
  if (kind === 'compileDraft') return `/saker/${id}/sammenstilling`;
  if (kind === 'readOutcome' && body) return `/saker/${id}/tilbakemelding/${body.id}`;
  if (IN_ANSWER.includes(kind) && answer) return `/saker/${id}/svar/${answer.id}`;
  if (IN_TREATMENT.includes(kind) && meeting) return `/saker/${id}/behandling/${meeting.id}`;
  return `/saker/${id}`;
}

/** The meeting's moment when it is still to come, else the day the task is due. */
export const whenOf = ({
  meeting,
  due,
}: Pick<Task, 'due'> & { meeting: { state: string; startsAt: string } | null }) =>
  meeting && meeting.state !== 'ended' ? meeting.startsAt : due;

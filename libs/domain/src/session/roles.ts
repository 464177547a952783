import type { BodyKind } from '../body/body.js';
import type { MeetingState } from '../meeting/meeting.js';
import type { Role } from '../policy.js';

/** What a person is in the municipality: read once per request. */
export interface Standing {
  readonly person: string;
  readonly posts: ReadonlySet<'kommunedirektor' | 'caseWorker' | 'administrator'>;
  readonly seats: readonly {
    readonly id: string;
    readonly body: string;
    readonly role: 'leder' | 'nestleder' | 'medlem';
  }[];
  /** Bodies in which the person is a deputy (vara). */
  readonly deputyIn: ReadonlySet<string>;
  /** Bodies whose secretary the person is. */
  readonly secretaryOf: ReadonlySet<string>;
}

/** What the roles are towards. Leave out what is not at hand. */
export interface Towards {
  /** Bodies on the case's route. */
  readonly route?: readonly string[];
  /** The body whose answer, meeting or treatment it is. */
  readonly body?: {
    readonly id: string;
    readonly kind: BodyKind;
    readonly coWriting: 'inMeeting' | 'always';
  };
  /** That body's meeting with the case on its agenda. */
  readonly meeting?: {
    readonly state: MeetingState;
    /** The seat that presides. */
    readonly presiding: string | null;
    readonly attendance: readonly { readonly seat: string; readonly person: string | null }[];
    /** Those who left for the case at hand: disqualified (kommuneloven § 11-10). */
    readonly left?: ReadonlySet<string>;
  } | null;
  /** Who moved the proposal at hand. */
  readonly mover?: string;
}

/** The facts about a person towards something, at this moment, as the roles that the policy table asks for. */
export function rolesOf(standing: Standing, towards: Towards): ReadonlySet<Role> {
  const roles = new Set<Role>(standing.posts);
  const sitsIn = (body: string) =>
    standing.seats.some((seat) => seat.body === body) ||
    standing.deputyIn.has(body) ||
    standing.secretaryOf.has(body);
  if (towards.route?.some(sitsIn)) roles.add('participant');
  if (towards.mover === standing.person) roles.add('mover');
  if (towards.body) addBodyRoles(roles, standing, towards.body, towards.meeting ?? null);
  return roles;
}

function addBodyRoles(
  roles: Set<Role>,
  standing: Standing,
  body: NonNullable<Towards['body']>,
  meeting: NonNullable<Towards['meeting']> | null,
): void {
  const seats = standing.seats.filter((seat) => seat.body === body.id);
  if (
    body.kind === 'administrativ' &&
    (standing.posts.has('kommunedirektor') || standing.posts.has('caseWorker'))
  )
    roles.add('colleague');
  if (meeting?.left?.has(standing.person)) return;
  if (standing.secretaryOf.has(body.id)) roles.add('bodySecretary');
  if (seats.some((seat) => seat.role !== 'medlem')) roles.add('bodyLeader');
  if (seats.length > 0 || standing.deputyIn.has(body.id)) roles.add('bodyMember');
  if (body.coWriting === 'always' && (roles.has('bodyMember') || roles.has('bodySecretary')))
    roles.add('coWriter');
  if (meeting?.state !== 'inSession') return;
  if (roles.has('bodySecretary')) roles.add('coWriter');
  const met = meeting.attendance.find((one) => one.person === standing.person);
  if (!met) return;
  roles.add('presentMember').add('coWriter');
  if (met.seat === meeting.presiding) roles.add('presidingChair').add('bodyLeader');
}

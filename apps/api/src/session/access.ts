import { can, demand, rolesOf, type Action, type Phase, type Role } from '@samsvar/domain';
import type { BodyRow, ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import type { Actor } from './actor.js';

/** What an act is about: facts for the roles. */
export interface About {
  readonly case?: string;
  readonly body?: string;
  readonly meeting?: string;
  readonly mover?: string;
}

/** A meeting of the body with the case on its agenda: the one in session, else the last that is called or was held. */
export async function meetingFor(read: Reader, body: string, caseFile: string): Promise<MeetingRow | null> {
  const items = (await read.itemsOfCase.load(caseFile)).filter((item) => item.body === body);
  const meetings = (await Promise.all(items.map((item: ItemRow) => read.meetings.load(item.meeting)))).filter(
    (meeting) => meeting !== null,
  );
  meetings.sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  return (
    meetings.find((one) => one.state === 'inSession') ??
    meetings.find((one) => one.state === 'called') ??
    meetings[0] ??
    null
  );
}

/** The actor's roles towards what is at hand, by what is stored now. Nobody has none. */
export async function rolesTowards(
  read: Reader,
  actor: Actor | null,
  about: About,
): Promise<ReadonlySet<Role>> {
  if (!actor) return new Set();
  const steps = about.case ? await read.stepsOfCase.load(about.case) : [];
  const body = about.body ? await read.bodies.load(about.body) : null;
  const meeting = about.meeting || body ? await meetingAbout(read, about, body) : null; // a list asks a hundred times
  return rolesOf(actor.standing, {
    route: steps.flatMap((step) => step.body ?? []),
    ...(body ? { body } : {}),
    meeting: meeting && { state: meeting.state, ...(await seatsIn(read, meeting, about.case)) },
    ...(about.mover ? { mover: about.mover } : {}),
  });
}

/** In a case on the agenda those who were found disqualified do not sit. */
async function seatsIn(read: Reader, meeting: MeetingRow, caseFile: string | undefined) {
  const item = (await read.itemsOfMeeting.load(meeting.id)).find((one) => one.caseFile === caseFile);
  if (!item)
    return { presiding: meeting.presiding, attendance: await read.attendanceOfMeeting.load(meeting.id) };
  const { met, presiding, left } = await seatingOf(read, item);
  return { presiding, attendance: met, left };
}

async function meetingAbout(read: Reader, about: About, body: BodyRow | null): Promise<MeetingRow | null> {
  if (about.meeting) return read.meetings.load(about.meeting);
  return body && about.case ? meetingFor(read, body.id, about.case) : null;
}

/** Refuses what the policy table does not allow this actor, towards this, in this phase. */
export async function demandRight(
  read: Reader,
  action: Action,
  actor: Actor,
  about: About,
  phase: Phase,
): Promise<void> {
  demand(action, await rolesTowards(read, actor, about), phase);
}

/** Which of these actions the policy table allows. */
export const allowed = (actions: readonly Action[], roles: ReadonlySet<Role>, phase: Phase): Action[] =>
  actions.filter((action) => can(action, roles, phase));

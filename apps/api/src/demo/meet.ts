import type { MeetingInput } from '../meeting/meeting.input.js';
import type { Actor } from '../session/actor.js';
import { BODIES } from './bodies.js';
import type { Sitting } from './cases/script.js';
import type { Stage } from './stage.js';

/** A meeting that is called, with the one who keeps its minutes. */
export interface Called {
  readonly id: string;
  readonly body: string;
  readonly sitting: Sitting;
  readonly secretary: Actor;
}

/** The secretary calls the body to a meeting on one case. */
export async function callMeeting(
  stage: Stage,
  short: string,
  sitting: Sitting,
  caseFile: string,
): Promise<Called> {
  const secretary = stage.actor(BODIES.find((body) => body.short === short)?.secretary ?? '');
  const body = stage.body(short);
  const input: MeetingInput = {
    body,
    startsAt: stage.clock.moment(sitting.when),
    place: sitting.place,
    mode: 'physical',
    legalBasis: null,
    closingGround: null,
    urgency: null,
    cases: [caseFile],
    screened: [],
  };
  return { id: await stage.meetings.call(secretary, input), body, sitting, secretary };
}

/** The secretary enters who met, and opens the meeting. */
export async function openMeeting(stage: Stage, { id, body, sitting, secretary }: Called): Promise<void> {
  stage.clock.travelTo(sitting.when);
  const seats = await stage.read.seatsOfBody.load(body);
  const attendance = seats.map((seat) => {
    const member = stage.nameOf(seat.person);
    const deputy = sitting.deputies?.[member];
    const meets = sitting.away?.includes(member) ? null : (deputy ?? member);
    return {
      seat: seat.id,
      person: meets === null ? null : stage.person(meets),
      remote: false,
      reason: deputy ? (sitting.passedOver ?? null) : null,
    };
  });
  await stage.meetings.recordAttendance(secretary, id, attendance, null);
  await stage.meetings.open(secretary, id);
}

export async function endMeeting(stage: Stage, { id, secretary }: Called): Promise<void> {
  stage.clock.pass(10);
  await stage.meetings.end(secretary, id);
}

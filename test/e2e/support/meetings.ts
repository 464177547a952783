import type { Someone } from './people.js';

interface Seat {
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** A body with its people, as the API shows it. */
export interface BodyFacts {
  readonly id: string;
  readonly short: string;
  readonly seats: readonly Seat[];
  readonly secretaries: readonly { readonly name: string }[];
}

export async function bodyByShort(someone: Someone, short: string): Promise<BodyFacts> {
  const { bodies } = await someone.ask<{ bodies: BodyFacts[] }>(
    '{ bodies { id short seats { id number role person { id name } } secretaries { name } } }',
  );
  const body = bodies.find((one) => one.short === short);
  if (!body) throw new Error(`No body is called ${short}`);
  return body;
}

/**
 * Calls a meeting on the case and records who meets; ends a meeting of the body that is still in session.
 *
 * @param absent seats that nobody meets for
 */
export async function callMeeting(
  secretary: Someone,
  body: BodyFacts,
  caseId: string,
  absent: readonly string[] = [],
): Promise<string> {
  const { meetings } = await secretary.ask<{
    meetings: { id: string; state: string; body: { id: string } }[];
  }>('{ meetings { id state body { id } } }');
  const sitting = meetings.find((one) => one.body.id === body.id && one.state === 'inSession');
  if (sitting) await secretary.ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', { id: sitting.id });
  const { callMeeting: meeting } = await secretary.ask<{ callMeeting: { id: string } }>(
    'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }',
    {
      meeting: {
        body: body.id,
        startsAt: '2027-02-11T10:00:00Z',
        place: 'Rådhuset',
        mode: 'physical',
        cases: [caseId],
      },
    },
  );
  await secretary.ask(
    'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
    {
      id: meeting.id,
      attendance: body.seats.map((seat) => ({
        seat: seat.id,
        person: absent.includes(seat.id) ? null : seat.person.id,
      })),
    },
  );
  return meeting.id;
}

export const openMeeting = (secretary: Someone, id: string) =>
  secretary.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', { id });

export const endMeeting = (secretary: Someone, id: string) =>
  secretary.ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', { id });

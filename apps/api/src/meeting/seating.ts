import {
  closedNow,
  heldAs,
  seatingIn,
  type Closed,
  type Elected,
  type MeetingMode,
  type Seating,
} from '@samsvar/domain';
import type { ElectionRow, MeetingRow, Reader } from '@samsvar/persistence';

/** Who sits in a case on a meeting's agenda, and who presides in it, by what is stored now. */
export async function seatingOf(
  read: Reader,
  item: { readonly id: string; readonly body: string; readonly meeting: string },
): Promise<Seating> {
  // One at a time: a transaction has one connection.
  const meeting = await read.meetings.load(item.meeting);
  const met = await read.attendanceOfMeeting.load(item.meeting);
  const seats = await read.seatsOfBody.load(item.body);
  const decisions = await read.disqualificationsOfItem.load(item.id);
  const elected = electedIn(await read.electionsOfMeeting.load(item.meeting), item.id);
  return seatingIn(met, meeting?.presiding ?? null, seats, decisions, elected);
}

/** Whom the body has elected to preside in one case. */
const electedIn = (elections: readonly ElectionRow[], id: string): readonly Elected[] =>
  elections.flatMap(({ item, seat, person }) =>
    item === id && seat !== null && person !== null ? [{ seat, person }] : [],
  );

/** What closes a meeting now, or one case in it; null when it is open (kommuneloven § 11-5). */
export async function closedIn(
  read: Reader,
  meeting: MeetingRow,
  item: string | null,
): Promise<Closed | null> {
  const { legalBasis, closingGround: ground } = meeting;
  const decisions = await read.closingsOfMeeting.load(meeting.id);
  return closedNow(decisions, item, legalBasis === null ? null : { legalBasis, ground });
}

/** How a meeting is held, by who has met (kommuneloven § 11-7). */
export async function modeOf(read: Reader, meeting: MeetingRow): Promise<MeetingMode> {
  const met = await read.attendanceOfMeeting.load(meeting.id);
  return heldAs(meeting.mode, [...met, ...(await read.courseOfMeeting.load(meeting.id))]);
}

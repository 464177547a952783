import { seatingIn, type Seating } from '@samsvar/domain';
import type { Reader } from '@samsvar/persistence';

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
  return seatingIn(met, meeting?.presiding ?? null, seats, decisions);
}

import {
  checkAttendance,
  checkOrder,
  checkRemote,
  presidingAfter,
  Refusal,
  seatingIn,
  type ClosingGround,
  type Meets,
} from '@samsvar/domain';
import { AttendanceRow, MeetingRow, type Transaction } from '@samsvar/persistence';
import { plusDays } from '@samsvar/wording';
import type { Locked } from './act.js';
import { closedIn } from './seating.js';

/**
 * Writes who meets from now on, and who presides (`presidingAfter`). Before the meeting is opened nobody has handed over
 * or been elected.
 *
 * @param asked the seat that is said to preside; null for nothing said
 * @throws Refusal as `checkAttendance`, `checkOrder`, `checkRemote` and `presidingAfter`
 */
export async function attend(
  { tx, meeting, items }: Locked,
  met: readonly Meets[],
  asked: string | null,
): Promise<string | null> {
  const seats = await tx.read.seatsOfBody.load(meeting.body);
  const deputies = await tx.read.deputiesOfBody.load(meeting.body);
  await checkNamed(tx, () => {
    checkAttendance(met, seats, deputies);
    checkOrder(met, seats, deputies);
  });
  for (const item of items) {
    const decisions = await tx.read.disqualificationsOfItem.load(item.id);
    const sitting = seatingIn(met, null, seats, decisions);
    await checkNamed(tx, () => checkAttendance(sitting.met, seats, deputies));
  }
  if (met.some(({ person, remote }) => person !== null && remote)) await demandMayBeRemote(tx, meeting);
  const before = {
    met: await tx.read.attendanceOfMeeting.load(meeting.id),
    presiding: meeting.state === 'called' ? null : meeting.presiding,
  };
  const chair = presidingAfter(before, met, seats, asked);
  await tx.manager.delete(AttendanceRow, { meeting: meeting.id });
  await tx.manager.insert(
    AttendanceRow,
    met.map(({ seat, person, remote, reason }) => ({
      meeting: meeting.id,
      seat,
      person,
      remote: person !== null && remote,
      reason: reason || null,
    })),
  );
  await tx.manager.update(MeetingRow, { id: meeting.id }, { presiding: chair });
  return chair;
}

/** Whether the body may meet remotely on the day, and about what it meets about now (kommuneloven § 11-7). */
export async function demandMayBeRemote(tx: Transaction, meeting: MeetingRow): Promise<void> {
  const body = await tx.read.bodies.load(meeting.body);
  const grounds: (ClosingGround | null)[] = [];
  for (const item of [null, ...(await tx.read.itemsOfMeeting.load(meeting.id)).map(({ id }) => id)])
    grounds.push((await closedIn(tx.read, meeting, item))?.ground ?? null);
  checkRemote(plusDays(meeting.startsAt.getTime(), 0), body?.remoteSince ?? null, grounds);
}

/** Refusals about a person name them to the reader, not their id. */
export async function checkNamed(tx: Transaction, check: () => void): Promise<void> {
  try {
    check();
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.facts['person'] === undefined) throw refusal;
    const person = await tx.read.people.load(String(refusal.facts['person']));
    throw new Refusal(refusal.code, { ...refusal.facts, person: person?.name ?? '' });
  }
}

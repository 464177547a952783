import {
  courseOf,
  courseSteps,
  firstMet,
  type MinutesClosing,
  type MinutesCourse,
  type MinutesItem,
  type MinutesSeat,
} from '@samsvar/domain';
import type { ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { electionsIn } from './elections-of.js';
import { nameOf } from './report-of.js';

/** Names of people by their ids; an unknown one has none. */
const personIn = (read: Reader) => async (id: string | null | undefined) =>
  id ? ((await read.people.load(id))?.name ?? null) : null;

/** What happened with the meeting itself. */
export async function courseIn(read: Reader, meeting: MeetingRow): Promise<MinutesCourse> {
  const [movements, approvals, seats] = await Promise.all([
    read.courseOfMeeting.load(meeting.id),
    read.approvalsOfMeeting.load(meeting.id),
    read.seatsOfBody.load(meeting.body),
  ]);
  const person = personIn(read);
  const steps = meeting.openedAt ? courseSteps(courseOf(movements), meeting.openedAt) : [];
  const approval = approvals.at(-1);
  return {
    urgency: meeting.urgency,
    moved: await Promise.all(
      steps.map(async ({ at, seat, left, came, remote, presiding, reason }) => ({
        at: at.toISOString(),
        member: (await person(seats.find(({ id }) => id === seat)?.person)) ?? '',
        left: await person(left),
        came: await person(came),
        remote,
        presides: presiding !== null,
        reason,
      })),
    ),
    approval: approval ? { call: approval.callRemarks, agenda: approval.agendaRemarks } : null,
    closings: await closingsIn(read, meeting, null),
    elections: await electionsIn(read, meeting, null),
  };
}

/** Who met for each seat, as the meeting began for it. */
export async function attendanceIn(read: Reader, meeting: MeetingRow): Promise<MinutesSeat[]> {
  const [seats, movements, now] = await Promise.all([
    read.seatsOfBody.load(meeting.body),
    read.courseOfMeeting.load(meeting.id),
    read.attendanceOfMeeting.load(meeting.id),
  ]);
  // A meeting from before its course was kept has only who met at last.
  const first =
    meeting.openedAt && movements.length > 0 ? firstMet(courseOf(movements), meeting.openedAt) : null;
  const person = personIn(read);
  return Promise.all(
    seats.map(async (seat) => {
      const met = first ? first.get(seat.id) : now.find((one) => one.seat === seat.id);
      return {
        member: (await person(seat.person)) ?? '',
        role: seat.role,
        party: seat.party,
        met: await person(met?.person),
        remote: met?.remote ?? false,
      };
    }),
  );
}

/** How a case came to be treated, apart from what was voted. */
export async function itemCourseIn(
  read: Reader,
  item: ItemRow,
  meeting: MeetingRow,
): Promise<Pick<MinutesItem, 'added' | 'voteRefusal' | 'written' | 'closings' | 'elections'>> {
  const [[refusal], seats, met] = await Promise.all([
    read.voteRefusalsOfItem.load(item.id),
    read.seatsOfBody.load(item.body),
    read.attendanceOfMeeting.load(item.meeting),
  ]);
  const person = personIn(read);
  const names = await Promise.all(
    (refusal?.seats ?? []).map(
      async (seat) => (await person(met.find((one) => one.seat === seat)?.person)) ?? '',
    ),
  );
  return {
    added: item.addedAt !== null,
    voteRefusal: refusal ? { byChair: refusal.byChair, names, present: refusal.present } : null,
    written: meeting.mode === 'written' ? await writtenIn(read, item, seats.length) : null,
    closings: await closingsIn(read, meeting, item.id),
    elections: await electionsIn(read, meeting, item.id),
  };
}

async function writtenIn(read: Reader, item: ItemRow, seats: number): Promise<MinutesItem['written']> {
  const answers = await read.writtenAnswersOfItem.load(item.id);
  const against = answers.filter(({ proposal, procedure }) => !proposal || !procedure);
  const person = personIn(read);
  return {
    seats,
    agreed: answers.length - against.length,
    against: await Promise.all(
      against.map(async (one) => ({
        name: (await person(one.person)) ?? '',
        proposal: one.proposal,
        procedure: one.procedure,
      })),
    ),
  };
}

/** What the meeting was closed by, all or part of the time; what the call foresaw, when the body decided nothing. */
export async function closedBasis(read: Reader, meeting: MeetingRow): Promise<string | null> {
  const decisions = (await read.closingsOfMeeting.load(meeting.id)).filter(({ item }) => item === null);
  if (decisions.length === 0) return meeting.legalBasis;
  return decisions.findLast(({ closed }) => closed)?.legalBasis ?? null;
}

async function closingsIn(read: Reader, meeting: MeetingRow, item: string | null): Promise<MinutesClosing[]> {
  const rows = (await read.closingsOfMeeting.load(meeting.id)).filter((row) => row.item === item);
  const body = await nameOf(read, meeting.body);
  return rows.map((row, index) => ({
    body,
    about: item === null ? 'meeting' : 'case',
    what: row.closed ? 'closed' : rows[index - 1]?.closed ? 'reopened' : 'keptOpen',
    legalBasis: row.legalBasis ?? '',
    at: row.decidedAt.toISOString(),
    count:
      row.inFavour === null || row.against === null ? null : { inFavour: row.inFavour, against: row.against },
  }));
}

import type { Minutes, MinutesDisqualification, MinutesItem, ReportAnswer } from '@samsvar/domain';
import type { ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { cited } from '../meeting/meeting.view.js';
import { modeOf, seatingOf } from '../meeting/seating.js';
import { attendanceIn, closedBasis, courseIn, itemCourseIn } from './course-of.js';
import { answerOf, nameOf, versionOf } from './report-of.js';
import { treatmentOf } from './report-treatments.js';

/**
 * Gathers what a meeting did from what happened in it (kommuneloven § 11-4).
 *
 * @param items all that is on the agenda for a møtebok, one for a saksprotokoll
 */
export async function minutesOf(
  read: Reader,
  kind: Minutes['kind'],
  meeting: MeetingRow,
  items: readonly ItemRow[],
  now: Date,
): Promise<Minutes> {
  const [municipality, body, met, secretaries] = await Promise.all([
    read.municipality.load(meeting.municipality),
    nameOf(read, meeting.body),
    read.attendanceOfMeeting.load(meeting.id),
    read.secretariesOfBody.load(meeting.body),
  ]);
  if (!municipality) throw new Error(`Meeting ${meeting.id} is in no municipality`);
  const person = async (id: string | null | undefined) =>
    id ? ((await read.people.load(id))?.name ?? null) : null;
  const metFor = (seat: string | null) => met.find((one) => one.seat === seat)?.person ?? null;
  return {
    kind,
    language: municipality.language,
    municipality: municipality.name,
    body,
    place: meeting.place,
    mode: await modeOf(read, meeting),
    legalBasis: await closedBasis(read, meeting),
    startsAt: meeting.startsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    endedAt: meeting.endedAt?.toISOString() ?? null,
    chair: await person(metFor(meeting.presiding)),
    secretary: await person(secretaries[0]?.person),
    attendance: await attendanceIn(read, meeting),
    course: await courseIn(read, meeting),
    items: await Promise.all(items.map((item) => itemOf(read, item, meeting))),
    drawnUpAt: now.toISOString(),
  };
}

/** The saksprotokoll of one case, from the minutes of its meeting. */
export const caseMinutesIn = (minutes: Minutes, item: string): Minutes => ({
  ...minutes,
  kind: 'case',
  items: minutes.items.filter((one) => one.cited === item),
});

async function itemOf(read: Reader, item: ItemRow, meeting: MeetingRow): Promise<MinutesItem> {
  const [row, questions, all] = await Promise.all([
    read.cases.load(item.caseFile),
    read.questionsOfCase.load(item.caseFile),
    read.versionsOfCase.load(item.caseFile),
  ]);
  const versions = all.filter((version) => version.answer === null);
  const left = versions.find((version) => version.id === item.endVersion);
  return {
    cited: cited(item),
    title: row?.title ?? '',
    saksnr: row?.saksnr ?? '',
    questions,
    ...(await itemCourseIn(read, item, meeting)),
    disqualifications: await disqualificationsIn(read, item, meeting),
    answer: await answerIn(read, item, meeting),
    treatment: await treatmentOf(read, item, versions),
    version: left ? versionOf(left) : null,
  };
}

async function disqualificationsIn(
  read: Reader,
  item: ItemRow,
  meeting: MeetingRow,
): Promise<MinutesDisqualification[]> {
  const [rows, seating] = await Promise.all([
    read.disqualificationsOfItem.load(item.id),
    seatingOf(read, item),
  ]);
  const led = seating.met.find((one) => one.seat === seating.presiding)?.person ?? null;
  const name = async (id: string | null) =>
    id === null ? null : ((await read.people.load(id))?.name ?? null);
  return Promise.all(
    rows.map(async (row) => ({
      name: (await name(row.person)) ?? '',
      found: row.found,
      legalBasis: row.legalBasis,
      reason: row.reason,
      count:
        row.inFavour === null || row.against === null
          ? null
          : { inFavour: row.inFavour, against: row.against },
      substitute: await name(row.substitute),
      substituteReason: row.substituteReason,
      chair: row.found && row.seat === meeting.presiding ? await name(led) : null,
    })),
  );
}

/** The body's own answer, when it was settled while the meeting was in session. */
async function answerIn(read: Reader, item: ItemRow, meeting: MeetingRow): Promise<ReportAnswer | null> {
  const answers = await read.answersOfCase.load(item.caseFile);
  const answer = answers.find((one) => one.body === item.body);
  const at = answer?.settledAt;
  if (!at || !meeting.openedAt || at < meeting.openedAt) return null;
  return meeting.endedAt && at > meeting.endedAt ? null : answerOf(read, answer);
}

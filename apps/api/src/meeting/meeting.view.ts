import { candidatesFor, quorum, type Action } from '@samsvar/domain';
import type { AttendanceRow, DeputyRow, ItemRow, MeetingRow, SeatRow } from '@samsvar/persistence';
import { bodyOf, personOf, seatOf, seatView } from '../body/body.view.js';
import { caseOf, stepOf } from '../case/case.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** What can be done with a meeting, by how far it has come. */
const ACTS: Record<MeetingRow['state'], readonly Action[]> = {
  called: ['recordAttendance', 'openMeeting'],
  inSession: ['recordAttendance', 'endMeeting'],
  ended: [],
};

export const meetingView = (ctx: RequestContext, row: MeetingRow) => ({
  ...row,
  body: () => bodyOf(ctx, row.body),
  open: row.legalBasis === null,
  presiding: () => seatOf(ctx, row.presiding),
  attendance: async () => {
    const [seats, deputies, rows] = await Promise.all([
      ctx.read.seatsOfBody.load(row.body),
      ctx.read.deputiesOfBody.load(row.body),
      ctx.read.attendanceOfMeeting.load(row.id),
    ]);
    return seats.map((seat) => attendanceView(ctx, seat, deputies, rows));
  },
  presentCount: async () =>
    (await ctx.read.attendanceOfMeeting.load(row.id)).filter((one) => one.person !== null).length,
  quorum: async () => quorum((await ctx.read.seatsOfBody.load(row.body)).length),
  items: (): Promise<unknown> => readableItems(ctx, row.id),
  viewerCan: async () =>
    allowed(
      ACTS[row.state],
      await rolesTowards(ctx.read, ctx.viewer, { body: row.body, meeting: row.id }),
      'answering',
    ),
});

function attendanceView(
  ctx: RequestContext,
  seat: SeatRow,
  deputies: readonly DeputyRow[],
  rows: readonly AttendanceRow[],
) {
  const person = rows.find((one) => one.seat === seat.id)?.person ?? null;
  return {
    seat: seatView(ctx, seat),
    person: () => personOf(ctx, person),
    deputy: person !== null && person !== seat.person,
    candidates: () =>
      Promise.all(candidatesFor(seat, deputies).map((deputy) => personOf(ctx, deputy.person))),
  };
}

export async function meetingOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.meetings.load(id);
  return row && meetingView(ctx, row);
}

/** A meeting is everybody's to know of; what it treats, only theirs who may read the case. */
async function readableItems(ctx: RequestContext, meeting: string) {
  const items = await ctx.read.itemsOfMeeting.load(meeting);
  const cases = await Promise.all(items.map((item) => caseOf(ctx, item.caseFile)));
  return items.flatMap((item, index) => (cases[index] ? [itemView(ctx, item, cases[index])] : []));
}

const itemView = (ctx: RequestContext, row: ItemRow, readable: object) => ({
  ...row,
  cited: cited(row),
  case: readable,
  step: () => stepOf(ctx, row.routeStep),
});

/** As an item is cited: «PS 14/27». */
export const cited = (item: Pick<ItemRow, 'number' | 'year'>): string =>
  `PS ${item.number}/${String(item.year % 100).padStart(2, '0')}`;

import { candidatesFor, quorum, type Action, type Met } from '@samsvar/domain';
import type { DeputyRow, DisqualificationRow, ItemRow, MeetingRow, SeatRow } from '@samsvar/persistence';
import { bodyOf, personOf, seatOf, seatView } from '../body/body.view.js';
import { caseOf, stepOf } from '../case/case.view.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { seatingOf } from './seating.js';

/** What can be done with a meeting, by how far it has come. */
const ACTS: Record<MeetingRow['state'], readonly Action[]> = {
  called: ['recordAttendance', 'openMeeting'],
  inSession: ['recordAttendance', 'endMeeting', 'readMinutes'],
  ended: ['readMinutes'],
};

export const meetingView = (ctx: RequestContext, row: MeetingRow) => ({
  ...row,
  body: () => bodyOf(ctx, row.body),
  open: row.legalBasis === null,
  presiding: () => seatOf(ctx, row.presiding),
  attendance: async () => attendanceIn(ctx, row.body, await ctx.read.attendanceOfMeeting.load(row.id)),
  presentCount: async () =>
    (await ctx.read.attendanceOfMeeting.load(row.id)).filter((one) => one.person !== null).length,
  quorum: async () => quorum((await ctx.read.seatsOfBody.load(row.body)).length),
  items: () => readableItems(ctx, row),
  viewerCan: () => meetingActs(ctx, row),
});

/** Minutes that left out a case would be false: they are for those who may read all that is in them. */
async function meetingActs(ctx: RequestContext, row: MeetingRow): Promise<Action[]> {
  const [roles, items, readable] = await Promise.all([
    rolesTowards(ctx.read, ctx.viewer, { body: row.body, meeting: row.id }),
    ctx.read.itemsOfMeeting.load(row.id),
    readableItems(ctx, row),
  ]);
  const acts = allowed(ACTS[row.state], roles, 'answering');
  return readable.length === items.length ? acts : acts.filter((act) => act !== 'readMinutes');
}

/** One row per seat of the body. */
async function attendanceIn(ctx: RequestContext, body: string, met: readonly Met[]) {
  const [seats, deputies] = await Promise.all([
    ctx.read.seatsOfBody.load(body),
    ctx.read.deputiesOfBody.load(body),
  ]);
  return seats.map((seat) => attendanceView(ctx, seat, deputies, met));
}

function attendanceView(
  ctx: RequestContext,
  seat: SeatRow,
  deputies: readonly DeputyRow[],
  rows: readonly Met[],
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
async function readableItems(ctx: RequestContext, meeting: MeetingRow): Promise<object[]> {
  const items = await ctx.read.itemsOfMeeting.load(meeting.id);
  const cases = await Promise.all(items.map((item) => caseOf(ctx, item.caseFile)));
  return items.flatMap((item, index) => (cases[index] ? [itemView(ctx, item, meeting, cases[index])] : []));
}

/** What can be done with a case in a meeting, by how far the meeting has come. */
const ITEM_ACTS: Record<MeetingRow['state'], readonly Action[]> = {
  called: [],
  inSession: ['decideDisqualification', 'readMinutes'],
  ended: ['readMinutes'],
};

const itemView = (ctx: RequestContext, row: ItemRow, meeting: MeetingRow, readable: object) => ({
  ...row,
  cited: cited(row),
  case: readable,
  step: () => stepOf(ctx, row.routeStep),
  ...seatingView(ctx, row),
  viewerCan: async () => {
    const about = { case: row.caseFile, body: row.body, meeting: meeting.id };
    const acts = ITEM_ACTS[meeting.state].filter(
      (act) => row.result === null || act !== 'decideDisqualification',
    );
    return allowed(acts, await rolesTowards(ctx.read, ctx.viewer, about), 'answering');
  },
});

/** Who sits in a case on the agenda, and why others do not. */
export const seatingView = (ctx: RequestContext, row: ItemRow) => ({
  attendance: async () => attendanceIn(ctx, row.body, (await seatingOf(ctx.read, row)).met),
  presiding: async () => seatOf(ctx, (await seatingOf(ctx.read, row)).presiding),
  disqualifications: async () =>
    (await ctx.read.disqualificationsOfItem.load(row.id)).map((one) => disqualificationView(ctx, one)),
});

const disqualificationView = (ctx: RequestContext, row: DisqualificationRow) => ({
  ...row,
  seat: () => seatOf(ctx, row.seat),
  person: () => personOf(ctx, row.person),
  substitute: () => personOf(ctx, row.substitute),
});

export async function itemOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.items.load(id);
  const [meeting, readable] = row
    ? await Promise.all([ctx.read.meetings.load(row.meeting), caseOf(ctx, row.caseFile)])
    : [null, null];
  return row && meeting && readable ? itemView(ctx, row, meeting, readable) : null;
}

/** As an item is cited: «PS 14/27». */
export const cited = (item: Pick<ItemRow, 'number' | 'year'>): string =>
  `PS ${item.number}/${String(item.year % 100).padStart(2, '0')}`;

import { can, candidatesFor, courseOf, quorum, type Action, type Meets, type Met } from '@samsvar/domain';
import type { DeputyRow, DisqualificationRow, ItemRow, MeetingRow, SeatRow } from '@samsvar/persistence';
import { plusDays } from '@samsvar/wording';
import { bodyOf, personOf, seatOf, seatView } from '../body/body.view.js';
import { caseOf, stepOf } from '../case/case.view.js';
import { electionsIn } from '../election/election.view.js';
import { mayBeSigner, minutesActs, minutesView, takenBackView } from '../minutes/minutes.view.js';
import { withheldTo } from '../screening/withheld.js';
import { allowed, rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { closedTo } from './closed.js';
import { itemFacts } from './item.view.js';
import { closedIn, modeOf, seatingOf } from './seating.js';

/** What can be done with a meeting, by how far it has come. */
const ACTS: Record<MeetingRow['state'], readonly Action[]> = {
  called: ['recordAttendance', 'openMeeting', 'readClosedMeeting'],
  inSession: [
    'recordAttendance',
    'endMeeting',
    'holdElection',
    'decideClosing',
    'approveCall',
    'addToAgenda',
    'readClosedMeeting',
    'readMinutes',
  ],
  ended: ['readClosedMeeting', 'readMinutes'],
};

export const meetingView = (ctx: RequestContext, row: MeetingRow) => ({
  ...row,
  body: () => bodyOf(ctx, row.body),
  mode: async () => modeOf(ctx.read, row),
  mayBeRemote: async () => {
    const since = (await ctx.read.bodies.load(row.body))?.remoteSince ?? null;
    return since !== null && since <= plusDays(row.startsAt.getTime(), 0);
  },
  open: async () => (await closedIn(ctx.read, row, null)) === null,
  legalBasis: async () => (await closedIn(ctx.read, row, null))?.legalBasis ?? null,
  foreseen: row.legalBasis,
  closings: () => ctx.read.closingsOfMeeting.load(row.id),
  approval: async () => (await ctx.read.approvalsOfMeeting.load(row.id)).at(-1) ?? null,
  course: async () =>
    courseOf(await ctx.read.courseOfMeeting.load(row.id)).map((one) => ({
      ...one,
      seat: () => seatOf(ctx, one.seat),
      person: () => personOf(ctx, one.person),
      presides: one.presiding !== null,
    })),
  presiding: () => seatOf(ctx, row.presiding),
  attendance: async () => attendanceIn(ctx, row.body, await ctx.read.attendanceOfMeeting.load(row.id)),
  presentCount: async () =>
    (await ctx.read.attendanceOfMeeting.load(row.id)).filter((one) => one.person !== null).length,
  quorum: async () => quorum((await ctx.read.seatsOfBody.load(row.body)).length),
  items: (): Promise<unknown> => readableItems(ctx, row),
  withheld: () => withheldItems(ctx, row),
  elections: async (): Promise<unknown> => electionsIn(ctx, row, await readableIds(ctx, row)),
  viewerCan: () => meetingActs(ctx, row),
  minutes: async () =>
    (await meetingActs(ctx, row)).includes('readMinutes') && !(await closedTo(ctx, row, null))
      ? minutesView(ctx, row)
      : null,
  takenBack: async () =>
    (await meetingActs(ctx, row)).includes('readMinutes') && !(await closedTo(ctx, row, null))
      ? takenBackView(ctx, row)
      : [],
  maySign: async () =>
    (await meetingActs(ctx, row)).includes('layMinutes')
      ? Promise.all((await mayBeSigner(ctx.read, row)).map((person) => personOf(ctx, person)))
      : [],
});

/** Minutes that left out a case would be false: they are for those who may read all that is in them. */
async function meetingActs(ctx: RequestContext, row: MeetingRow): Promise<Action[]> {
  const [roles, items, readable] = await Promise.all([
    rolesTowards(ctx.read, ctx.viewer, { body: row.body, meeting: row.id }),
    ctx.read.itemsOfMeeting.load(row.id),
    readableItems(ctx, row),
  ]);
  const acts = allowed([...ACTS[row.state], ...(await minutesActs(ctx, row))], roles, 'answering');
  return readable.length === items.length ? acts : acts.filter((act) => act !== 'readMinutes');
}

/** One row per seat of the body. */
async function attendanceIn(ctx: RequestContext, body: string, met: readonly (Met & Partial<Meets>)[]) {
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
  rows: readonly (Met & Partial<Meets>)[],
) {
  const row = rows.find((one) => one.seat === seat.id);
  const person = row?.person ?? null;
  return {
    seat: seatView(ctx, seat),
    person: () => personOf(ctx, person),
    deputy: person !== null && person !== seat.person,
    remote: row?.remote ?? false,
    reason: row?.reason ?? null,
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
  const cases = await Promise.all(items.map((item) => readableCase(ctx, meeting, item)));
  return items.flatMap((item, index) => (cases[index] ? [itemView(ctx, item, meeting, cases[index])] : []));
}

const readableCase = async (ctx: RequestContext, meeting: MeetingRow, item: ItemRow) =>
  (await withheldTo(ctx, meeting, item)) === null ? caseOf(ctx, item.caseFile) : null;

/** Of what is withheld from the viewer the number stands, and by which paragraph it is. */
async function withheldItems(ctx: RequestContext, meeting: MeetingRow): Promise<object[]> {
  const items = await ctx.read.itemsOfMeeting.load(meeting.id);
  const bases = await Promise.all(items.map((item) => withheldTo(ctx, meeting, item)));
  return items.flatMap((item, index) => {
    const withheld = bases[index];
    return withheld ? [{ id: item.id, cited: cited(item), ...withheld }] : [];
  });
}

/** Of which the viewer is told what was done. */
async function readableIds(ctx: RequestContext, meeting: MeetingRow): Promise<string[]> {
  const items = await ctx.read.itemsOfMeeting.load(meeting.id);
  const cases = await Promise.all(items.map((item) => readableCase(ctx, meeting, item)));
  return items.filter((_, index) => cases[index]).map((item) => item.id);
}

/** What can be done with a case in a meeting, by how far the meeting has come. */
const ITEM_ACTS: Record<MeetingRow['state'], readonly Action[]> = {
  called: [],
  inSession: ['decideDisqualification', 'holdElection', 'refuseVote', 'answerInWriting', 'readMinutes'],
  ended: ['readMinutes'],
};

const itemView = (ctx: RequestContext, row: ItemRow, meeting: MeetingRow, readable: object) => ({
  ...row,
  cited: cited(row),
  case: readable,
  step: () => stepOf(ctx, row.routeStep),
  ...seatingView(ctx, row),
  ...itemFacts(ctx, row, meeting),
  viewerCan: async () => {
    const about = { case: row.caseFile, body: row.body, meeting: meeting.id };
    const roles = await rolesTowards(ctx.read, ctx.viewer, about);
    const acts = ITEM_ACTS[meeting.state].filter(
      (act) =>
        act === 'readMinutes' ||
        (row.result === null &&
          (act !== 'refuseVote' || row.addedAt !== null) &&
          (act !== 'answerInWriting' || meeting.mode === 'written')),
    );
    const closed = (await closedIn(ctx.read, meeting, row.id)) !== null;
    const may = allowed(acts, roles, 'answering');
    return closed && !can('readClosedMeeting', roles, 'answering')
      ? may.filter((act) => act !== 'readMinutes')
      : may;
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

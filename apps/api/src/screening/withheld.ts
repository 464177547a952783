import type { ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { closedTo, everClosed } from '../meeting/closed.js';
import { closedIn } from '../meeting/seating.js';
import type { RequestContext } from '../session/context.js';
import { readsScreened } from './screen-of.js';

/** Why a case on an agenda is not the public's. */
export interface WithheldCase {
  /** True for screened papers, else the doors were closed. */
  readonly screened: boolean;
  readonly legalBasis: string;
}

/** Closed doors, now or when something was done in it, before screened papers; null for what is the public's. */
export async function withheldFromPublic(
  read: Reader,
  meeting: MeetingRow,
  item: ItemRow,
): Promise<WithheldCase | null> {
  if (await everClosed(read, meeting, item.id))
    return { screened: false, legalBasis: await closedBy(read, meeting, item.id) };
  return item.screened === null ? null : { screened: true, legalBasis: item.screened };
}

/** The same for a viewer: null also for those who may be behind closed doors, or may read what is screened. */
export async function withheldTo(
  ctx: RequestContext,
  meeting: MeetingRow,
  item: ItemRow,
): Promise<WithheldCase | null> {
  const withheld = await withheldFromPublic(ctx.read, meeting, item);
  if (withheld === null) return null;
  const may = withheld.screened
    ? await readsScreened(ctx.read, ctx.viewer, item.caseFile)
    : !(await closedTo(ctx, meeting, item.id));
  return may ? null : withheld;
}

/** Why a case's title is not told in the call: its own doors were closed, or its papers are screened. */
export async function withheldInCall(read: Reader, item: ItemRow): Promise<string | null> {
  const decisions = await read.closingsOfMeeting.load(item.meeting);
  const own = decisions.findLast((one) => one.item === item.id && one.closed);
  return own?.legalBasis ?? item.screened;
}

/** The paragraph that closes it now, or that last did. */
async function closedBy(read: Reader, meeting: MeetingRow, item: string): Promise<string> {
  const now = await closedIn(read, meeting, item);
  const decisions = await read.closingsOfMeeting.load(meeting.id);
  const last = decisions.findLast((one) => one.closed && (one.item === item || one.item === null));
  return now?.legalBasis ?? last?.legalBasis ?? meeting.legalBasis ?? '';
}

import { can, closedNow } from '@samsvar/domain';
import type { MeetingRow, Reader } from '@samsvar/persistence';
import { rolesTowards } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import type { RequestContext } from '../session/context.js';

/**
 * True for a viewer from whom the doors are closed to what is done in the meeting with one case; or, without a case, to
 * a meeting in which anything was closed. When the doors open again, what was proposed or voted on behind them stays
 * there.
 */
export const closedTo = (ctx: RequestContext, meeting: MeetingRow, item: string | null): Promise<boolean> =>
  closedFor(ctx.read, ctx.viewer, meeting, item);

/** The same inside an act, for one item. */
export async function isClosedTo(read: Reader, actor: Actor | null, id: string): Promise<boolean> {
  const item = await read.items.load(id);
  const meeting = item && (await read.meetings.load(item.meeting));
  return !meeting || closedFor(read, actor, meeting, id);
}

async function closedFor(
  read: Reader,
  viewer: Actor | null,
  meeting: MeetingRow,
  item: string | null,
): Promise<boolean> {
  if (!(await everClosed(read, meeting, item))) return false;
  const roles = await rolesTowards(read, viewer, { body: meeting.body, meeting: meeting.id });
  return !can('readClosedMeeting', roles, 'answering');
}

async function everClosed(read: Reader, meeting: MeetingRow, item: string | null) {
  const decisions = await read.closingsOfMeeting.load(meeting.id);
  const { legalBasis, closingGround: ground, state } = meeting;
  const foreseen = legalBasis === null ? null : { legalBasis, ground };
  if (item === null)
    return decisions.some(({ closed }) => closed) || (decisions.length === 0 && foreseen !== null);
  if (decisions.some((one) => one.closed && one.item === item)) return true;
  const moments = [
    ...(await read.votesOfItem.load(item)).map(({ openedAt }) => openedAt),
    ...(await read.proposalsOfItem.load(item)).map(({ movedAt }) => movedAt),
  ];
  const closedAt = (moment: Date) =>
    closedNow(
      decisions.filter(({ decidedAt }) => decidedAt <= moment),
      item,
      foreseen,
    ) !== null;
  if (moments.some(closedAt)) return true;
  return (state !== 'ended' || moments.length === 0) && closedNow(decisions, item, foreseen) !== null;
}

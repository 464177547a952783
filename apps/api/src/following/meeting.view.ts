import { can, followerOf, treatedNow, type BodyKind, type MeetingState } from '@samsvar/domain';
import type { BodyRow, MeetingRow, Reader } from '@samsvar/persistence';
import { everClosed } from '../meeting/closed.js';
import { closedIn } from '../meeting/seating.js';
import { signedOf } from '../minutes/signed.js';
import { withheldFromPublic, type WithheldCase } from '../screening/withheld.js';
import { followedElections, type FollowedElection } from './elections.view.js';
import { followedCase, type FollowedCase } from './case.view.js';

/** A meeting as the public follows it, read whole, so that it can be told many. */
export interface FollowedMeeting {
  readonly id: string;
  readonly body: string;
  readonly short: string;
  readonly kind: BodyKind;
  readonly startsAt: Date;
  readonly place: string;
  readonly state: MeetingState;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  readonly closed: string | null;
  readonly minutesSigned: boolean;
  readonly elections: readonly FollowedElection[];
  readonly items: readonly FollowedItem[];
}

interface FollowedItem {
  readonly withheld: WithheldCase | null;
  readonly case: FollowedCase | null;
}

export async function followedMeeting(read: Reader, row: MeetingRow): Promise<FollowedMeeting> {
  const body = await read.bodies.load(row.body);
  if (!body) throw new Error(`Meeting ${row.id} is of no body`);
  const { id, startsAt, place, state, openedAt, endedAt } = row;
  const closed = (await closedIn(read, row, null))?.legalBasis ?? null;
  return {
    ...{ id, startsAt, place, state, openedAt, endedAt, closed },
    ...{ body: body.name, short: body.short, kind: body.kind },
    minutesSigned: (await signedOf(read, id))?.complete ?? false,
    elections: (await everClosed(read, row, null)) ? [] : await followedElections(read, row, null),
    items: isFollowed(body, closed !== null) ? await itemsOf(read, row, body) : [],
  };
}

const isFollowed = ({ kind }: BodyRow, closed: boolean): boolean =>
  can('followMeeting', followerOf(kind, closed), 'treatment');

async function itemsOf(read: Reader, meeting: MeetingRow, body: BodyRow): Promise<FollowedItem[]> {
  const items = await read.itemsOfMeeting.load(meeting.id);
  const withheld = await Promise.all(items.map((item) => withheldFromPublic(read, meeting, item)));
  const told = await Promise.all(
    items.map((item, index) =>
      isFollowed(body, withheld[index] !== null) ? followedCase(read, item, meeting) : null,
    ),
  );
  const open = told.filter((one) => one !== null);
  const hidden = items.filter(({ result }, index) => withheld[index] && result === null).length;
  const now =
    meeting.state === 'inSession'
      ? treatedNow(
          open.map(({ facts }) => facts),
          hidden,
        )
      : null;
  return told.map((one, index) => ({
    withheld: withheld[index] ?? null,
    case: one && { ...one.told, now: one.told.id === now },
  }));
}

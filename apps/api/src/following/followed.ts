import { Inject, Injectable } from '@nestjs/common';
import { can, followerOf, type Clock } from '@samsvar/domain';
import { MeetingRow, type Reader } from '@samsvar/persistence';
import { CLOCK } from '../tokens.js';
import { followedMeeting, type FollowedMeeting } from './meeting.view.js';

/** Milliseconds that what one follower was told is told the next: a full hall asks the database once. */
const KEPT = 2_000;
/** A called meeting that was never opened is no longer among the next ones a day later. */
const DAY = 24 * 60 * 60_000;
/** So many called meetings are listed. */
const NEXT = 12;

/** What followers are told of meetings. */
@Injectable()
export class Followed {
  private readonly kept = new Map<string, { readonly at: number; readonly told: Promise<FollowedMeeting> }>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async list(read: Reader): Promise<FollowedMeeting[]> {
    const all = await read.all(MeetingRow, { startsAt: 'asc' });
    const since = this.clock.now().getTime() - DAY;
    const followed = await this.followable(read, all);
    const next = followed.filter(({ state, startsAt }) => state === 'called' && startsAt.getTime() > since);
    const shown = [...followed.filter(({ state }) => state === 'inSession'), ...next.slice(0, NEXT)];
    return Promise.all(shown.map((row) => this.told(read, row)));
  }

  /** Null for what is absent, and for what is not the public's. */
  async meeting(read: Reader, id: string): Promise<FollowedMeeting | null> {
    const row = await read.meetings.load(id);
    const [followed] = await this.followable(read, row ? [row] : []);
    return followed ? this.told(read, followed) : null;
  }

  private async followable(read: Reader, rows: readonly MeetingRow[]): Promise<MeetingRow[]> {
    const bodies = await Promise.all(rows.map(({ body }) => read.bodies.load(body)));
    return rows.filter((_, index) => {
      const body = bodies[index];
      return body && can('followMeeting', followerOf(body.kind, false), 'treatment');
    });
  }

  /** What was decided about the doors and what is screened is asked every time, and is part of the key: a closed door is closed at once. */
  private async told(read: Reader, row: MeetingRow): Promise<FollowedMeeting> {
    const closings = await read.closingsOfMeeting.load(row.id);
    const key = `${row.id} ${row.state} ${closings.length} ${await read.lastScreening()}`;
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known && now - known.at < KEPT) return known.told;
    for (const [old, { at }] of this.kept) if (now - at >= KEPT) this.kept.delete(old);
    const told = followedMeeting(read, row);
    this.kept.set(key, { at: now, told });
    told.catch(() => this.kept.delete(key));
    return told;
  }
}

import type { MeetingRow, Reader } from '@samsvar/persistence';
import { electionOf } from '../files/elections-of.js';

/** An election as the public follows it. */
export interface FollowedElection {
  readonly underWay: boolean;
  readonly elected: string | null;
  readonly unanimous: boolean;
  readonly byLot: boolean;
  readonly rounds: readonly {
    readonly votes: readonly { readonly name: string; readonly votes: number }[];
    readonly blank: number;
  }[];
}

/** Elections in the meeting, or in one case of it, field by field. One that was broken off is not told. */
export async function followedElections(
  read: Reader,
  meeting: Pick<MeetingRow, 'id'>,
  item: string | null,
): Promise<FollowedElection[]> {
  const rows = (await read.electionsOfMeeting.load(meeting.id)).filter(
    (row) => row.item === item && row.brokenOff === null,
  );
  return Promise.all(
    rows.map(async (row) => {
      const { elected, lot, rounds } = await electionOf(read, row);
      return {
        underWay: row.settledAt === null,
        elected,
        unanimous: rounds.at(-1)?.count === null,
        byLot: lot !== null,
        rounds: rounds.flatMap(({ count }) => count ?? []),
      };
    }),
  );
}

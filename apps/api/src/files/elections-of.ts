import type { MinutesElection } from '@samsvar/domain';
import type { ElectionRow, MeetingRow, Reader } from '@samsvar/persistence';

/** Elections of who led the meeting, or one case in it; one that is still open is in no minutes. */
export async function electionsIn(
  read: Reader,
  meeting: MeetingRow,
  item: string | null,
): Promise<MinutesElection[]> {
  const rows = await read.electionsOfMeeting.load(meeting.id);
  const settled = rows.filter((row) => row.item === item && row.settledAt !== null);
  return Promise.all(settled.map((row) => electionOf(read, row)));
}

/** How many voted for whom, in the rounds that are closed. */
export async function electionOf(read: Reader, row: ElectionRow): Promise<MinutesElection> {
  const [candidates, rounds] = await Promise.all([
    read.candidatesOfElection.load(row.id),
    read.roundsOfElection.load(row.id),
  ]);
  const person = async (id: string | null | undefined) =>
    id ? ((await read.people.load(id))?.name ?? null) : null;
  const names = new Map(
    await Promise.all(candidates.map(async (one) => [one.seat, (await person(one.person)) ?? ''] as const)),
  );
  const name = (seat: string) => names.get(seat) ?? '';
  const outcomes = rounds.flatMap(({ outcome }) => outcome ?? []);
  const last = outcomes.at(-1)?.result;
  const drawnBy = await person(row.lotDrawnBy);
  return {
    about: row.item === null ? 'meeting' : 'case',
    at: (row.settledAt ?? row.openedAt).toISOString(),
    candidates: candidates.map(({ seat }) => name(seat)),
    rounds: outcomes.map(({ count, note }) => ({
      count: count && {
        votes: count.candidates.map(({ seat, votes }) => ({ name: name(seat), votes })),
        blank: count.blank,
      },
      note,
    })),
    elected: await person(row.person),
    lot: last?.kind === 'lot' && drawnBy ? { between: last.between.map(name), drawnBy } : null,
    brokenOff: row.brokenOff,
  };
}

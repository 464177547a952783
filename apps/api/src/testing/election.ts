import type { RunningApi, Viewer } from './api.js';
import { endMeeting } from './chain.js';
import { aSitting, type Sitting } from './treatment.js';

interface SeenCandidate {
  readonly seat: string;
  readonly person: { readonly name: string };
}

/** A meeting with its elections as specs look at it. */
export interface SeenElections {
  readonly id: string;
  readonly presiding: { readonly id: string } | null;
  readonly course: readonly { readonly seat: { readonly id: string }; readonly presides: boolean }[];
  readonly items: readonly { readonly id: string; readonly presiding: { readonly id: string } | null }[];
  readonly elections: readonly {
    readonly id: string;
    readonly standing: string;
    readonly elected: SeenCandidate | null;
    readonly lotBetween: readonly SeenCandidate[];
    readonly lotDrawnBy: { readonly name: string } | null;
    readonly brokenOff: string | null;
    readonly viewerCan: readonly string[];
    readonly rounds: readonly {
      readonly open: boolean;
      readonly method: string;
      readonly cast: number;
      readonly viewerMayVote: boolean;
      readonly counts: readonly { readonly votes: number }[];
      readonly blank: number | null;
      readonly note: string | null;
      readonly ballots: readonly {
        readonly voter: { readonly name: string };
        readonly candidate: SeenCandidate | null;
      }[];
    }[];
  }[];
}

const CANDIDATE = 'seat person { name }';
const MEETING = `id presiding { id } course { seat { id } presides } items { id presiding { id } }
  elections { id standing elected { ${CANDIDATE} } lotBetween { ${CANDIDATE} } lotDrawnBy { name } brokenOff viewerCan
    rounds { open method cast viewerMayVote counts { candidate { ${CANDIDATE} } votes } blank note
      ballots { voter { name } candidate { ${CANDIDATE} } } } }`;

/** The seats of formannskapet, by their numbers. */
export const seat = (number: number) => `formannskap-${number}`;

let last: { readonly at: Sitting; readonly api: RunningApi } | null = null;

/**
 * Formannskapet sits about a text, without leader and deputy leader, four of five: a vara meets for the leader. What sat
 * before has gone home.
 */
export async function withoutChair(api: RunningApi): Promise<Sitting> {
  const secretary = await api.as('formannskap.sekretar');
  if (last?.api === api) await endMeeting(secretary, last.at.meeting);
  const at = await aSitting(api, undefined, [1, 2]);
  await moves(secretary, at.meeting, 1, (await api.as('formannskap.vara')).person);
  last = { at, api };
  return at;
}

/** Somebody comes, or nobody meets for the seat from now on. */
export const moves = (secretary: Viewer, meeting: string, number: number, person: string | null) =>
  secretary.ask(
    'mutation($m: ID!, $x: MovementInput!) { recordMovement(meeting: $m, movement: $x) { id } }',
    {
      m: meeting,
      x: { seat: seat(number), person },
    },
  );

export async function seen(viewer: Viewer, meeting: string): Promise<SeenElections> {
  const { meeting: one } = await viewer.ask<{ meeting: SeenElections }>(
    `query($id: ID!) { meeting(id: $id) { ${MEETING} } }`,
    { id: meeting },
  );
  return one;
}

/** What anybody is told of the meeting's elections. What was told is kept for two seconds. */
export async function followed(viewer: Viewer, meeting: string): Promise<{ elections: readonly object[] }> {
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const { followedMeeting } = await viewer.ask<{ followedMeeting: { elections: readonly object[] } }>(
    `query($id: ID!) { followedMeeting(id: $id) { elections { underWay elected unanimous byLot rounds { blank votes { name votes } } }
      items { case { elections { elected } } } } }`,
    { id: meeting },
  );
  return followedMeeting;
}

/** Opens an election between the members of these seats. */
export async function anElection(
  secretary: Viewer,
  meeting: string,
  candidates: readonly number[],
  { item = null, method = 'ballots' }: { item?: string | null; method?: string } = {},
): Promise<string> {
  const { openElection } = await secretary.ask<{ openElection: SeenElections }>(
    `mutation($m: ID!, $e: ElectionInput!) { openElection(meeting: $m, election: $e) { ${MEETING} } }`,
    { m: meeting, e: { item, candidates: candidates.map(seat), method } },
  );
  return openElection.elections.at(-1)?.id ?? '';
}

const act =
  (mutation: string, parameters: string, given: string) =>
  async (viewer: Viewer, election: string, more: Record<string, unknown> = {}): Promise<SeenElections> => {
    const done = await viewer.ask<Record<string, SeenElections>>(
      `mutation($id: ID!${parameters}) { ${mutation}(election: $id${given}) { ${MEETING} } }`,
      { id: election, ...more },
    );
    return done[mutation]!;
  };

const castOne = act('castElectionBallot', ', $candidate: ID', ', candidate: $candidate');
const closeOne = act('closeElectionRound', ', $note: String', ', note: $note');
const again = act('openElectionRound', ', $method: ElectionMethod!', ', method: $method');
const counted = act('recordElectionCount', ', $count: ElectionCountInput!', ', count: $count');
const drawn = act('drawElectionLot', ', $seat: ID!, $by: ID!', ', seat: $seat, drawnBy: $by');
const off = act('breakOffElection', ', $reason: String!', ', reason: $reason');

/** @param number the candidate's seat; null for blank */
export const ballot = (member: Viewer, election: string, number: number | null) =>
  castOne(member, election, { candidate: number === null ? null : seat(number) });
export const closeRound = (viewer: Viewer, election: string, note: string | null = null) =>
  closeOne(viewer, election, { note });
export const nextRound = (viewer: Viewer, election: string, method: string) =>
  again(viewer, election, { method });
/** Hands, by the numbers of the seats. */
export const count = (
  viewer: Viewer,
  election: string,
  votes: Readonly<Record<number, number>>,
  blank: number,
  note: string | null = null,
) =>
  counted(viewer, election, {
    count: {
      votes: Object.entries(votes).map(([number, n]) => ({ seat: seat(Number(number)), votes: n })),
      blank,
      note,
    },
  });
/** The lot falls on a seat; the viewer records who drew it. */
export const drawLot = (viewer: Viewer, election: string, number: number, by: string) =>
  drawn(viewer, election, { seat: seat(number), by });
export const breakOff = (viewer: Viewer, election: string, reason: string) =>
  off(viewer, election, { reason });

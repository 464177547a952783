import type { Someone } from './people.js';

/** A meeting of a body, and the case that it treats. */
export interface Session {
  readonly meeting: string;
  readonly caseId: string;
  /** Where the case is treated. */
  readonly room: string;
}

/** The last meeting of the body that has come so far, with one case on its agenda. */
export async function sessionOf(
  someone: Someone,
  short: string,
  state: 'inSession' | 'ended',
): Promise<Session> {
  const { meetings } = await someone.ask<{
    meetings: {
      id: string;
      state: string;
      startsAt: string;
      body: { short: string };
      items: { case: { id: string } }[];
    }[];
  }>('{ meetings { id state startsAt body { short } items { case { id } } } }');
  const found = meetings
    .filter((one) => one.body.short === short && one.state === state)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .at(-1);
  if (!found) throw new Error(`${short} has no meeting that is ${state}`);
  const caseId = found.items[0]?.case.id ?? '';
  return { meeting: found.id, caseId, room: `/saker/${caseId}/behandling/${found.id}` };
}

interface Treated {
  readonly id: string;
  readonly proposals: readonly { readonly id: string; readonly letter: string }[];
  readonly attendance: readonly { readonly person: { readonly name: string } | null }[];
}

/** The treatment as the API shows it: its proposals, and who sits. */
export async function treatedIn(someone: Someone, { caseId, meeting }: Session): Promise<Treated> {
  const { treatment } = await someone.ask<{ treatment: Treated }>(
    `query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) {
      id proposals { id letter } attendance { person { name } } } }`,
    { case: caseId, meeting },
  );
  return treatment;
}

/** The chair opens a vote that each casts from their own device, on a proposal or on the whole. */
export async function openBallots(chair: Someone, session: Session, letter: string | null): Promise<string> {
  const { id, proposals } = await treatedIn(chair, session);
  const { openVote } = await chair.ask<{ openVote: { id: string } }>(
    `mutation($treatment: ID!, $proposal: ID) {
      openVote(treatment: $treatment, proposal: $proposal, method: ballots, acknowledged: true) { id } }`,
    { treatment: id, proposal: proposals.find((one) => one.letter === letter)?.id ?? null },
  );
  return openVote.id;
}

/** The names of those who sit. */
export const seatedIn = async (someone: Someone, session: Session): Promise<readonly string[]> =>
  (await treatedIn(someone, session)).attendance.flatMap(({ person }) => person?.name ?? []);

import type { RunningApi, Viewer } from './api.js';
import { adopt, aCase } from './chain.js';
import { close, conclude, hold, look, openVote, propose, sit, type Sitting } from './treatment.js';

/** A block of the draft: its words, and the points it comes from by their place in `points`. */
export type Written = readonly [words: string, ...from: number[]];

/** A case whose bodies have answered, and whose draft is open. */
export interface Compiling {
  readonly id: string;
  readonly questions: readonly string[];
  /** Ids of the points, in the order of `said` and then of the words. */
  readonly points: readonly string[];
  readonly kd: Viewer;
}

/** The bodies say this to the first question; then the answers are closed. A body with no words is not heard. */
export async function compiling(
  api: RunningApi,
  said: Readonly<Record<string, readonly string[]>>,
): Promise<Compiling> {
  const { id, questions } = await aCase(api, [
    ...Object.keys(said).map((body) => ({ body, task: 'answers', due: null })),
    { body: null, task: 'compiles', due: null },
    { body: 'formannskap', task: 'recommends', due: null },
    { body: 'bystyre', task: 'decides', due: null },
  ]);
  const points: string[] = [];
  for (const [body, words] of Object.entries(said))
    if (words.length > 0) points.push(...(await adopt(api, id, body, { [questions[0] ?? '']: words })));
  const kd = await api.as('kommunedirektor');
  await kd.ask('mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', { id });
  await anyWording(kd);
  return { id, questions, points, kd };
}

/** A municipality that asks for no new decision, however a point is reworded. */
export const anyWording = (kd: Viewer) =>
  kd.ask('mutation { setRewordingFloor(percent: 0) { rewordingFloor } }');

/** Writes the draft's answer to the first question. Gives the ids of the blocks. */
export async function write({ id, kd, questions, points }: Compiling, blocks: readonly Written[]) {
  const { draft } = await kd.ask<{ draft: { document: string } }>(
    'query($id: ID!) { draft(case: $id) { document } }',
    { id },
  );
  const live = await kd.open(draft.document);
  const written: string[] = [];
  for (const [words, ...from] of blocks)
    written.push(
      await live.write(
        questions[0] ?? '',
        words,
        from.map((index) => points[index] ?? ''),
      ),
    );
  live.close();
  return written;
}

export const decline = ({ id, kd, points }: Compiling, point: number, reason: string) =>
  kd.ask(
    'mutation($id: ID!, $point: ID!, $reason: String!) { declinePoint(case: $id, point: $point, reason: $reason) { id } }',
    {
      id,
      point: points[point],
      reason,
    },
  );

export const passOn = ({ id, kd, points }: Compiling, point: number, to: string) =>
  kd.ask(
    'mutation($id: ID!, $point: ID!, $to: String!) { passPointOn(case: $id, point: $point, to: $to) { id } }',
    {
      id,
      point: points[point],
      to,
    },
  );

export const table = ({ id, kd }: Compiling) =>
  kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });

/** The body sits, carries these proposals one by one, and ends with the text as a whole: passed on, or decided. */
export async function treat(
  api: RunningApi,
  compiled: Compiling,
  body: 'formannskap' | 'bystyre',
  proposals: readonly object[],
): Promise<void> {
  const sitting: Sitting = {
    case: compiled.id,
    questions: compiled.questions,
    ...(await sit(api, compiled.id, body)),
  };
  const count = body === 'formannskap' ? 5 : 8;
  const seats = Array.from(
    { length: count },
    (_, index) => ['leder', 'nestleder'][index] ?? String(index + 1),
  );
  const members = await Promise.all(seats.map((seat) => api.as(`${body}.${seat}`)));
  const [chair = compiled.kd] = members;
  for (const proposal of proposals) {
    const id = await propose(chair, sitting, proposal);
    await close(chair, await hold(members, sitting, 'f'.repeat(count), { proposal: id }));
  }
  await openVote(chair, sitting, { method: 'unanimous' });
  const { endsIn } = await look(chair, sitting);
  if (endsIn === null) throw new Error('The treatment is not ready to be concluded');
  await conclude(chair, sitting);
  await (
    await api.as(`${body}.sekretar`)
  ).ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', {
    id: sitting.meeting,
  });
}

/** The secretary alone signs what was done in a meeting. */
export async function signMinutes(secretary: Viewer, meeting: string): Promise<void> {
  await secretary.ask('mutation($m: ID!, $s: [ID!]!) { layMinutes(meeting: $m, signers: $s) { id } }', {
    ...{ m: meeting, s: [secretary.person] },
  });
  const { meeting: seen } = await secretary.ask<{ meeting: { minutes: { sha256: string } } }>(
    'query($m: ID!) { meeting(id: $m) { minutes { sha256 } } }',
    { m: meeting },
  );
  await secretary.ask('mutation($m: ID!, $s: String!) { signMinutes(meeting: $m, shown: $s) { id } }', {
    ...{ m: meeting, s: seen.minutes.sha256 },
  });
}

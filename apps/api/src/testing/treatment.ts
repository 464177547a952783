import type { RunningApi, Viewer } from './api.js';
import { aCase, aMeeting } from './chain.js';

/** A treatment as specs look at it. */
export interface Seen {
  readonly id: string;
  readonly cited: string;
  readonly endsIn: string | null;
  readonly result: string | null;
  readonly endings: readonly SeenDecision[];
  readonly decision: SeenDecision | null;
  readonly lapsing: readonly { why: string; proposal: { id: string; letter: string } }[];
  readonly viewerCan: readonly string[];
  readonly version: SeenVersion;
  readonly baseVersion: SeenVersion;
  readonly openVote: { id: string } | null;
  readonly proposals: readonly {
    id: string;
    letter: string | null;
    state: string;
    standing: string;
    viewerCan: readonly string[];
    proposers: readonly { person: { id: string }; party: string | null }[];
  }[];
  readonly votes: readonly SeenVote[];
}

interface SeenDecision {
  readonly ending: string;
  readonly points: readonly string[];
  readonly sha256: string;
}

interface SeenVersion {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly text: readonly { question: { id: string }; blocks: readonly { id: string; text: string }[] }[];
}

export interface SeenVote {
  readonly id: string;
  readonly open: boolean;
  readonly cast: number;
  readonly entitled: number;
  readonly viewerChoice: string | null;
  readonly ballots: readonly { seat: { id: string }; choice: string }[];
  readonly outcome: Record<string, unknown> | null;
  readonly viewerCan: readonly string[];
}

const VOTE = `id open cast entitled viewerChoice viewerCan ballots { seat { id } choice }
  outcome { carried inFavour against decidedByChair chair unanimous note parties { party inFavour against } }`;
const VERSION = 'id number kind text { question { id } blocks { id text } }';
const DECISION = 'ending points sha256';
const TREATMENT = `id cited endsIn result viewerCan endings { ${DECISION} } decision { ${DECISION} } lapsing { why proposal { id letter } } version { ${VERSION} } baseVersion { ${VERSION} }
  openVote { id } proposals { id letter state standing viewerCan proposers { person { id } party } } votes { ${VOTE} }`;

/** A case in treatment, with the meeting of its body in session. */
export interface Sitting {
  readonly case: string;
  readonly meeting: string;
  readonly treatment: string;
  readonly questions: readonly string[];
  /** The blocks of the first question. */
  readonly blocks: readonly string[];
}

/** Formannskapet has a compiled text before it, one block for each of `words`, and recommends to bystyret. */
export async function aSitting(
  api: RunningApi,
  words: readonly string[] = ['Vi vil vurdere en nabolagsvert.', 'Vi venter.'],
  absent: readonly number[] = [],
): Promise<Sitting> {
  const { id, questions } = await aCase(api, [
    { body: null, task: 'compiles', due: null },
    { body: 'formannskap', task: 'recommends', due: null },
    { body: 'bystyre', task: 'decides', due: null },
  ]);
  await compile(await api.as('kommunedirektor'), id, questions[0] ?? '', words);
  return { case: id, questions, ...(await sit(api, id, 'formannskap', absent)) };
}

/** The kommunedirektør writes this, and tables it. */
export async function compile(
  kd: Viewer,
  id: string,
  question: string,
  words: readonly string[],
): Promise<void> {
  const { draft } = await kd.ask<{ draft: { document: string } }>(
    'query($id: ID!) { draft(case: $id) { document } }',
    { id },
  );
  const live = await kd.open(draft.document);
  for (const one of words) await live.write(question, one);
  live.close();
  await kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });
}

/** The body meets about the case. */
export async function sit(
  api: RunningApi,
  caseId: string,
  body: string,
  absent: readonly number[] = [],
): Promise<Pick<Sitting, 'meeting' | 'treatment' | 'blocks'>> {
  const meeting = await aMeeting(api, body, [caseId], absent);
  const seen = await look(await api.as(`${body}.sekretar`), { case: caseId, meeting });
  const blocks = seen.version.text[0]?.blocks.map((block) => block.id) ?? [];
  return { meeting, treatment: seen.id, blocks };
}

export async function look(viewer: Viewer, { case: id, meeting }: Pick<Sitting, 'case' | 'meeting'>) {
  const { treatment } = await viewer.ask<{ treatment: Seen }>(
    `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { ${TREATMENT} } }`,
    { id, meeting },
  );
  return treatment;
}

/** Prepares a proposal against the version that stands now. */
export async function prepare(
  mover: Viewer,
  sitting: Sitting,
  proposal: Record<string, unknown>,
): Promise<string> {
  const { version } = await look(mover, sitting);
  const { moveProposal } = await mover.ask<{ moveProposal: { id: string } }>(
    'mutation($id: ID!, $proposal: ProposalInput!) { moveProposal(treatment: $id, proposal: $proposal) { id } }',
    {
      id: sitting.treatment,
      proposal: { kind: 'replaceBlock', question: sitting.questions[0], version: version.id, ...proposal },
    },
  );
  return moveProposal.id;
}

export const publish = (mover: Viewer, id: string) =>
  mover.ask('mutation($id: ID!) { publishProposal(id: $id) { letter } }', { id });

/** Prepares and publishes. */
export async function propose(mover: Viewer, sitting: Sitting, proposal: object): Promise<string> {
  const id = await prepare(mover, sitting, { ...proposal });
  await publish(mover, id);
  return id;
}

/** The first member opens a vote, and members vote in the order of their seats: `ffaa`. It is still open. */
export async function hold(
  members: readonly Viewer[],
  sitting: Sitting,
  choices: string,
  options: Parameters<typeof openVote>[2] = {},
): Promise<string> {
  const id = await openVote(members[0]!, sitting, options);
  for (const [index, choice] of [...choices].entries())
    await cast(members[index]!, id, choice === 'f' ? 'for' : 'against');
  return id;
}

/** The members of formannskapet, the leader first. */
export const formannskapet = (api: RunningApi): Promise<Viewer[]> =>
  Promise.all(['leder', 'nestleder', '3', '4', '5'].map((seat) => api.as(`formannskap.${seat}`)));

export async function openVote(
  chair: Viewer,
  { treatment }: Sitting,
  options: {
    proposal?: string;
    form?: string;
    versus?: string;
    question?: string;
    method?: string;
    isTest?: boolean;
    acknowledged?: boolean;
  } = {},
): Promise<string> {
  const { openVote: vote } = await chair.ask<{ openVote: { id: string } }>(
    `mutation($treatment: ID!, $proposal: ID, $form: VoteForm, $versus: ID, $question: ID, $method: VoteMethod!, $isTest: Boolean, $acknowledged: Boolean) {
      openVote(treatment: $treatment, proposal: $proposal, form: $form, versus: $versus, question: $question,
        method: $method, isTest: $isTest, acknowledged: $acknowledged) { id } }`,
    { treatment, method: 'ballots', ...options },
  );
  return vote.id;
}

/** What a seat answers at a roll call. */
export const call = (secretary: Viewer, vote: string, seat: string, choice: string | null) =>
  secretary.ask<{ recordBallot: SeenVote }>(
    `mutation($vote: ID!, $seat: ID!, $choice: Choice) { recordBallot(vote: $vote, seat: $seat, choice: $choice) { ${VOTE} } }`,
    { vote, seat, choice },
  );

/** The chair puts what waits in this order. */
export const order = (
  chair: Viewer,
  { treatment }: Sitting,
  ids: readonly string[],
  form: string | null = null,
) =>
  chair.ask<{ orderProposals: Seen }>(
    `mutation($treatment: ID!, $order: [ID!]!, $form: VotingForm) { orderProposals(treatment: $treatment, order: $order, form: $form) { ${TREATMENT} } }`,
    { treatment, order: ids, form },
  );

export const cast = (member: Viewer, vote: string, choice: string) =>
  member.ask<{ castBallot: SeenVote }>(
    `mutation($vote: ID!, $choice: Choice!) { castBallot(vote: $vote, choice: $choice) { ${VOTE} } }`,
    { vote, choice },
  );

export const close = async (chair: Viewer, vote: string, note: string | null = null): Promise<SeenVote> =>
  (
    await chair.ask<{ closeVote: SeenVote }>(
      `mutation($vote: ID!, $note: String) { closeVote(vote: $vote, note: $note) { ${VOTE} } }`,
      { vote, note },
    )
  ).closeVote;

export const count = async (secretary: Viewer, vote: string, of: object): Promise<SeenVote> =>
  (
    await secretary.ask<{ recordCount: SeenVote }>(
      `mutation($vote: ID!, $count: CountInput!) { recordCount(vote: $vote, count: $count) { ${VOTE} } }`,
      { vote, count: of },
    )
  ).recordCount;

/** Reads what will stand and what will lapse, and concludes with it: what the votes imply, or another ending they allow. */
export async function conclude(chair: Viewer, sitting: Sitting, ending?: string) {
  const { endings, lapsing } = await look(chair, sitting);
  const read = endings.find((one) => ending === undefined || one.ending === ending);
  return concludeWith(
    chair,
    sitting,
    read?.sha256 ?? '',
    lapsing.map(({ proposal }) => proposal.id),
  );
}

export const concludeWith = (
  chair: Viewer,
  { treatment }: Sitting,
  shown: string,
  lapsing: readonly string[] = [],
) =>
  chair.ask<{ conclude: Seen }>(
    `mutation($id: ID!, $shown: String!, $lapsing: [ID!]!) { conclude(treatment: $id, shown: $shown, lapsing: $lapsing) { ${TREATMENT} } }`,
    { id: treatment, shown, lapsing },
  );

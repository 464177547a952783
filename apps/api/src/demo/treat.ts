import { byParty, type Choice } from '@samsvar/domain';
import type { Actor } from '../session/actor.js';
import { standingDecisions } from '../vote/decision.js';
import { lapsingIn } from '../vote/lapsing.js';
import type { DemoProposal, DemoTreatment, DemoVote } from './cases/script.js';
import { callMeeting, endMeeting, openMeeting, type Called } from './meet.js';
import type { Stage } from './stage.js';

interface Treating {
  readonly stage: Stage;
  readonly caseFile: string;
  /** The agenda item. */
  readonly item: string;
  readonly meeting: Called;
  readonly secretary: Actor;
}

/** A body meets on the text: proposals are moved and published, voted on in order, and the treatment ends. */
export async function treatCase(stage: Stage, caseFile: string, treatment: DemoTreatment): Promise<void> {
  stage.clock.pass(30);
  const meeting = await callMeeting(stage, treatment.body, treatment.sitting, caseFile);
  const item = (await stage.read.itemsOfMeeting.load(meeting.id))[0]?.id ?? '';
  const treating = { stage, caseFile, item, meeting, secretary: meeting.secretary };
  await openMeeting(stage, meeting);
  for (const [by, letter] of treatment.takesUp ?? []) await takeUp(treating, by, letter);
  for (const proposal of treatment.proposals) await move(treating, proposal);
  for (const vote of treatment.votes) await hold(treating, vote);
  if (treatment.votes.length === 0) return;
  stage.clock.pass(2);
  for (const letter of treatment.upholds ?? []) await uphold(treating, letter);
  await conclude(treating);
  await endMeeting(stage, meeting);
  if (treatment.signing) await signMinutes(treating, treatment.signing);
}

async function uphold({ stage, item }: Treating, letter: string): Promise<void> {
  const fallen = (await stage.read.proposalsOfItem.load(item)).find((one) => one.letter === letter);
  if (fallen) await stage.upheld.uphold(stage.actor(stage.nameOf(fallen.mover)), fallen.id);
}

async function takeUp({ stage, caseFile, item }: Treating, by: string, letter: string): Promise<void> {
  stage.clock.pass(5);
  const before = await Promise.all(
    (await stage.read.itemsOfCase.load(caseFile)).map(({ id }) => stage.read.proposalsOfItem.load(id)),
  );
  const upheld = before.flat().find((one) => one.letter === letter && one.upheldAt !== null);
  await stage.upheld.takeUp(stage.actor(by), item, upheld?.id ?? '');
}

/** The secretary lays the minutes the next morning; those who have time sign at once. */
async function signMinutes(
  { stage, meeting, secretary }: Treating,
  signing: NonNullable<DemoTreatment['signing']>,
): Promise<void> {
  stage.clock.pass(15 * 60);
  const signers = signing.map(([name]) => stage.person(name));
  await stage.signing.lay(secretary, meeting.id, signers);
  const [laid] = await stage.read.laidMinutes.load(meeting.id);
  for (const [name, signed] of signing)
    if (signed) await stage.signing.sign(stage.actor(name), meeting.id, laid?.sha256 ?? '');
}

async function conclude({ stage: { read, votes }, item, secretary }: Treating): Promise<void> {
  const row = await read.items.load(item);
  const step = row && (await read.steps.load(row.routeStep));
  const [decision] = row && step ? await standingDecisions(read, row, step) : [];
  const lapsing = row ? await lapsingIn(read, row) : [];
  await votes.conclude(
    secretary,
    item,
    decision?.sha256 ?? '',
    lapsing.map((one) => one.row.id),
  );
}

async function move({ stage, caseFile, item, meeting }: Treating, proposal: DemoProposal): Promise<void> {
  stage.clock.pass(5);
  const { read } = stage;
  const [versions, questions, seats] = await Promise.all([
    read.versionsOfCase.load(caseFile),
    read.questionsOfCase.load(caseFile),
    read.seatsOfBody.load(meeting.body),
  ]);
  const [mover = '', ...others] = proposal.by;
  const actor = stage.actor(mover);
  const version = versions.filter((one) => one.answer === null).at(-1);
  const { kind, newText = null } = proposal;
  const asked = questions.find((one) => one.number === proposal.question)?.id ?? null;
  const section = version?.content.find((one) => one.question === asked);
  const withSeats = seats.filter((seat) => others.includes(stage.nameOf(seat.person))).map((seat) => seat.id);
  const id = await stage.proposals.move(actor, item, {
    kind,
    question: kind === 'alternative' ? null : asked,
    block: (proposal.block && section?.blocks[proposal.block - 1]?.id) || null,
    version: version?.id ?? '',
    newText: kind === 'alternative' ? null : newText,
    newKind: kind === 'addition' ? 'paragraph' : null,
    reason: proposal.reason ?? null,
    withSeats,
    alternative: kind === 'alternative' ? otherWords(asked, newText) : [],
    referTo: proposal.referTo ?? null,
    onBehalfOf: [],
  });
  await stage.proposals.publish(actor, id);
}

/** One paragraph in place of all that is said on the question. */
const otherWords = (question: string | null, text: string | null) => [
  { question: question ?? '', blocks: [{ id: null, kind: 'paragraph' as const, text: text ?? '' }] },
];

async function hold(treating: Treating, vote: DemoVote): Promise<void> {
  const { stage, item, secretary } = treating;
  stage.clock.pass(15);
  const proposals = await stage.read.proposalsOfItem.load(item);
  const proposal = proposals.find((one) => one.letter === vote.on)?.id ?? null;
  const plain = {
    form: 'forAgainst',
    versus: null,
    question: null,
    isTest: false,
    acknowledged: false,
  } as const;
  const opening = { treatment: item, proposal, method: vote.method, ...plain };
  const id = await stage.votes.open(secretary, opening);
  if (vote.method === 'unanimous') return;
  const votes = await votesOf(treating, vote.against);
  if (vote.method === 'hands') return count(treating, id, votes);
  await Promise.all(votes.map(({ name, choice }) => stage.votes.cast(stage.actor(name), id, choice)));
  await stage.votes.close(secretary, id, null);
}

/** How one of those present votes. */
interface Given {
  readonly name: string;
  readonly party: string;
  readonly choice: Choice;
  readonly presides: boolean;
}

async function votesOf({ stage, meeting }: Treating, against: readonly string[]): Promise<readonly Given[]> {
  const { read } = stage;
  const [seats, met, called] = await Promise.all([
    read.seatsOfBody.load(meeting.body),
    read.attendanceOfMeeting.load(meeting.id),
    read.meetings.load(meeting.id),
  ]);
  return seats.flatMap(({ id, party }): Given[] => {
    const person = met.find((one) => one.seat === id)?.person ?? null;
    if (person === null || party === null) return [];
    const name = stage.nameOf(person);
    const choice = against.includes(name) || against.includes(party) ? 'against' : 'for';
    return [{ name, party, choice, presides: called?.presiding === id }];
  });
}

async function count({ stage, secretary }: Treating, vote: string, votes: readonly Given[]): Promise<void> {
  const inFavour = votes.filter(({ choice }) => choice === 'for').length;
  await stage.votes.recordCount(secretary, vote, {
    inFavour,
    against: votes.length - inFavour,
    chair: votes.find(({ presides }) => presides)?.choice ?? null,
    parties: [...byParty(votes)],
    note: null,
  });
}

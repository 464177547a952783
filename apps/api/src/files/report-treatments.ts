import {
  canonical,
  changesText,
  compareLetters,
  splitParties,
  touches,
  type Choice,
  type NamedVotes,
  type ReportAddition,
  type ReportProposal,
  type ReportTreatment,
  type ReportVote,
  type RouteTask,
  type Section,
  type SplitParty,
  type Text,
} from '@samsvar/domain';
import type {
  CaseRow,
  ItemRow,
  ProposalRow,
  QuestionRow,
  Reader,
  VersionRow,
  VoteRow,
} from '@samsvar/persistence';
import { closedTo } from '../meeting/closed.js';
import { cited } from '../meeting/meeting.view.js';
import { closedIn, modeOf, seatingOf } from '../meeting/seating.js';
import type { RequestContext } from '../session/context.js';
import { nameOf } from './report-of.js';

/**
 * What formannskap and bystyre did with the case, in the order they sat. Of what was treated behind doors that are
 * closed to the viewer stands only that it was, and what it ended in (kommuneloven § 11-5).
 */
export async function treatmentsOf(
  ctx: RequestContext,
  row: CaseRow,
  versions: readonly VersionRow[],
): Promise<ReportTreatment[]> {
  const items = await ctx.read.itemsOfCase.load(row.id);
  const treated = await Promise.all(
    items.map(async (item) => {
      const [one, meeting] = [
        await treatmentOf(ctx.read, item, versions),
        await ctx.read.meetings.load(item.meeting),
      ];
      if (!one || !meeting || !(await closedTo(ctx, meeting, item.id))) return one;
      return { ...one, behindDoors: true, proposals: [], votes: [], additions: [] };
    }),
  );
  return treated.filter((one) => one !== null).sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

export async function treatmentOf(
  read: Reader,
  item: ItemRow,
  versions: readonly VersionRow[],
): Promise<ReportTreatment | null> {
  const [step, meeting, seats] = await Promise.all([
    read.steps.load(item.routeStep),
    read.meetings.load(item.meeting),
    read.seatsOfBody.load(item.body),
  ]);
  if (!meeting || !step || !isTreatment(step.task) || meeting.state === 'called') return null;
  const seating = await seatingOf(read, item);
  const met = seating.met.filter((one) => one.person !== null);
  const chair = met.find((one) => one.seat === seating.presiding)?.person ?? null;
  return {
    body: await nameOf(read, item.body),
    task: step.task,
    cited: cited(item),
    startsAt: (meeting.openedAt ?? meeting.startsAt).toISOString(),
    place: meeting.place,
    mode: await modeOf(read, meeting),
    legalBasis: (await closedIn(read, meeting, item.id))?.legalBasis ?? null,
    seats: seats.length,
    present: met.length,
    deputies: met.filter((one) => seats.find((seat) => seat.id === one.seat)?.person !== one.person).length,
    chair: chair === null ? null : ((await read.people.load(chair))?.name ?? null),
    ...versionsOf(item, versions),
    proposals: await proposalsOf(read, item, versions),
    votes: await votesOf(read, item),
    additions: await additionsOf(read, item),
    behindDoors: false,
    result: item.result,
    resolution: resolutionOf(item),
  };
}

/** The decision as it was confirmed; its points are numbered where there are several. */
function resolutionOf({ decision }: ItemRow): string | null {
  const points = (decision?.points ?? []).map(({ words }) => words);
  if (points.length < 2) return points[0] ?? null;
  return points.map((words, index) => `${index + 1}. ${words}`).join('\n');
}

const isTreatment = (task: RouteTask): task is ReportTreatment['task'] =>
  task === 'recommends' || task === 'decides';

/** The versions that the body was given and left; while it sits, what it has come to. */
function versionsOf(item: ItemRow, versions: readonly VersionRow[]) {
  const newest = versions.at(-1)?.number ?? 0;
  const numberOf = (id: string | null) => versions.find((version) => version.id === id)?.number ?? newest;
  return { baseVersion: numberOf(item.baseVersion), version: numberOf(item.endVersion) };
}

async function proposalsOf(
  read: Reader,
  item: ItemRow,
  versions: readonly VersionRow[],
): Promise<ReportProposal[]> {
  const questions = await read.questionsOfCase.load(item.caseFile);
  const votes = await read.votesOfItem.load(item.id);
  const rows = (await read.proposalsOfItem.load(item.id))
    .filter((row) => row.letter !== null)
    .sort((a, b) => compareLetters(a.letter ?? '', b.letter ?? ''));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      letter: row.letter ?? '',
      touched: touchedBy(row, votes, versions),
      ...placeOf(row, versions.find(({ id }) => id === row.baseVersion)?.content ?? [], questions),
      upheld: row.upheldAt !== null,
      takenUp: await takenUpOf(read, row),
      alternative: row.newContent,
      proposers: await proposersOf(read, row.id),
    })),
  );
}

/** Its block, and the sections that it replaces, by their numbers in the version that it was moved against. */
function placeOf(row: ProposalRow, text: Text, questions: readonly QuestionRow[]) {
  const section = text.find(({ blocks }) => blocks.some(({ id }) => id === row.block))?.blocks ?? [];
  const at = section.findIndex(({ id }) => id === row.block);
  const block = section[at];
  const says = (one: Section) => canonical([one]);
  const changed = (row.newContent ?? []).filter(
    (one) => !text.some((stands) => stands.question === one.question && says(stands) === says(one)),
  );
  return {
    place: block ? { kind: block.kind, number: at + 1 } : null,
    sections: changed.flatMap((one) => questions.find(({ id }) => id === one.question)?.number ?? []),
  };
}

async function takenUpOf(read: Reader, { takenUpFrom }: ProposalRow): Promise<ReportProposal['takenUp']> {
  const from = takenUpFrom === null ? null : await read.proposals.load(takenUpFrom);
  const item = from && (await read.items.load(from.item));
  return item ? { body: await nameOf(read, item.body), letter: from.letter ?? '' } : null;
}

/** By the text that was voted on, and the one that the vote made of it. */
function touchedBy(row: ProposalRow, votes: readonly VoteRow[], versions: readonly VersionRow[]) {
  const won = votes.find(
    ({ isTest, outcome, proposal, versus }) =>
      !isTest && outcome !== null && (outcome.carried ? proposal : versus) === row.id,
  );
  const before = versions.find(({ id }) => id === won?.version);
  const after = before && versions.find(({ number }) => number === before.number + 1);
  return row.state === 'carried' && changesText(row) && after ? touches(before.content, after.content) : [];
}

const proposersOf = async (read: Reader, proposal: string) =>
  Promise.all(
    (await read.proposersOf.load(proposal)).map(async ({ person, party }) => ({
      name: (await read.people.load(person))?.name ?? '',
      party,
    })),
  );

const additionsOf = async (read: Reader, item: ItemRow): Promise<ReportAddition[]> =>
  Promise.all(
    (await read.additionsOfItem.load(item.id)).map(async ({ person, party, words }) => ({
      name: (await read.people.load(person))?.name ?? '',
      party,
      words,
    })),
  );

async function votesOf(read: Reader, item: ItemRow): Promise<ReportVote[]> {
  const rows = await read.votesOfItem.load(item.id);
  const proposals = await read.proposalsOfItem.load(item.id);
  const questions = await read.questionsOfCase.load(item.caseFile);
  const letterOf = (id: string | null) => proposals.find((one) => one.id === id)?.letter ?? null;
  const votes = await Promise.all(
    rows
      .filter(({ isTest }) => !isTest)
      .map(
        async (row) =>
          row.outcome && {
            proposal: letterOf(row.proposal),
            form: row.form,
            versus: letterOf(row.versus),
            question: questions.find(({ id }) => id === row.question)?.number ?? null,
            method: row.method,
            outcome: row.outcome,
            ...(await namesIn(read, row)),
          },
      ),
  );
  return votes.filter((vote) => vote !== null);
}

/** By the ballots: hands that were only counted leave no names. */
async function namesIn(
  read: Reader,
  vote: VoteRow,
): Promise<{ split: readonly SplitParty[]; called: NamedVotes | null }> {
  const [ballots, seats] = await Promise.all([
    read.ballotsOfVote.load(vote.id),
    read.seatsOfBody.load(vote.body),
  ]);
  const people = await Promise.all(ballots.map(({ person }) => read.people.load(person)));
  // By seat: in the order they were cast they would tell who hesitated.
  const inOrder = ballots
    .map(({ seat, choice }, index) => ({
      seat: seats.find((one) => one.id === seat),
      name: people[index]?.name ?? '',
      choice,
    }))
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0));
  if (vote.method !== 'rollCall') {
    const withParty = inOrder.flatMap(({ seat, ...one }) =>
      seat?.party ? [{ ...one, party: seat.party }] : [],
    );
    return { split: splitParties(withParty), called: null };
  }
  const named = (side: Choice) =>
    inOrder
      .filter(({ choice }) => choice === side)
      .map(({ name, seat }) => (seat?.party ? `${name} (${seat.party})` : name));
  return { split: [], called: { inFavour: named('for'), against: named('against') } };
}

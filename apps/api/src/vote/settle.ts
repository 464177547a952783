import {
  apply,
  changesText,
  compareLetters,
  insertedBlocks,
  votesOnWhole,
  type RecordedOutcome,
} from '@samsvar/domain';
import { BallotRow, ItemRow, ProposalRow, VoteRow, seal, type VersionRow } from '@samsvar/persistence';
import { questionsVoted } from './opening.js';
import { newestVersion, type Treating } from './treatment.js';

type Facts = Readonly<Record<string, string | number>>;

/**
 * Closes a vote with its outcome and does what was carried, in one transaction: the proposal is carried or
 * fallen, and a carried one is applied to the text, which becomes a new frozen version. Of two that were put
 * against each other one is carried and the other falls. A test vote does nothing, and keeps no ballots.
 *
 * @returns words and numbers for the event
 */
export async function settle(treating: Treating, vote: VoteRow, outcome: RecordedOutcome): Promise<Facts> {
  const { tx, at } = treating;
  if (vote.isTest) {
    await tx.manager.update(VoteRow, { id: vote.id }, { closedAt: at, outcome });
    await tx.manager.delete(BallotRow, { vote: vote.id });
    return { test: 'test' };
  }
  const whole = vote.question === null ? votesOnWhole(vote) : await isLastQuestion(treating, vote);
  await tx.manager.update(VoteRow, { id: vote.id }, { closedAt: at, outcome, whole });
  const { inFavour, against, carried } = outcome;
  const facts = {
    result: carried ? 'carried' : 'fallen',
    ...(inFavour === null || against === null ? {} : { inFavour, against }),
  };
  if (vote.question !== null && !carried)
    return { ...facts, ...sealed(await empty(treating, vote.question)) };
  if (vote.proposal === null) return facts;
  const [first, other] = [
    await tx.one(ProposalRow, vote.proposal),
    vote.versus === null ? null : await tx.one(ProposalRow, vote.versus),
  ];
  await tx.manager.update(ProposalRow, { id: first.id }, { state: carried ? 'carried' : 'fallen' });
  if (other)
    await tx.manager.update(ProposalRow, { id: other.id }, { state: carried ? 'fallen' : 'carried' });
  const named = { ...facts, letter: first.letter ?? '', ...(other ? { versus: other.letter ?? '' } : {}) };
  const winner = carried ? first : other;
  if (!winner || !changesText(winner)) return named;
  return { ...named, ...sealed(await amend(treating, winner)) };
}

const sealed = ({ number, sha256 }: VersionRow): Facts => ({ version: number, sha256 });

async function amend(treating: Treating, proposal: ProposalRow): Promise<VersionRow> {
  const earlier = await insertedBefore(treating, proposal);
  return change(treating, (text) => apply(proposal, text, proposal.id, earlier));
}

/** A question whose text fell is not answered. */
const empty = (treating: Treating, question: string): Promise<VersionRow> =>
  change(treating, (text) =>
    text.map((section) => (section.question === question ? { ...section, blocks: [] } : section)),
  );

async function change(
  treating: Treating,
  of: (text: VersionRow['content']) => VersionRow['content'],
): Promise<VersionRow> {
  const { tx, item, caseRow } = treating;
  const before = await newestVersion(tx, caseRow.id);
  if (item.baseVersion === null)
    await tx.manager.update(ItemRow, { id: item.id }, { baseVersion: before.id });
  return sealText(treating, 'amended', of(before.content));
}

/** True when every other question that says something has been voted on already. */
async function isLastQuestion({ tx, item, caseRow }: Treating, { question }: VoteRow): Promise<boolean> {
  const voted = questionsVoted(await tx.read.votesOfItem.load(item.id));
  const { content } = await newestVersion(tx, caseRow.id);
  return content.every(
    (section) =>
      section.blocks.length === 0 || section.question === question || voted.includes(section.question),
  );
}

/** What proposals that were published earlier have put in at the same place: it stands in the order it was moved. */
async function insertedBefore({ tx, item }: Treating, proposal: ProposalRow): Promise<ReadonlySet<string>> {
  const { kind, question, block } = proposal;
  const carried = (await tx.read.proposalsOfItem.load(item.id)).filter(
    (one) => one.kind === kind && one.question === question && one.block === block && one.state === 'carried',
  );
  const before = carried.filter((one) => compareLetters(one.letter ?? '', proposal.letter ?? '') < 0);
  return new Set(before.flatMap((one) => insertedBlocks(one, one.id).map(({ id }) => id)));
}

/** Freezes the body's text as the case's next version. */
export const sealText = (
  { tx, ids, at, actor, item, caseRow }: Treating,
  kind: 'amended' | 'decided',
  text: VersionRow['content'],
): Promise<VersionRow> =>
  seal(tx.manager, {
    id: ids.next('version'),
    municipality: tx.scope.municipality,
    caseFile: caseRow.id,
    answer: null,
    body: item.body,
    kind,
    text,
    yjs: null,
    createdAt: at,
    createdBy: actor.id,
  });

import { apply, changesText, insertedBlocks, type RecordedOutcome } from '@samsvar/domain';
import { ItemRow, ProposalRow, VoteRow, seal, type VersionRow } from '@samsvar/persistence';
import { newestVersion, type Treating } from './treatment.js';

/**
 * Closes a vote with its outcome and does what was carried, in one transaction: the proposal is carried or
 * fallen, and a carried one is applied to the text, which becomes a new frozen version.
 *
 * @returns words and numbers for the event
 */
export async function settle(
  treating: Treating,
  vote: VoteRow,
  outcome: RecordedOutcome,
): Promise<Record<string, string | number>> {
  const { tx, at } = treating;
  await tx.manager.update(VoteRow, { id: vote.id }, { closedAt: at, outcome });
  const result = outcome.carried ? 'carried' : 'fallen';
  const { inFavour, against } = outcome;
  const facts = { result, ...(inFavour === null || against === null ? {} : { inFavour, against }) };
  if (vote.proposal === null) return facts;
  const proposal = await tx.one(ProposalRow, vote.proposal);
  await tx.manager.update(ProposalRow, { id: proposal.id }, { state: result });
  const letter = proposal.letter ?? '';
  if (!outcome.carried || !changesText(proposal)) return { ...facts, letter };
  const version = await amend(treating, proposal);
  return { ...facts, letter, version: version.number, sha256: version.sha256 };
}

async function amend(treating: Treating, proposal: ProposalRow): Promise<VersionRow> {
  const { tx, item, caseRow } = treating;
  const before = await newestVersion(tx, caseRow.id);
  if (item.baseVersion === null)
    await tx.manager.update(ItemRow, { id: item.id }, { baseVersion: before.id });
  const earlier = await insertedBefore(treating, proposal);
  return sealText(treating, 'amended', apply(proposal, before.content, proposal.id, earlier));
}

/** What proposals that were published earlier have put in at the same place: it stands in the order it was moved. */
async function insertedBefore({ tx, item }: Treating, proposal: ProposalRow): Promise<ReadonlySet<string>> {
  const { kind, question, block } = proposal;
  const carried = (await tx.read.proposalsOfItem.load(item.id)).filter(
    (one) => one.kind === kind && one.question === question && one.block === block && one.state === 'carried',
  );
  const before = carried.filter((one) => isBefore(one, proposal));
  return new Set(before.flatMap((one) => insertedBlocks(one, one.id).map(({ id }) => id)));
}

/** By letter: A before B, and A1 before A2. */
const isBefore = (a: ProposalRow, b: ProposalRow): boolean =>
  (a.letter ?? '').length < (b.letter ?? '').length ||
  ((a.letter ?? '').length === (b.letter ?? '').length && (a.letter ?? '') < (b.letter ?? ''));

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

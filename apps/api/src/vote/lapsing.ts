import { compareLetters, lapseReason, type LapseReason } from '@samsvar/domain';
import type { ItemRow, ProposalRow, Reader } from '@samsvar/persistence';
import { closedVotes, votingFormOf } from './treatment.js';

/** A published proposal that lapses when the treatment is concluded, and why. */
export interface Lapsing {
  readonly row: ProposalRow;
  readonly why: LapseReason;
}

/** What lapses if the treatment is concluded now, by letter. */
export async function lapsingIn(read: Reader, item: ItemRow): Promise<readonly Lapsing[]> {
  const proposals = await read.proposalsOfItem.load(item.id);
  const votes = closedVotes(await read.votesOfItem.load(item.id), proposals);
  const form = await votingFormOf(read, item);
  const versions = await read.versionsOfCase.load(item.caseFile);
  const text = versions.findLast(({ answer }) => answer === null)?.content ?? [];
  return proposals
    .filter(({ state }) => state === 'published')
    .sort((a, b) => compareLetters(a.letter ?? '', b.letter ?? ''))
    .map((row) => ({ row, why: lapseReason(row, text, votes, form) }));
}

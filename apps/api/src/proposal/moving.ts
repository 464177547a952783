import { Refusal, nextLetter, standing, type ProposedChange } from '@samsvar/domain';
import { ProposerRow } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import { newestVersion, type Treating } from '../vote/treatment.js';

/** The mover first; each for the party of the seat that they meet for, or hold. */
export async function insertProposers(
  { tx, item }: Treating,
  proposal: string,
  mover: string,
  seats: readonly string[],
): Promise<void> {
  const [held, deputies, met] = [
    await tx.read.seatsOfBody.load(item.body),
    await tx.read.deputiesOfBody.load(item.body),
    (await seatingOf(tx.read, item)).met,
  ];
  const meetingFor = (seat: string) =>
    met.find((one) => one.seat === seat)?.person ?? held.find((one) => one.id === seat)?.person;
  const partyOf = (person: string) =>
    held.find((one) => met.some((at) => at.seat === one.id && at.person === person)) ??
    [...held, ...deputies].find((one) => one.person === person);
  if (!seats.every((seat) => held.some((one) => one.id === seat))) throw new Refusal('not_permitted');
  const people = [...new Set([mover, ...seats.flatMap((seat) => meetingFor(seat) ?? [])])];
  await tx.manager.insert(
    ProposerRow,
    people.map((person, position) => ({
      proposal,
      position,
      person,
      party: partyOf(person)?.party ?? null,
    })),
  );
}

/** The treatment's next letter. Parts have the letter of what they are parts of. */
export async function letterIn({ tx, item }: Treating): Promise<string> {
  const proposals = await tx.read.proposalsOfItem.load(item.id);
  return nextLetter(proposals.filter(({ letter, partOf }) => letter !== null && partOf === null).length);
}

/** The text may have gone on since the mover read it: nothing is moved against what no longer stands. */
export async function demandBlock({ tx, caseRow }: Treating, change: ProposedChange): Promise<void> {
  const { content } = await newestVersion(tx, caseRow.id);
  if (standing(change, content) === 'blockGone') throw new Refusal('block_gone');
}

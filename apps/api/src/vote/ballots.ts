import { Refusal, byParty, type Choice, type Counted } from '@samsvar/domain';
import { BallotRow, type Transaction, type VoteRow } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import type { Treating } from './treatment.js';

/** Casts the ballot of whoever acts. The primary key (vote, seat) is what makes a second ballot impossible. */
export async function castBallot({ tx, actor, item, at }: Treating, vote: VoteRow, choice: Choice) {
  const { met } = await seatingOf(tx.read, item);
  const seat = met.find((one) => one.person === actor.id)?.seat ?? '';
  if (!vote.voters.includes(seat)) throw new Refusal('not_entitled');
  const added = await tx.manager.query<unknown[]>(
    `insert into ballot (vote, seat, person, choice, cast_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning seat`,
    [vote.id, seat, actor.id, choice, at],
  );
  if (added.length === 0) throw new Refusal('already_voted');
}

/** What a seat answered at a roll call, until it is closed: an answer can be corrected, and taken back. */
export async function callSeat(
  { tx, item, at }: Treating,
  vote: VoteRow,
  seat: string,
  choice: Choice | null,
) {
  const { met } = await seatingOf(tx.read, item);
  const person = met.find((one) => one.seat === seat)?.person;
  if (!person || !vote.voters.includes(seat)) throw new Refusal('not_permitted');
  if (choice === null) return void (await tx.manager.delete(BallotRow, { vote: vote.id, seat }));
  await tx.manager.query(
    `insert into ballot (vote, seat, person, choice, cast_at) values ($1, $2, $3, $4, $5)
       on conflict (vote, seat) do update set choice = excluded.choice, cast_at = excluded.cast_at`,
    [vote.id, seat, person, choice, at],
  );
}

/** Hands by name: who sits in the case and is not named voted for (kommuneloven § 8-1: all vote). */
export async function nameSeats({ tx, item, at }: Treating, vote: VoteRow, against: readonly string[]) {
  const { met } = await seatingOf(tx.read, item);
  const sitting = met.flatMap(({ seat, person }) =>
    person !== null && vote.voters.includes(seat) ? [{ seat, person }] : [],
  );
  if (!against.every((seat) => sitting.some((one) => one.seat === seat))) throw new Refusal('not_permitted');
  const ballots = sitting.map(({ seat, person }) => ({
    vote: vote.id,
    seat,
    person,
    choice: against.includes(seat) ? ('against' as const) : ('for' as const),
    castAt: at,
  }));
  await tx.manager.insert(BallotRow, ballots);
}

export async function countBallots(tx: Transaction, vote: VoteRow, note: string | null): Promise<Counted> {
  const ballots = await tx.manager.findBy(BallotRow, { vote: vote.id });
  const seats = await tx.read.seatsOfBody.load(vote.body);
  const votes = ballots.flatMap(({ seat, choice }) => {
    const party = seats.find((one) => one.id === seat)?.party;
    return party ? [{ party, choice }] : [];
  });
  const chair = ballots.find((ballot) => ballot.seat === vote.chair)?.choice ?? null;
  const inFavour = ballots.filter((ballot) => ballot.choice === 'for').length;
  return { inFavour, against: ballots.length - inFavour, chair, parties: byParty(votes), note };
}

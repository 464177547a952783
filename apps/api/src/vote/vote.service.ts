import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  byParty,
  checkSum,
  quorum,
  standing,
  tally,
  type Choice,
  type Clock,
  type Ids,
  type PartyCount,
  type RecordedOutcome,
} from '@samsvar/domain';
import { BallotRow, Store, VoteRow, type Transaction, type VersionRow } from '@samsvar/persistence';
import { seatingOf } from '../meeting/seating.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { conclude } from './conclude.js';
import { settle } from './settle.js';
import {
  demandHere,
  demandSession,
  demandUnderWay,
  newestVersion,
  treating,
  type Treating,
} from './treatment.js';
import type { CountInput, OpeningInput } from './vote.input.js';

/** What was counted, from ballots or from raised hands. */
type Counted = Omit<CountInput, 'parties'> & { readonly parties: readonly PartyCount[] };

@Injectable()
export class VoteService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opens a vote on a proposal or on the text as a whole. One without counting is closed in the same breath. */
  open(actor: Actor, opening: OpeningInput): Promise<string> {
    return this.inTreatment(actor, opening.treatment, async (here) => {
      await demandHere(here, 'openVote');
      demandSession(here.meeting);
      await demandUnderWay(here);
      const { tx, item, caseRow } = here;
      const open = (await tx.read.votesOfItem.load(item.id)).some((vote) => vote.closedAt === null);
      if (open) throw new Refusal('vote_is_open');
      const version = await newestVersion(tx, caseRow.id);
      const letter = await this.demandReady(here, opening, version);
      const vote = await this.insert(here, opening, version);
      const done = opening.method === 'unanimous' ? await settle(here, vote, UNANIMOUS) : {};
      const facts = {
        ...(letter ? { letter } : {}),
        method: opening.method,
        ...(opening.acknowledged ? { acknowledged: 'blockChanged' } : {}),
        ...done,
      };
      await tx.record({ what: 'openVote', by: actor.id, case: caseRow.id, body: item.body, facts });
      return vote.id;
    });
  }

  /** The letter of the proposal that is ready to be voted on; null for the text as a whole. */
  private async demandReady(
    { tx, item }: Treating,
    { proposal: id, acknowledged }: OpeningInput,
    { content }: VersionRow,
  ): Promise<string | null> {
    const published = (await tx.read.proposalsOfItem.load(item.id)).filter(
      (one) => one.state === 'published',
    );
    if (id === null) {
      const unsettled = published.filter((one) => standing(one, content) !== 'blockGone').length;
      if (unsettled > 0) throw new Refusal('proposals_unsettled', { count: unsettled });
      return null;
    }
    const proposal = published.find((one) => one.id === id);
    if (!proposal) throw new Refusal('proposal_is_settled');
    const stands = standing(proposal, content);
    if (stands === 'blockGone') throw new Refusal('block_gone');
    if (stands === 'blockChanged' && !acknowledged) throw new Refusal('block_changed');
    return proposal.letter;
  }

  private async insert({ tx, item, at }: Treating, opening: OpeningInput, version: VersionRow) {
    const { met, presiding } = await seatingOf(tx.read, item);
    if (presiding === null) throw new Refusal('chair_missing');
    const seats = (await tx.read.seatsOfBody.load(item.body)).length;
    const entitled = met.filter((one) => one.person !== null).length;
    if (entitled < quorum(seats)) throw new Refusal('no_quorum', { voted: entitled, seats });
    const vote = tx.manager.create(VoteRow, {
      id: this.ids.next('vote'),
      municipality: tx.scope.municipality,
      item: item.id,
      caseFile: item.caseFile,
      body: item.body,
      proposal: opening.proposal,
      version: version.id,
      method: opening.method,
      chair: presiding,
      seats,
      entitled,
      openedAt: at,
      closedAt: null,
      outcome: null,
    });
    await tx.manager.insert(VoteRow, vote);
    return vote;
  }

  /** The primary key (vote, seat) is what makes a second ballot impossible. */
  cast(actor: Actor, id: string, choice: Choice): Promise<void> {
    return this.inVote(actor, id, async (here, vote) => {
      await demandHere(here, 'castBallot');
      if (vote.closedAt !== null) throw new Refusal('vote_is_closed');
      if (vote.method !== 'ballots') throw new Refusal('counted_otherwise');
      const { tx, item, caseRow, at } = here;
      const { met } = await seatingOf(tx.read, item);
      const seat = met.find((one) => one.person === actor.id)?.seat ?? '';
      const added = await tx.manager.query<unknown[]>(
        `insert into ballot (vote, seat, person, choice, cast_at) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning seat`,
        [id, seat, actor.id, choice, at],
      );
      if (added.length === 0) throw new Refusal('already_voted');
      await tx.record({ what: 'castBallot', by: actor.id, case: caseRow.id, body: item.body });
    });
  }

  /** @param note why not all who are present have voted (kommuneloven § 8-1) */
  close(actor: Actor, id: string, note: string | null): Promise<void> {
    return this.end(actor, id, 'closeVote', 'ballots', async ({ tx }, vote) => ({
      ...(await countBallots(tx, vote)),
      note,
    }));
  }

  /** Hands or roll call by name: who sits in the case and is not named voted for (kommuneloven § 8-1: all vote). */
  recordNames(actor: Actor, id: string, against: readonly string[]): Promise<void> {
    return this.end(actor, id, 'recordCount', 'hands', async ({ tx, item, at }, vote) => {
      const { met } = await seatingOf(tx.read, item);
      const sitting = met.flatMap(({ seat, person }) => (person === null ? [] : [{ seat, person }]));
      if (!against.every((seat) => sitting.some((one) => one.seat === seat)))
        throw new Refusal('not_permitted');
      const ballots = sitting.map(({ seat, person }) => ({
        vote: id,
        seat,
        person,
        choice: against.includes(seat) ? ('against' as const) : ('for' as const),
        castAt: at,
      }));
      await tx.manager.insert(BallotRow, ballots);
      return { ...(await countBallots(tx, vote)), note: null };
    });
  }

  recordCount(actor: Actor, id: string, count: CountInput): Promise<void> {
    return this.end(actor, id, 'recordCount', 'hands', () => Promise.resolve(count));
  }

  /** Ends the treatment with the decision that was read. */
  async conclude(actor: Actor, id: string, shown: string): Promise<void> {
    await this.inTreatment(actor, id, async (here) => {
      await demandHere(here, 'conclude');
      await conclude(here, shown);
    });
  }

  /** Ballots in flight have either got the case's lock before this, and are counted, or come after and are refused. */
  private end(
    actor: Actor,
    id: string,
    action: 'closeVote' | 'recordCount',
    method: VoteRow['method'],
    count: (here: Treating, vote: VoteRow) => Promise<Counted>,
  ): Promise<void> {
    return this.inVote(actor, id, async (here, vote) => {
      await demandHere(here, action);
      if (vote.closedAt !== null) throw new Refusal('vote_is_closed');
      if (vote.method !== method) throw new Refusal('counted_otherwise');
      const { tx, item, caseRow } = here;
      const facts = await settle(here, vote, counted(vote, await count(here, vote)));
      await tx.record({ what: action, by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }

  private inVote(
    actor: Actor,
    id: string,
    work: (here: Treating, vote: VoteRow) => Promise<void>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const { item } = await tx.one(VoteRow, id);
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, item);
      await work(here, await tx.one(VoteRow, id));
    });
  }

  private inTreatment<T>(actor: Actor, id: string, work: (here: Treating) => Promise<T>): Promise<T> {
    return this.store.run(actor, async (tx) =>
      work(await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, id)),
    );
  }
}

async function countBallots(tx: Transaction, vote: VoteRow): Promise<Omit<Counted, 'note'>> {
  const ballots = await tx.manager.findBy(BallotRow, { vote: vote.id });
  const seats = await tx.read.seatsOfBody.load(vote.body);
  const votes = ballots.flatMap(({ seat, choice }) => {
    const party = seats.find((one) => one.id === seat)?.party;
    return party ? [{ party, choice }] : [];
  });
  const chair = ballots.find((ballot) => ballot.seat === vote.chair)?.choice ?? null;
  const inFavour = ballots.filter((ballot) => ballot.choice === 'for').length;
  return { inFavour, against: ballots.length - inFavour, chair, parties: byParty(votes) };
}

/** Everybody present agrees and nothing is counted; those present were enough to decide when it was opened. */
const UNANIMOUS: RecordedOutcome = {
  carried: true,
  inFavour: null,
  against: null,
  decidedByChair: false,
  chair: null,
  unanimous: true,
  parties: [],
  note: null,
};

function counted({ seats, entitled }: VoteRow, given: Counted): RecordedOutcome {
  checkSum(given, entitled, seats, given.note);
  const of = (choice: 'inFavour' | 'against') => given.parties.reduce((sum, party) => sum + party[choice], 0);
  if (of('inFavour') > given.inFavour || of('against') > given.against)
    throw new Refusal('count_impossible', { voted: of('inFavour') + of('against'), present: entitled });
  const outcome = tally(given, seats, given.chair);
  const { chair, parties, note } = given;
  return { ...outcome, chair, unanimous: false, parties, note: note?.trim() || null };
}

import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  checkCandidates,
  checkElectionSum,
  checkLot,
  roundResult,
  type Action,
  type Clock,
  type ElectionCount,
  type ElectionMethod,
  type Ids,
} from '@samsvar/domain';
import {
  CandidateRow,
  ElectionBallotRow,
  ElectionRow,
  RoundRow,
  Store,
  type RoundOutcome,
} from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import { recordInCases } from '../meeting/act.js';
import { demandNoOpenVote } from '../meeting/meeting.service.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { elect, electing, newRound, placeOf, sittingIn, type Electing, type Place } from './electing.js';
import type { ElectionCountInput, ElectionInput } from './election.input.js';

/** Bodies elect who presides when neither leader nor deputy leader does (kommuneloven §§ 11-2 and 7-8). */
@Injectable()
export class ElectionService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opens the first round. The only candidate can be elected unanimously in the same breath. */
  async open(actor: Actor, meeting: string, input: ElectionInput): Promise<void> {
    const { item, candidates, method } = input;
    await this.act(actor, async (tx, now) => {
      const place = await placeOf(tx, actor, [meeting, item], 'holdElection', now);
      await demandNoOpenVote(tx, meeting);
      const { met, presiding } = await sittingIn(place);
      if (presiding !== null) throw new Refusal('somebody_presides');
      const sitting = met.flatMap(({ seat, person }) => (person === null ? [] : [{ seat, person }]));
      checkCandidates(
        candidates,
        sitting.map(({ seat }) => seat),
        method,
      );
      const id = this.ids.next('election');
      const round = await newRound(place, { election: id, number: 1, method });
      const { municipality } = tx.scope;
      await tx.manager.insert(ElectionRow, { id, municipality, meeting, item, openedAt: place.at });
      const standing = candidates.flatMap((seat, position) => {
        const one = sitting.find((met) => met.seat === seat);
        return one ? [{ election: id, ...one, position }] : [];
      });
      await tx.manager.insert(CandidateRow, standing);
      await tx.manager.insert(RoundRow, round);
      const [only] = standing;
      if (method === 'unanimous' && only) await this.elected(place, round, only);
      return [place, { result: method === 'unanimous' ? 'elected' : 'opened' }];
    });
  }

  /** Votes again, when the last round elected nobody. Equal votes are not voted on again: the lot is drawn. */
  openRound(actor: Actor, id: string, method: ElectionMethod): Promise<void> {
    return this.inElection(actor, id, 'holdElection', async (here) => {
      const last = here.rounds.at(-1);
      if (!last || last.outcome === null) throw new Refusal('election_is_open');
      if (last.outcome.result.kind === 'lot') throw new Refusal('tie_in_election');
      const sitting = (await sittingIn(here)).met.flatMap(({ seat, person }) =>
        person === null ? [] : seat,
      );
      const candidates = here.candidates.map(({ seat }) => seat);
      checkCandidates(candidates, sitting, method);
      const round = await newRound(here, { election: id, number: last.number + 1, method });
      await here.tx.manager.insert(RoundRow, round);
      const [only] = here.candidates;
      if (method === 'unanimous' && only) await this.elected(here, round, only);
      return method === 'unanimous' ? 'elected' : 'opened';
    });
  }

  /** The primary key (election, round, seat) is what makes a second ballot impossible. */
  cast(actor: Actor, id: string, candidate: string | null): Promise<void> {
    return this.inElection(actor, id, 'castElectionBallot', async (here) => {
      const { tx, at } = here;
      const { number, voters } = openRound(here, 'ballots');
      if (candidate !== null && !here.candidates.some(({ seat }) => seat === candidate))
        throw new Refusal('candidate_not_present');
      const { met } = await sittingIn(here);
      const seat = met.find(({ person }) => person === actor.id)?.seat ?? '';
      if (!voters.includes(seat)) throw new Refusal('not_entitled');
      const added = await tx.manager.query<unknown[]>(
        `insert into election_ballot (election, round, seat, person, candidate, cast_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning seat`,
        [id, number, seat, actor.id, candidate, at],
      );
      if (added.length === 0) throw new Refusal('already_voted');
      return 'voted';
    });
  }

  /** @param note why not all who are present have voted (kommuneloven § 8-1) */
  close(actor: Actor, id: string, note: string | null): Promise<void> {
    return this.inElection(actor, id, 'holdElection', async (here) => {
      const round = openRound(here, 'ballots');
      const ballots = await here.tx.manager.findBy(ElectionBallotRow, { election: id, round: round.number });
      const votesFor = (seat: string | null) => ballots.filter(({ candidate }) => candidate === seat).length;
      const candidates = here.candidates.map(({ seat }) => ({ seat, votes: votesFor(seat) }));
      return this.settle(here, round, { candidates, blank: votesFor(null) }, note);
    });
  }

  recordCount(actor: Actor, id: string, { votes, blank, note }: ElectionCountInput): Promise<void> {
    return this.inElection(actor, id, 'holdElection', async (here) => {
      const round = openRound(here, 'hands');
      if (votes.some(({ seat }) => !here.candidates.some((one) => one.seat === seat)))
        throw new Refusal('candidate_not_present');
      const candidates = here.candidates.map(({ seat }) => ({
        seat,
        votes: votes.find((one) => one.seat === seat)?.votes ?? 0,
      }));
      return this.settle(here, round, { candidates, blank }, note);
    });
  }

  /** @param drawnBy who drew the lot by hand: somebody who meets, or the body's secretary */
  drawLot(actor: Actor, id: string, seat: string, drawnBy: string): Promise<void> {
    return this.inElection(actor, id, 'holdElection', async (here) => {
      const { tx, meeting } = here;
      checkLot(here.rounds.at(-1)?.outcome?.result, seat);
      const { met } = await sittingIn(here);
      const secretaries = await tx.read.secretariesOfBody.load(meeting.body);
      if (![...met, ...secretaries].some(({ person }) => person === drawnBy))
        throw new Refusal('not_permitted');
      await elect(here, id, candidateIn(here, seat), drawnBy);
      return 'lot';
    });
  }

  breakOff(actor: Actor, id: string, reason: string): Promise<void> {
    return this.inElection(actor, id, 'holdElection', async ({ tx, at }) => {
      await tx.manager.update(ElectionRow, { id }, { brokenOff: reason, settledAt: at });
      return 'brokenOff';
    });
  }

  private async settle(
    here: Electing,
    round: RoundRow,
    count: ElectionCount,
    note: string | null,
  ): Promise<string> {
    checkElectionSum(count, round.entitled, round.seats, note);
    const result = roundResult(count, round.number, round.seats);
    await close(here, round, { count, note: note || null, result });
    if (result.kind === 'elected') await elect(here, round.election, candidateIn(here, result.seat), null);
    return result.kind;
  }

  private async elected(place: Place, round: RoundRow, only: CandidateRow): Promise<void> {
    await close(place, round, { count: null, note: null, result: { kind: 'elected', seat: only.seat } });
    await elect(place, round.election, only, null);
  }

  private inElection(
    actor: Actor,
    id: string,
    action: Action,
    work: (here: Electing) => Promise<string>,
  ): Promise<void> {
    return this.act(actor, async (tx, now) => {
      const here = await electing(tx, actor, id, action, now);
      return [here, { result: await work(here) }];
    });
  }

  /** Who presides, and so what each may do, may be another afterwards. */
  private async act(
    actor: Actor,
    work: (
      tx: Place['tx'],
      now: Pick<Place, 'at' | 'ids'>,
    ) => Promise<readonly [Place, { readonly result: string }]>,
  ): Promise<void> {
    const cases = await this.store.run(actor, async (tx) => {
      const [place, facts] = await work(tx, { at: this.clock.now(), ids: this.ids });
      const { item, meeting } = place;
      const what = facts.result === 'voted' ? 'castElectionBallot' : 'holdElection';
      const line = { what, by: actor.id, body: meeting.body, facts };
      if (item) await tx.record({ ...line, case: item.caseFile });
      else await recordInCases(place, what, facts);
      return place.items.map(({ caseFile }) => caseFile);
    });
    await this.rights.mayHaveChanged(actor, cases);
  }
}

/** @throws Refusal `election_is_settled` when no round is open, `counted_otherwise` */
function openRound({ rounds }: Electing, method: ElectionMethod): RoundRow {
  const last = rounds.at(-1);
  if (!last || last.closedAt !== null) throw new Refusal('election_is_settled');
  if (last.method !== method) throw new Refusal('counted_otherwise');
  return last;
}

const close = ({ tx, at }: Place, { election, number }: RoundRow, outcome: RoundOutcome) =>
  tx.manager.update(RoundRow, { election, number }, { closedAt: at, outcome });

function candidateIn({ candidates }: Electing, seat: string): CandidateRow {
  const one = candidates.find((candidate) => candidate.seat === seat);
  if (!one) throw new Refusal('candidate_not_present');
  return one;
}

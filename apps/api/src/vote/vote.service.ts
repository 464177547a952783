import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  isUncounted,
  outcomeOf,
  type Choice,
  type Clock,
  type Counted,
  type Ids,
  type VoteMethod,
} from '@samsvar/domain';
import { Store, VoteRow } from '@samsvar/persistence';
import { demandAgreedInWriting } from '../meeting/written.service.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { callSeat, castBallot, countBallots, nameSeats } from './ballots.js';
import { conclude } from './conclude.js';
import { openVote } from './opening.js';
import { settle } from './settle.js';
import { demandHere, demandSession, treating, type Treating } from './treatment.js';
import type { CalledInput, CountInput, OpeningInput } from './vote.input.js';

@Injectable()
export class VoteService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Opens a vote on a proposal, on the text as a whole or on a question of it. One without counting is closed in the same breath. */
  open(actor: Actor, opening: OpeningInput): Promise<string> {
    return this.inTreatment(actor, opening.treatment, async (here) => {
      await demandHere(here, 'openVote');
      demandSession(here.meeting);
      const { tx, item, caseRow } = here;
      await demandAgreedInWriting(tx, here.meeting, item, opening);
      const [vote, { proposal, versus, seen }] = await openVote(here, opening, this.ids.next('vote'));
      const done = isUncounted(vote.method) ? await settle(here, vote, outcomeOf(vote, null)) : {};
      const facts = {
        ...(proposal?.letter ? { letter: proposal.letter } : {}),
        ...(versus?.letter ? { versus: versus.letter } : {}),
        ...(vote.question ? { question: await numberOf(here, vote.question) } : {}),
        ...(vote.isTest ? { test: 'test' } : {}),
        method: opening.method,
        form: opening.form,
        ...(seen.length > 0 ? { acknowledged: seen.join() } : {}),
        ...done,
      };
      await tx.record({ what: 'openVote', by: actor.id, case: caseRow.id, body: item.body, facts });
      return vote.id;
    });
  }

  cast(actor: Actor, id: string, choice: Choice): Promise<void> {
    return this.inVote(actor, id, async (here, vote) => {
      await demandHere(here, 'castBallot');
      demandOpen(vote, ['ballots']);
      await castBallot(here, vote, choice);
      const { tx, item, caseRow } = here;
      await tx.record({ what: 'castBallot', by: actor.id, case: caseRow.id, body: item.body });
    });
  }

  /** The secretary goes from seat to seat at a roll call. */
  recordBallot(actor: Actor, { vote: id, seat, choice }: CalledInput): Promise<void> {
    return this.inVote(actor, id, async (here, vote) => {
      await demandHere(here, 'recordCount');
      demandOpen(vote, ['rollCall']);
      await callSeat(here, vote, seat, choice);
      const { tx, item, caseRow } = here;
      await tx.record({ what: 'recordBallot', by: actor.id, case: caseRow.id, body: item.body });
    });
  }

  /** @param note why not all who are present have voted (kommuneloven § 8-1) */
  close(actor: Actor, id: string, note: string | null): Promise<void> {
    return this.end(actor, id, 'closeVote', ['ballots', 'rollCall'], ({ tx }, vote) =>
      countBallots(tx, vote, note),
    );
  }

  /** Raised hands, by the names of those against. */
  recordNames(actor: Actor, id: string, against: readonly string[]): Promise<void> {
    return this.end(actor, id, 'recordCount', ['hands'], async (here, vote) => {
      await nameSeats(here, vote, against);
      return countBallots(here.tx, vote, null);
    });
  }

  recordCount(actor: Actor, id: string, count: CountInput): Promise<void> {
    return this.end(actor, id, 'recordCount', ['hands'], () => Promise.resolve(count));
  }

  /** Ends the treatment with the decision that was read, and lets go what the chair was told will lapse. */
  async conclude(actor: Actor, id: string, shown: string, lapsing: readonly string[]): Promise<void> {
    await this.inTreatment(actor, id, async (here) => {
      await demandHere(here, 'conclude');
      await conclude(here, shown, lapsing);
    });
  }

  /** Ballots in flight have either got the case's lock before this, and are counted, or come after and are refused. */
  private end(
    actor: Actor,
    id: string,
    action: 'closeVote' | 'recordCount',
    methods: readonly VoteMethod[],
    count: (here: Treating, vote: VoteRow) => Promise<Counted>,
  ): Promise<void> {
    return this.inVote(actor, id, async (here, vote) => {
      await demandHere(here, action);
      demandOpen(vote, methods);
      const { tx, item, caseRow } = here;
      const facts = await settle(here, vote, outcomeOf(vote, await count(here, vote)));
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

const numberOf = async ({ tx, caseRow }: Treating, question: string): Promise<number> =>
  (await tx.read.questionsOfCase.load(caseRow.id)).find(({ id }) => id === question)?.number ?? 0;

function demandOpen({ closedAt, method }: VoteRow, methods: readonly VoteMethod[]): void {
  if (closedAt !== null) throw new Refusal('vote_is_closed');
  if (!methods.includes(method)) throw new Refusal('counted_otherwise');
}

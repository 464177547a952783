import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkProposal, type Clock, type Ids } from '@samsvar/domain';
import { ProposalRow, Store, VersionRow } from '@samsvar/persistence';
import type { Actor } from '../session/actor.js';
import { seatingOf } from '../meeting/seating.js';
import { CLOCK, IDS } from '../tokens.js';
import { demandHere, demandSession, demandUnderWay, treating, type Treating } from '../vote/treatment.js';
import { changeFrom } from './change.js';
import { demandBlock, insertProposers, letterIn } from './moving.js';
import type { ProposalInput } from './proposal.input.js';

@Injectable()
export class ProposalService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Prepares a proposal for its mover alone; nobody else learns that there is one, not from the log either. */
  move(actor: Actor, treatment: string, input: ProposalInput): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      await demandHere(here, 'moveProposal');
      await demandUnderWay(here);
      const { id } = await this.draw(here, input, actor.id);
      await tx.record({ what: 'moveProposal', by: null });
      return id;
    });
  }

  /**
   * What a member who is present moves by word or on paper, written down by the secretary: before the meeting at once.
   * @param seat the mover's
   */
  enter(actor: Actor, treatment: string, seat: string, input: ProposalInput): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      await demandHere(here, 'enterProposal');
      demandSession(here.meeting);
      await demandUnderWay(here);
      const { met } = await seatingOf(tx.read, here.item);
      const mover = met.find((one) => one.seat === seat)?.person;
      if (!mover) throw new Refusal('not_permitted');
      const { id, kind } = await this.draw(here, input, mover);
      const { item, caseRow, at } = here;
      const letter = await letterIn(here);
      await tx.manager.update(ProposalRow, { id }, { state: 'published', letter, publishedAt: at });
      const facts = { letter, kind, mover };
      await tx.record({ what: 'enterProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
      return id;
    });
  }

  /** Puts it before the meeting, with the treatment's next letter. */
  publish(actor: Actor, id: string): Promise<void> {
    return this.withProposal(actor, id, async (here, proposal) => {
      await demandHere(here, 'publishProposal', proposal.mover);
      demandSession(here.meeting);
      await demandUnderWay(here);
      if (proposal.state !== 'draft') throw new Refusal('proposal_is_settled');
      await demandBlock(here, proposal);
      const { tx, item, caseRow, at } = here;
      const letter = await letterIn(here);
      await tx.manager.update(ProposalRow, { id }, { state: 'published', letter, publishedAt: at });
      const facts = { letter, kind: proposal.kind };
      await tx.record({ what: 'publishProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }

  /**
   * By its mover, or by the secretary on the mover's word. A draft that is withdrawn leaves no trace in the case,
   * and is nobody's but its mover's; a published one leaves a trace.
   */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.withProposal(actor, id, async (here, proposal) => {
      await demandHere(here, 'withdrawProposal', proposal.mover);
      if (proposal.letter === null && proposal.mover !== actor.id) throw new Refusal('not_permitted');
      if (proposal.state !== 'draft' && proposal.state !== 'published')
        throw new Refusal('proposal_is_settled');
      const { tx, item, caseRow } = here;
      const votes = await tx.read.votesOfItem.load(item.id);
      if (votes.some((vote) => vote.proposal === id && vote.closedAt === null))
        throw new Refusal('vote_still_open');
      await tx.manager.update(ProposalRow, { id }, { state: 'withdrawn' });
      if (proposal.letter === null) return tx.record({ what: 'withdrawProposal', by: null });
      const facts = {
        letter: proposal.letter,
        ...(proposal.mover === actor.id ? {} : { mover: proposal.mover }),
      };
      await tx.record({ what: 'withdrawProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }

  /** Checks it against the text that its mover read, and keeps it as a draft. */
  private async draw(
    here: Treating,
    input: ProposalInput,
    mover: string,
  ): Promise<Pick<ProposalRow, 'id' | 'kind'>> {
    const { tx, item, caseRow, at } = here;
    const version = await tx.one(VersionRow, input.version);
    if (version.caseFile !== caseRow.id || version.answer !== null) throw new Refusal('not_permitted');
    const id = this.ids.next('proposal');
    const change = changeFrom(here, input, version.content, id);
    checkProposal(change, version.content);
    await demandBlock(here, change);
    await tx.manager.insert(ProposalRow, {
      id,
      municipality: tx.scope.municipality,
      item: item.id,
      caseFile: caseRow.id,
      letter: null,
      state: 'draft',
      ...change,
      onBehalfOf: [...new Set(input.onBehalfOf)],
      partOf: null,
      upheldAt: null,
      takenUpFrom: null,
      baseVersion: version.id,
      mover,
      movedAt: at,
      publishedAt: null,
    });
    await insertProposers(here, id, mover, input.withSeats);
    return { id, kind: change.kind };
  }

  private withProposal(
    actor: Actor,
    id: string,
    work: (here: Treating, proposal: ProposalRow) => Promise<void>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const { item } = await tx.one(ProposalRow, id);
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, item);
      await work(here, await tx.one(ProposalRow, id));
    });
  }
}

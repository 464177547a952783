import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkProposal, takenUp, treatmentAfter, type Clock, type Ids } from '@samsvar/domain';
import { ProposalRow, Store } from '@samsvar/persistence';
import { isClosedTo } from '../meeting/closed.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { demandHere, demandSession, demandUnderWay, newestVersion, treating } from '../vote/treatment.js';
import { insertProposers, letterIn } from './moving.js';
import { takenUpIn, upheldBefore } from './upheld.js';

/** Mindretallsforslag: what fell in one body and is put before the next. */
@Injectable()
export class UpheldService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** By its mover, or by the secretary on the mover's word. */
  uphold(actor: Actor, id: string): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const { item: treatment } = await tx.one(ProposalRow, id);
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      const proposal = await tx.one(ProposalRow, id);
      await demandHere(here, 'upholdProposal', proposal.mover);
      if (proposal.letter === null) throw new Refusal('not_permitted');
      demandSession(here.meeting);
      if (!treatmentAfter(here.steps, here.step.position)) throw new Refusal('no_body_after');
      if (proposal.state !== 'fallen') throw new Refusal('proposal_not_fallen');
      if (proposal.upheldAt !== null) throw new Refusal('proposal_is_upheld');
      await tx.manager.update(ProposalRow, { id }, { upheldAt: here.at });
      const facts = {
        letter: proposal.letter,
        ...(proposal.mover === actor.id ? {} : { mover: proposal.mover }),
      };
      const { caseRow, item } = here;
      await tx.record({ what: 'upholdProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }

  /** The words are the ones that fell; who moves them, and the text that they are held against, are those of now. */
  takeUp(actor: Actor, treatment: string, from: string): Promise<string> {
    return this.store.run(actor, async (tx) => {
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, treatment);
      await demandHere(here, 'takeUpProposal');
      const { item, caseRow, step, at } = here;
      const upheld = (await upheldBefore(tx.read, caseRow.id, step)).find(({ id }) => id === from);
      if (!upheld?.letter || (await isClosedTo(tx.read, actor, upheld.item)))
        throw new Refusal('not_permitted');
      demandSession(here.meeting);
      await demandUnderWay(here);
      if (takenUpIn(await tx.read.proposalsOfItem.load(item.id), from))
        throw new Refusal('proposal_is_taken_up');
      const version = await newestVersion(tx, caseRow.id);
      const id = this.ids.next('proposal');
      const change = takenUp(upheld, from, version.content, id);
      checkProposal(change, version.content);
      const letter = await letterIn(here);
      await tx.manager.insert(ProposalRow, {
        ...change,
        id,
        item: item.id,
        letter,
        state: 'published',
        onBehalfOf: [],
        partOf: null,
        baseVersion: version.id,
        mover: actor.id,
        movedAt: at,
        publishedAt: at,
        upheldAt: null,
        takenUpFrom: from,
      });
      await insertProposers(here, id, actor.id, []);
      const facts = { letter, kind: upheld.kind, from: upheld.letter };
      await tx.record({ what: 'takeUpProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
      return id;
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Refusal, partLetter, splitProposal, type Clock, type Ids } from '@samsvar/domain';
import { ProposalRow, ProposerRow, Store } from '@samsvar/persistence';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { demandHere, demandSession, newestVersion, treating } from '../vote/treatment.js';

/** Splits proposals so that each point is voted on by itself, when somebody asks for it. */
@Injectable()
export class SplitService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** A becomes A1, A2 …, moved by those who moved A and at A's place. A itself is no longer voted on. */
  split(actor: Actor, id: string): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const known = await tx.one(ProposalRow, id);
      const here = await treating({ tx, actor, ids: this.ids, at: this.clock.now() }, known.item);
      await demandHere(here, 'splitProposal', known.mover);
      demandSession(here.meeting);
      const { item, caseRow, at } = here;
      const proposal = await tx.one(ProposalRow, id);
      if (proposal.state !== 'published') throw new Refusal('proposal_is_settled');
      const votes = await tx.read.votesOfItem.load(item.id);
      if (votes.some((vote) => vote.closedAt === null)) throw new Refusal('vote_still_open');
      const parts = splitProposal(proposal, (await newestVersion(tx, caseRow.id)).content);
      if (proposal.partOf !== null || parts.length < 2) throw new Refusal('proposal_is_one_point');
      await tx.manager.update(ProposalRow, { id }, { state: 'split' });
      const rows = parts.map((part, index) => ({
        ...part,
        id: this.ids.next('proposal'),
        letter: partLetter(proposal.letter ?? '', index + 1),
        state: 'published' as const,
        partOf: id,
        movedAt: at,
      }));
      await tx.manager.insert(ProposalRow, rows);
      const proposers = await tx.read.proposersOf.load(id);
      await tx.manager.insert(
        ProposerRow,
        rows.flatMap((row) => proposers.map((one) => ({ ...one, proposal: row.id }))),
      );
      const facts = { letter: proposal.letter ?? '', parts: rows.length };
      await tx.record({ what: 'splitProposal', by: actor.id, case: caseRow.id, body: item.body, facts });
    });
  }
}

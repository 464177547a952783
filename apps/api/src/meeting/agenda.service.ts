import { Inject, Injectable } from '@nestjs/common';
import { Refusal, checkVoteRefusal, type Clock, type Ids } from '@samsvar/domain';
import { ApprovalRow, ItemRow, ProposalRow, Store, VoteRefusalRow } from '@samsvar/persistence';
import { Rights } from '../collab/rights.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { lockMeeting, recordInCases, type Locked } from './act.js';
import { putOnAgenda } from './agenda.js';
import type { ApprovalInput, VoteRefusalInput } from './course.input.js';
import { demandNoOpenVote } from './meeting.service.js';
import { seatingOf } from './seating.js';

/** The agenda in the meeting: it is approved, and what was not on it can be taken up (kommuneloven § 11-3). */
@Injectable()
export class AgendaService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The body approves how it was called, and its agenda: before it treats the cases on it. */
  approve(actor: Actor, id: string, remarks: ApprovalInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, 'approveCall');
      demandInSession(locked);
      const [begun] = await tx.manager.query<unknown[]>(
        `select from agenda_item item left join vote on vote.item = item.id
           where item.meeting = $1 and (vote.id is not null or item.result is not null)`,
        [id],
      );
      if (begun) throw new Refusal('cases_have_begun');
      await tx.manager.insert(ApprovalRow, {
        id: this.ids.next('approval'),
        municipality: tx.scope.municipality,
        meeting: id,
        callRemarks: remarks.callRemarks || null,
        agendaRemarks: remarks.agendaRemarks || null,
        approvedAt: this.clock.now(),
      });
      await recordInCases(locked, 'approveCall');
    });
  }

  /** Takes up a case that was not on the agenda; it gets the body's next number. */
  async add(actor: Actor, id: string, caseFile: string): Promise<string> {
    const item = this.ids.next('item');
    await this.store.run(actor, async (tx) => {
      const locked = await lockMeeting(tx, actor, id, 'addToAgenda', [caseFile]);
      demandInSession(locked);
      const { meeting, items } = locked;
      if (items.some((one) => one.caseFile === caseFile)) throw new Refusal('already_on_agenda');
      const onto = { meeting: id, body: meeting.body, startsAt: meeting.startsAt };
      await putOnAgenda(tx, onto, [{ id: item, caseFile, addedAt: this.clock.now(), screened: null }]);
      await tx.record({ what: 'addToAgenda', by: actor.id, case: caseFile, body: meeting.body });
    });
    await this.rights.mayHaveChanged(actor, [caseFile]);
    return item;
  }

  /** No vote is held: the treatment ends without a decision, and the step of the route stays the body's. */
  refuseVote(actor: Actor, id: string, { byChair, seats }: VoteRefusalInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const known = await tx.read.items.load(id);
      if (!known) throw new Refusal('not_permitted');
      const locked = await lockMeeting(tx, actor, known.meeting, 'refuseVote');
      demandInSession(locked);
      const item = await tx.manager.findOneByOrFail(ItemRow, { id });
      if (item.result !== null) throw new Refusal('treatment_is_settled');
      await demandNoOpenVote(tx, known.meeting);
      const votes = await tx.read.votesOfItem.load(id);
      if (votes.length > 0) throw new Refusal('treatment_is_settled');
      const { met } = await seatingOf(tx.read, item);
      const present = met.flatMap(({ seat, person }) => (person === null ? [] : [seat]));
      checkVoteRefusal(item.addedAt !== null, byChair, seats, present);
      await tx.manager.insert(VoteRefusalRow, {
        item: id,
        municipality: tx.scope.municipality,
        byChair,
        seats: byChair ? [] : [...new Set(seats)],
        present: present.length,
        refusedAt: this.clock.now(),
      });
      await tx.manager.update(ProposalRow, { item: id, state: 'published' }, { state: 'lapsed' });
      await tx.manager.update(ItemRow, { id }, { result: 'notVoted' });
      await tx.record({
        what: 'refuseVote',
        by: actor.id,
        case: item.caseFile,
        body: item.body,
        facts: { result: 'notVoted' },
      });
    });
  }
}

function demandInSession({ meeting }: Locked): void {
  if (meeting.state === 'ended') throw new Refusal('meeting_has_ended');
  if (meeting.state !== 'inSession') throw new Refusal('meeting_not_in_session');
}

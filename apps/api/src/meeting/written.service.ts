import { Inject, Injectable } from '@nestjs/common';
import { Refusal, demand, writtenStanding, type Clock } from '@samsvar/domain';
import {
  ItemRow,
  ProposalRow,
  Store,
  WrittenAnswerRow,
  type MeetingRow,
  type Transaction,
} from '@samsvar/persistence';
import { rolesTowards } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK } from '../tokens.js';
import { lockMeeting } from './act.js';
import type { WrittenAnswerInput } from './course.input.js';
import { seatingOf } from './seating.js';

/** Written treatment: urgent, and unanimous on the proposal and on the procedure (kommuneloven § 11-8). */
@Injectable()
export class WrittenService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A member answers for the seat that they meet for; the secretary enters what came in another way. */
  answer(actor: Actor, id: string, { seat, proposal, procedure }: WrittenAnswerInput): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const known = await tx.read.items.load(id);
      if (!known) throw new Refusal('not_permitted');
      const about = { case: known.caseFile, body: known.body, meeting: known.meeting };
      const roles = await rolesTowards(tx.read, actor, about);
      demand('answerInWriting', roles, 'answering');
      const { meeting } = await lockMeeting(tx, actor, known.meeting, 'answerInWriting');
      if (meeting.mode !== 'written') throw new Refusal('not_in_writing');
      if (meeting.state !== 'inSession') throw new Refusal('meeting_not_in_session');
      const item = await tx.manager.findOneByOrFail(ItemRow, { id });
      if (item.result !== null) throw new Refusal('treatment_is_settled');
      const person = (await seatingOf(tx.read, item)).met.find((one) => one.seat === seat)?.person ?? null;
      if (person === null || (person !== actor.id && !roles.has('bodySecretary')))
        throw new Refusal('not_permitted');
      const added = await tx.manager.query<unknown[]>(
        `insert into written_answer (item, seat, municipality, person, proposal, procedure, answered_at)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning seat`,
        [id, seat, tx.scope.municipality, person, proposal, procedure, this.clock.now()],
      );
      if (added.length === 0) throw new Refusal('already_answered');
      if (!proposal || !procedure) {
        await tx.manager.update(ProposalRow, { item: id, state: 'published' }, { state: 'lapsed' });
        await tx.manager.update(ItemRow, { id }, { result: 'toMeeting' });
      }
      await tx.record({ what: 'answerInWriting', by: actor.id, case: item.caseFile, body: item.body });
    });
  }
}

/**
 * What is decided in writing is the text as a whole, without a count, when every member has agreed.
 *
 * @throws Refusal `counted_otherwise`, `written_waits`
 */
export async function demandAgreedInWriting(
  tx: Transaction,
  meeting: MeetingRow,
  item: ItemRow,
  { proposal, method }: { readonly proposal: string | null; readonly method: string },
): Promise<void> {
  if (meeting.mode !== 'written' || item.result !== null) return; // what is settled is refused as everywhere
  if (proposal !== null || method !== 'unanimous') throw new Refusal('counted_otherwise');
  const answers = await tx.manager.findBy(WrittenAnswerRow, { item: item.id });
  const seats = (await tx.read.seatsOfBody.load(item.body)).map(({ id }) => id);
  if (writtenStanding(answers, seats) !== 'agreed')
    throw new Refusal('written_waits', { count: seats.length - answers.length });
}

import { writtenStanding } from '@samsvar/domain';
import type { ItemRow, MeetingRow } from '@samsvar/persistence';
import { seatOf } from '../body/body.view.js';
import type { RequestContext } from '../session/context.js';
import { closedIn } from './seating.js';

/** What became of a case on the agenda besides what was voted: closed, refused a vote, answered in writing. */
export const itemFacts = (ctx: RequestContext, row: ItemRow, meeting: MeetingRow) => ({
  closed: async () => (await closedIn(ctx.read, meeting, row.id))?.legalBasis ?? null,
  voteRefusal: async () => {
    const [refusal] = await ctx.read.voteRefusalsOfItem.load(row.id);
    return refusal ? { ...refusal, count: refusal.seats.length } : null;
  },
  written: async () => {
    if (meeting.mode !== 'written') return null;
    const answers = await ctx.read.writtenAnswersOfItem.load(row.id);
    const seats = (await ctx.read.seatsOfBody.load(row.body)).map(({ id }) => id);
    return {
      standing: writtenStanding(answers, seats),
      answers: answers.map((one) => ({ ...one, seat: () => seatOf(ctx, one.seat) })),
    };
  },
});

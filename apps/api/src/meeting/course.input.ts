import { z } from 'zod';
import { CHOICES, CLOSING_GROUNDS } from '@samsvar/domain';
import { orNull } from './meeting.input.js';

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const remarks = orNull(z.string().trim().max(2000));
const votes = orNull(z.int().min(0).max(999));

/** Who comes or goes, checked. Its shape is `MovementInput` of the SDL. */
export const movementInput = z.object({
  seat: z.string(),
  person: orNull(z.string()),
  remote: z.boolean(),
  at: orNull(moment),
  reason: orNull(z.string().trim().max(500)),
  presiding: orNull(z.string()),
});
export type MovementInput = z.infer<typeof movementInput>;

/** A corrected time, checked. */
export const momentInput = moment;

/** A decision about closing, checked. Its shape is `ClosingInput` of the SDL. */
export const closingInput = z
  .object({
    item: orNull(z.string()),
    closed: z.boolean(),
    ground: orNull(z.enum(CLOSING_GROUNDS)),
    legalBasis: orNull(z.string().trim().max(300)),
    inFavour: votes,
    against: votes,
    chair: orNull(z.enum(CHOICES)),
  })
  .refine(({ inFavour, against }) => (inFavour === null) === (against === null), { path: ['against'] });
export type ClosingInput = z.infer<typeof closingInput>;

/** How the call and the agenda were approved, checked. */
export const approvalInput = z.object({ callRemarks: remarks, agendaRemarks: remarks });
export type ApprovalInput = z.infer<typeof approvalInput>;

/** Who refuses a vote on a case that was not on the agenda, checked. */
export const voteRefusalInput = z.object({ byChair: z.boolean(), seats: z.array(z.string()).max(200) });
export type VoteRefusalInput = z.infer<typeof voteRefusalInput>;

/** What is answered in a written treatment, checked. Its shape is `WrittenAnswerInput` of the SDL. */
export const writtenAnswerInput = z.object({
  seat: z.string(),
  proposal: z.boolean(),
  procedure: z.boolean(),
});
export type WrittenAnswerInput = z.infer<typeof writtenAnswerInput>;

import { z } from 'zod';
import { PROPOSAL_KINDS } from '@samsvar/domain';

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** A block is one paragraph or one bullet: line breaks in what is typed or pasted are spaces. */
const words = z
  .string()
  .max(20_000)
  .nullish()
  .transform((value) => value?.replace(/\s*[\r\n]\s*/g, ' ').trim() || null);

/** A proposal as it is moved, checked. Its shape is `ProposalInput` of the SDL. */
export const proposalInput = z.object({
  kind: z.enum(PROPOSAL_KINDS),
  question: optional,
  block: optional,
  version: z.string(),
  newText: words,
  newKind: z
    .enum(['paragraph', 'bullet'])
    .nullish()
    .transform((value) => value ?? null),
  reason: z
    .string()
    .trim()
    .max(5000)
    .nullish()
    .transform((value) => value || null),
  withSeats: z.array(z.string()).max(100),
});
export type ProposalInput = z.infer<typeof proposalInput>;

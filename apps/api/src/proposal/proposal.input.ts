import { z } from 'zod';
import { PROPOSAL_KINDS } from '@samsvar/domain';

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullish()
    .transform((value) => value || null);

const blockKind = z.enum(['paragraph', 'bullet']);

/** An alternative text as its mover has edited it. Its shape is `AlternativeSectionInput` of the SDL. */
const alternative = z
  .array(
    z.object({
      question: z.string(),
      blocks: z.array(z.object({ id: optional, kind: blockKind, text: z.string().max(20_000) })).max(500),
    }),
  )
  .max(500)
  .nullish()
  .transform((value) => value ?? []);

/** A proposal as it is moved, checked. Its shape is `ProposalInput` of the SDL. */
export const proposalInput = z.object({
  kind: z.enum(PROPOSAL_KINDS),
  question: optional,
  block: optional,
  version: z.string(),
  newText: words(20_000),
  newKind: blockKind.nullish().transform((value) => value ?? null),
  alternative,
  referTo: words(200),
  reason: words(5000),
  withSeats: z.array(z.string()).max(100),
  onBehalfOf: z.array(z.string().trim().min(1).max(200)).max(20),
});
export type ProposalInput = z.infer<typeof proposalInput>;

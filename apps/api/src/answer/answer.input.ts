import { z } from 'zod';
import { CHOICES } from '@samsvar/domain';

const count = z.int().min(0).max(1000);

/** How an answer is adopted, checked. Its shape is `AdoptionInput` of the SDL. */
export const adoptionInput = z.discriminatedUnion('basis', [
  z.object({ basis: z.literal('consensus') }),
  z.object({
    basis: z.literal('vote'),
    inFavour: count,
    against: count,
    chair: z
      .enum(CHOICES)
      .nullish()
      .transform((value) => value ?? null),
    note: z
      .string()
      .trim()
      .max(1000)
      .nullish()
      .transform((value) => value || null),
  }),
]);
export type AdoptionInput = z.infer<typeof adoptionInput>;

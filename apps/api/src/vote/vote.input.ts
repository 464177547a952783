import { z } from 'zod';
import { CHOICES, VOTE_METHODS } from '@samsvar/domain';

const votes = z.int().min(0).max(1000);
const orNull = <V>(value: V | null | undefined): V | null => value ?? null;

/** How a vote is opened, checked. Its shape is the arguments of `openVote` in the SDL. */
export const openingInput = z.object({
  treatment: z.string(),
  proposal: z.string().nullish().transform(orNull),
  method: z.enum(VOTE_METHODS),
  acknowledged: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});
export type OpeningInput = z.infer<typeof openingInput>;

/** Why the sum differs from the number present. */
export const noteInput = z.string().trim().max(1000).nullish().transform(orNull);

/** Raised hands, checked. Its shape is `CountInput` of the SDL. */
export const countInput = z.object({
  inFavour: votes,
  against: votes,
  chair: z.enum(CHOICES).nullish().transform(orNull),
  parties: z
    .array(z.object({ party: z.string().trim().min(1).max(200), inFavour: votes, against: votes }))
    .max(100),
  note: noteInput,
});
export type CountInput = z.infer<typeof countInput>;

/** A protokolltilførsel, checked. Its shape is the arguments of `addToMinutes` in the SDL. */
export const additionInput = z.object({
  treatment: z.string(),
  words: z.string().trim().min(1).max(2000),
  seat: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});
export type AdditionInput = z.infer<typeof additionInput>;

import { z } from 'zod';
import { CHOICES, VOTE_FORMS, VOTE_METHODS, VOTING_FORMS } from '@samsvar/domain';

const votes = z.int().min(0).max(1000);
const orNull = <V>(value: V | null | undefined): V | null => value ?? null;

const orFalse = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** How a vote is opened, checked. Its shape is the arguments of `openVote` in the SDL. */
export const openingInput = z.object({
  treatment: z.string(),
  proposal: z.string().nullish().transform(orNull),
  form: z
    .enum(VOTE_FORMS)
    .nullish()
    .transform((value) => value ?? 'forAgainst'),
  versus: z.string().nullish().transform(orNull),
  question: z.string().nullish().transform(orNull),
  method: z.enum(VOTE_METHODS),
  isTest: orFalse,
  acknowledged: orFalse,
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

/** The order of voting, checked. Its shape is the arguments of `orderProposals` in the SDL. */
export const orderInput = z.object({
  treatment: z.string(),
  order: z.array(z.string()).max(1000),
  form: z.enum(VOTING_FORMS).nullish().transform(orNull),
});
export type OrderInput = z.infer<typeof orderInput>;

/** One seat's answer at a roll call, checked. Its shape is the arguments of `recordBallot` in the SDL. */
export const calledInput = z.object({
  vote: z.string(),
  seat: z.string(),
  choice: z.enum(CHOICES).nullish().transform(orNull),
});
export type CalledInput = z.infer<typeof calledInput>;

/** Seats that voted against, checked. */
export const againstInput = z.array(z.string()).max(1000);

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

import { z } from 'zod';
import { ELECTION_METHODS } from '@samsvar/domain';
import { orNull } from '../meeting/meeting.input.js';

const votes = z.int().min(0).max(999);

/** An election as it is opened, checked. Its shape is `ElectionInput` of the SDL. */
export const electionInput = z.object({
  item: orNull(z.string()),
  candidates: z.array(z.string()).max(200),
  method: z.enum(ELECTION_METHODS),
});
export type ElectionInput = z.infer<typeof electionInput>;

/** How one votes in a new round, checked. */
export const methodInput = z.enum(ELECTION_METHODS);

/** Hands as they were counted, checked. Its shape is `ElectionCountInput` of the SDL. */
export const electionCountInput = z.object({
  votes: z.array(z.object({ seat: z.string(), votes })).max(200),
  blank: votes,
  note: orNull(z.string().trim().max(1000)),
});
export type ElectionCountInput = z.infer<typeof electionCountInput>;

/** Why not all have voted, checked. */
export const noteInput = orNull(z.string().trim().max(1000));

/** Why an election is broken off, checked. */
export const reasonInput = z.string().trim().min(1).max(1000);

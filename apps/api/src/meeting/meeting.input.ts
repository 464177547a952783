import { z } from 'zod';
import { CHOICES, CLOSING_GROUNDS, MEETING_MODES } from '@samsvar/domain';

export const orNull = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);

/** A meeting as it is called, checked. Its shape is `MeetingInput` of the SDL. */
export const meetingInput = z.object({
  body: z.string(),
  startsAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
  place: z.string().trim().min(1).max(200),
  mode: z.enum(MEETING_MODES),
  legalBasis: orNull(z.string().trim().max(300)),
  closingGround: orNull(z.enum(CLOSING_GROUNDS)),
  urgency: orNull(z.string().trim().max(2000)),
  cases: z.array(z.string()).max(100),
  screened: z.array(z.object({ case: z.string(), legalBasis: z.string().trim().min(1).max(300) })).max(100),
});
export type MeetingInput = z.infer<typeof meetingInput>;

/** Attendance, checked. Its shape is `[AttendanceInput!]!` of the SDL. */
export const attendanceInput = z
  .array(
    z.object({
      seat: z.string(),
      person: orNull(z.string()),
      remote: z.boolean(),
      reason: orNull(z.string().trim().max(500)),
    }),
  )
  .max(200);
export type AttendanceInput = z.infer<typeof attendanceInput>;

const votes = z.int().min(0).max(999);

/** A decision about disqualification, checked. Its shape is `DisqualificationInput` of the SDL. */
export const disqualificationInput = z
  .object({
    seat: z.string(),
    found: z.boolean(),
    legalBasis: z.string().trim().min(1).max(300),
    reason: orNull(z.string().trim().max(2000)),
    inFavour: orNull(votes),
    against: orNull(votes),
    chair: orNull(z.enum(CHOICES)),
    substitute: orNull(z.string()),
    substituteReason: orNull(z.string().trim().max(500)),
  })
  .refine(({ inFavour, against }) => (inFavour === null) === (against === null), { path: ['against'] });
export type DisqualificationInput = z.infer<typeof disqualificationInput>;

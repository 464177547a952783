import { z } from 'zod';
import { MEETING_MODES } from '@samsvar/domain';

/** A meeting as it is called, checked. Its shape is `MeetingInput` of the SDL. */
export const meetingInput = z.object({
  body: z.string(),
  startsAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
  place: z.string().trim().min(1).max(200),
  mode: z.enum(MEETING_MODES),
  legalBasis: z
    .string()
    .trim()
    .max(300)
    .nullish()
    .transform((value) => value ?? null),
  cases: z.array(z.string()).max(100),
});
export type MeetingInput = z.infer<typeof meetingInput>;

/** Attendance, checked. Its shape is `[AttendanceInput!]!` of the SDL. */
export const attendanceInput = z
  .array(
    z.object({
      seat: z.string(),
      person: z
        .string()
        .nullish()
        .transform((value) => value ?? null),
    }),
  )
  .max(200);
export type AttendanceInput = z.infer<typeof attendanceInput>;

import { z } from 'zod';

const line = z.string().trim().min(1).max(300);
const question = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** An input as a person confirmed it, checked. Its shape is `JointInputInput` of the SDL. */
export const jointInput = z.object({
  upload: z.string(),
  sender: line,
  title: line.max(500),
  questions: z.array(question).max(200),
  sections: z.array(question).max(2000),
});
export type JointInputInput = z.infer<typeof jointInput>;

import { z } from 'zod';
import { ROUTE_TASKS } from '@samsvar/domain';

const day = z.iso.date();
const line = z.string().trim().min(1).max(300);
const optionalLine = z
  .string()
  .trim()
  .max(300)
  .nullish()
  .transform((value) => value || null);

/** A case as it is registered, checked. Its shape is `CaseInput` of the SDL. */
export const caseInput = z.object({
  title: line,
  saksnr: z
    .string()
    .trim()
    .regex(/^\d{4}\/\d{1,7}$/, 'saksnr'),
  dokumentnr: optionalLine,
  lopenr: optionalLine,
  klassering: optionalLine,
  booklet: z.string(),
  deadline: day.nullish().transform((value) => value ?? null),
  fields: z.array(z.object({ heading: line, text: z.string().max(100_000) })).max(60),
  wordings: z.array(z.object({ number: z.int(), text: line.max(2000), answered: z.boolean() })),
  attachments: z.array(z.object({ upload: z.string(), title: line })).max(100),
  citedDocuments: z.array(line).max(100),
  route: z
    .array(
      z.object({
        body: z
          .string()
          .nullish()
          .transform((value) => value ?? null),
        task: z.enum(ROUTE_TASKS),
        due: day.nullish().transform((value) => value ?? null),
      }),
    )
    .max(40),
});

export type CaseInput = z.infer<typeof caseInput>;

import { z } from 'zod';

const title = z.string().trim().min(1).max(500);

/** A booklet as a person confirmed it, checked. Its shape is `BookletInput` of the SDL. */
export const bookletInput = z
  .object({
    upload: z.string(),
    title,
    themes: z
      .array(
        z.object({
          title,
          chapters: z
            .array(
              z.object({
                title: z.string().trim().max(500),
                kind: z.enum(['chapter', 'example', 'quote', 'figure']),
                text: z.string().max(200_000),
              }),
            )
            .max(500),
          questions: z
            .array(z.object({ number: z.int().min(1).max(999), text: z.string().trim().min(1).max(2000) }))
            .max(200),
        }),
      )
      .min(1)
      .max(100),
  })
  .refine(
    ({ themes }) => {
      const numbers = themes.flatMap((theme) => theme.questions.map((question) => question.number));
      return new Set(numbers).size === numbers.length;
    },
    { path: ['themes', 'questions', 'number'] },
  );
export type BookletInput = z.infer<typeof bookletInput>;

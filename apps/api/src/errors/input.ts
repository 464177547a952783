import type { z } from 'zod';
import { Refusal } from '@samsvar/domain';

/**
 * Checks what came in by its schema.
 *
 * @throws Refusal `field_invalid` with the place (`fields.2.heading`) and the kind of problem of the first fault
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal('field_invalid', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? '' });
}

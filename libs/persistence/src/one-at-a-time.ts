import type { QueryRunner } from 'typeorm';

/**
 * Lets the statements of a transaction follow each other: it has one connection, which does one thing at a time.
 * What is asked side by side (loaders for several tables, say) waits here and not in the driver, which will take it
 * no longer (pg 9).
 */
export function oneAtATime(runner: QueryRunner): void {
  const query: QueryRunner['query'] = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...statement: Parameters<QueryRunner['query']>) => {
    const next = last.then(() => query(...statement));
    last = next.catch(() => undefined); // whoever asked is told; the next one is asked all the same
    return next;
  };
}

import pg from 'pg';

/**
 * How many SQL statements some work sends to the database from this process, live documents' included. For
 * specs that hold a page to a bounded number, however many rows it shows.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const prototype = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...given: unknown[]) {
    count += 1;
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}

import pg from 'pg';

/** Who speaks to the database; the migration `0001-roles` says what each one is. */
export type DatabaseRole = 'samsvar_owner' | 'samsvar_app' | 'samsvar_collab';

/** A pool whose every connection has taken on `role` before its first statement. */
export function openPool(url: string, role: DatabaseRole, max = 10): pg.Pool {
  // One stays open: after a quiet hour the first key waits for its commit only, not for signing in.
  const pool = new pg.Pool({ connectionString: url, options: `-c role=${role}`, min: 1, max });
  // An idle connection that the database dropped: the next statement opens another, or fails and says so.
  pool.on('error', () => {});
  return pool;
}

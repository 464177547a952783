import pg from 'pg';

/** Who speaks to the database; the migration `0001-roles` says what each one is. */
export type DatabaseRole = 'samsvar_owner' | 'samsvar_app' | 'samsvar_collab';

/**
 * The collaboration looks up a few rows by their key, with statements prepared once. Without statistics, as of a table
 * that was just made, PostgreSQL reads the whole table instead, and plans anew each time to find out.
 */
const BY_KEY = [
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'plan_cache_mode=force_generic_plan',
];

const SETTINGS: Readonly<Record<DatabaseRole, readonly string[]>> = {
  samsvar_owner: [],
  samsvar_app: [],
  samsvar_collab: BY_KEY,
};

/**
 * A pool whose every connection has taken on `role` before its first statement.
 * @param patienceMs milliseconds that a connection, and then a statement, may take before it fails; without it, for ever.
 *   A statement that failed so may have been done all the same.
 */
export function openPool(url: string, role: DatabaseRole, max = 10, patienceMs?: number): pg.Pool {
  const patience = patienceMs && { connectionTimeoutMillis: patienceMs, query_timeout: patienceMs };
  // One stays open: after a quiet hour the first key waits for its commit only, not for signing in.
  const options = [`role=${role}`, ...SETTINGS[role]].map((setting) => `-c ${setting}`).join(' ');
  const pool = new pg.Pool({ connectionString: url, options, min: 1, max, ...patience });
  // An idle connection that the database dropped: the next statement opens another, or fails and says so.
  pool.on('error', () => {});
  return pool;
}

import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import type { DatabaseRole } from './pool.js';

/** Milliseconds for a connection, and for a statement. No act is so long; an import of a booklet takes a second. */
const PATIENCE_MS = 30_000;
/** Milliseconds that PostgreSQL's answer may take on its way, before nobody is taken to be there. */
const SILENCE_MS = 5_000;

/**
 * Opens the application's connections to a migrated database. Every connection has taken on the
 * application's role before its first statement.
 *
 * @param patienceMs milliseconds that a connection may take to get, and a statement to run (locks that it waits for
 *   included), before it fails: who waits is told, and does not hang with the connection. PostgreSQL itself ends the
 *   statement, so that nothing of it is done; when PostgreSQL says nothing at all, that is not known.
 * @throws the driver's error when the database cannot be reached
 */
export function openDatabase(
  url: string,
  role: DatabaseRole = 'samsvar_app',
  connections = 10,
  patienceMs = PATIENCE_MS,
): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    poolSize: connections,
    extra: {
      options: `-c role=${role}`,
      connectionTimeoutMillis: patienceMs,
      statement_timeout: patienceMs,
      query_timeout: patienceMs + SILENCE_MS,
    },
  }).initialize();
}

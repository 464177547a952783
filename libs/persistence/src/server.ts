import pg from 'pg';
import { Fault } from './fault.js';

/** The oldest PostgreSQL that Samsvar is tried on. */
const OLDEST = 15;

/**
 * One connection, to a server that is new enough.
 * @throws Fault when nobody answers there, or the server is older than PostgreSQL 15
 */
export async function connect(url: string, name = 'samsvar'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  try {
    await client.connect();
  } catch (cause) {
    throw new Fault(`Fikk ikke kontakt med databasen på ${client.host}:${client.port}: ${reasonOf(cause)}`, {
      cause,
    });
  }
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  try {
    demandVersion(rows[0]?.server_version ?? 'ukjent');
    return client;
  } catch (tooOld) {
    await client.end();
    throw tooOld;
  }
}

/** @param version as the server has it, such as `15.20 (Debian 15.20-0+deb12u1)` */
export function demandVersion(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new Fault(
    `Databasetjeneren er PostgreSQL ${version}. Samsvar trenger PostgreSQL ${OLDEST} eller nyere.`,
  );
}

/** A refused connection to a name with several addresses is an AggregateError without a message. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}

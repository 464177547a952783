import type pg from 'pg';
import { Fault } from '../fault.js';
import { connect } from '../server.js';

/** Any number that nobody else uses: the one Samsvar that runs on an embedded database. */
const CLAIM = 7_264_012;

/** The right to run on an embedded database, and to stop it. Held by a connection: a kill gives it up. */
export interface Claim {
  /** Tells a second start where the first one answers. */
  announce(address: string): Promise<void>;
}

/**
 * Holds on until the server stops.
 * @throws Fault when another Samsvar runs on the database; says where it answers
 */
export async function claim(url: string): Promise<Claim> {
  const client = await connect(url, 'under oppstart');
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [CLAIM]);
  if (!rows[0]?.mine) {
    const address = await holder(client);
    await client.end();
    throw new Fault(`Samsvar kjører allerede i denne mappen: ${address}`);
  }
  client.on('error', () => {}); // the server stops, as asked; or is gone, as every other connection will tell
  return {
    announce: async (address) => {
      await client.query("select set_config('application_name', $1, false)", [address]);
    },
  };
}

async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and granted`,
    [CLAIM],
  );
  return rows[0]?.application_name ?? '';
}

/**
 * A process that lends Jest a PostgreSQL server: the one at DATABASE_URL, or an embedded one that is
 * thrown away. Says where it is in one line of JSON, and clears up when its input ends, which happens
 * also when Jest is killed.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbedded } from '@samsvar/persistence';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const server = await openServer();
const template = `samsvar_test_${randomBytes(6).toString('hex')}`;
try {
  await query(`create database ${template}`);
  await migrate(withDatabase(server.url, template));
  process.stdout.write(`${JSON.stringify({ url: server.url, template })}\n`);
  for await (const _ of process.stdin);
} finally {
  await dropDatabases();
  await server.stop();
}

async function openServer(): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-test-'));
  await chmod(folder, 0o711); // the database's user must pass when root runs the tests
  const embedded = await startEmbedded(folder, { keep: false });
  const stop = async () => {
    await embedded.stop();
    for (const place of [folder, embedded.home]) await rm(place, { recursive: true, force: true });
  };
  return { url: embedded.url, stop };
}

/** The template and every copy of it, also those that a test forgot. */
async function dropDatabases(): Promise<void> {
  const { rows } = await query('select datname from pg_database where starts_with(datname, $1)', [template]);
  for (const { datname } of rows) await query(`drop database ${datname} with (force)`);
}

async function query(sql: string, values: string[] = []): Promise<pg.QueryResult<{ datname: string }>> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = name;
  return address.href;
}

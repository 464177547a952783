/**
 * Hocuspocus as its documentation sets it up: the whole state of a document in one row of PostgreSQL, stored
 * when its debounce (2 s, at most 10 s) says so. `node hocuspocus.js PORT DATABASE`
 */
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const [port, database] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: database });
await pool.query('create table if not exists document (name text primary key, state bytea not null)');

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new Database({ fetch: load, store })],
});
await server.listen();

async function load({ documentName }) {
  const { rows } = await pool.query('select state from document where name = $1', [documentName]);
  return rows[0]?.state ?? null;
}

async function store({ documentName, state }) {
  await pool.query(
    `insert into document (name, state) values ($1, $2)
     on conflict (name) do update set state = excluded.state`,
    [documentName, state],
  );
}

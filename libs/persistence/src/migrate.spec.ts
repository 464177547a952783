import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { STEPS } from '@samsvar/schema';
import { migrate } from './migrate.js';
import { openPool } from './pool.js';

/** A user who is no superuser, with a database of their own on the server that Jest started. */
const USER = `samsvar_test_user_${process.pid}`;
const server = process.env['SAMSVAR_TEST_SERVER'] ?? '';

describe('migrations', () => {
  const own = address(USER);
  beforeAll(async () => {
    await run(server, `create role ${USER} login password 'p'`, `create database ${USER} owner ${USER}`);
  });
  afterAll(async () => {
    await run(server, `drop database ${USER} with (force)`, `drop role ${USER}`);
  });

  it('say what a user may not do, and how to allow it', async () => {
    await expect(migrate(own)).rejects.toThrow(
      `Databasen kunne ikke klargjøres. Databasebrukeren «${USER}» får ikke bruke rollen «samsvar_owner». ` +
        `Kjør som administrator: GRANT samsvar_owner TO "${USER}";`,
    );
  });

  it('run as an ordinary user with the roles granted, two at once, and once only', async () => {
    await run(server, `grant samsvar_owner, samsvar_app, samsvar_collab to ${USER}`);
    await Promise.all([migrate(own), migrate(own)]);
    await migrate(own);
    const pool = openPool(own, 'samsvar_owner');
    const { rows } = await pool.query(
      `select count(distinct tableowner) as owners, min(tableowner) as owner,
              has_schema_privilege('public', 'public', 'usage') as open
         from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    );
    await pool.end();
    expect(rows).toEqual([{ owners: '1', owner: 'samsvar_owner', open: false }]);
  });

  it('are remembered, one row for each step', async () => {
    const client = new pg.Client({ connectionString: own });
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select name from migration order by timestamp');
    await client.end();
    expect(rows.map(({ name }) => name.replace(/-\d{13}$/, ''))).toEqual(
      STEPS.map(({ name }) => name.slice(5)),
    );
  });
});

function address(user: string): string {
  const url = new URL(server);
  [url.username, url.password, url.pathname] = [user, 'p', user];
  return url.href;
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

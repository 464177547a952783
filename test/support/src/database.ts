import pg from 'pg';

/** A database of one test's own, with every migration done and nothing in it. */
export interface TestDatabase {
  /** Of a user who may take on every role (`openPool(url, role)`). */
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/**
 * Copies the database that Jest's global setup migrated. Call it in `beforeAll` and `drop` in `afterAll`.
 * @throws Error when the test runs without that setup
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { SAMSVAR_TEST_SERVER: server, SAMSVAR_TEST_TEMPLATE: template } = process.env;
  if (!server || !template) throw new Error('No test server: run the tests with `npm run jest`.');
  const name = `${template}_${process.pid}_${++made}`;
  const url = new URL(server);
  url.pathname = name;
  await run(server, `create database ${name} template ${template}`);
  return { url: url.href, drop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

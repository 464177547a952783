import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DocLog } from '@samsvar/domain';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { docLog, openDocLog } from './doc-log.js';
import { openPool } from './pool.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const update = (value: number, actor = 'person:a') => ({ bytes: bytes(value), actor });

describe('the log of live documents', () => {
  let database: TestDatabase;
  let sql: pg.Pool;
  let pools: pg.Pool[];
  let [one, two] = [{} as DocLog, {} as DocLog];
  let doc: string;
  let made = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    sql = new pg.Pool({ connectionString: database.url });
    pools = [openPool(database.url, 'samsvar_collab'), openPool(database.url, 'samsvar_collab')];
    [one, two] = pools.map((pool, at) => docLog(pool, `node-${at}`)) as [DocLog, DocLog];
  });
  afterAll(async () => {
    for (const pool of [sql, ...pools]) await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    doc = `answer:${(made += 1)}`;
    await sql.query(`insert into doc (id, municipality) values ($1, 'fjordby')`, [doc]);
  });
  const fenceOf = async (log: DocLog, seq = 0) => (await log.lease(doc, seq))?.fence ?? 0;

  it('gives back what was appended, in order, with who wrote it', async () => {
    const fence = await fenceOf(one);
    await one.append([{ doc, fence, seq: 1, updates: [update(7, 'anne'), update(8, 'bjarne')] }]);
    expect(await two.load(doc)).toMatchObject({ snapshot: null, seq: 2, frozen: false });
    expect((await two.load(doc))?.updates.map((each) => [...each])).toEqual([[7], [8]]);
    const { rows } = await sql.query('select actor from doc_update where doc = $1 order by seq', [doc]);
    expect(rows).toEqual([{ actor: 'anne' }, { actor: 'bjarne' }]);
  });

  it('has no document that nobody has made', async () => {
    expect(await one.load('answer:none')).toBeNull();
    expect(await one.lease('answer:none', 0)).toBeNull();
  });

  it('takes nothing from who has lost the lease, and tells the new owner what came before', async () => {
    const old = await fenceOf(one);
    await one.append([{ doc, fence: old, seq: 1, updates: [update(1)] }]);
    const lease = await two.lease(doc, 0);
    expect(lease).toMatchObject({ seq: 1 });
    expect(await one.append([{ doc, fence: old, seq: 2, updates: [update(2)] }])).toEqual(new Set([doc]));
    expect(await two.append([{ doc, fence: lease?.fence ?? 0, seq: 2, updates: [update(3)] }])).toEqual(
      new Set(),
    );
    expect((await one.since(doc, 1)).updates.map((each) => [...each])).toEqual([[3]]);
  });

  it('takes nothing into a frozen document, and all of the others in the same flush', async () => {
    const fence = await fenceOf(one);
    const other = `draft:${made}`;
    await sql.query(`insert into doc (id, municipality) values ($1, 'elvby')`, [other]);
    const otherFence = (await one.lease(other, 0))?.fence ?? 0;
    await sql.query('update doc set frozen_at = now() where id = $1', [doc]);
    const notTaken = await one.append([
      { doc, fence, seq: 1, updates: [update(1)] },
      { doc: other, fence: otherFence, seq: 1, updates: [update(2)] },
    ]);
    expect(notTaken).toEqual(new Set([doc]));
    expect((await one.load(other))?.seq).toBe(1);
    expect(await one.lease(doc, 0)).toBeNull();
  });

  it('lets a freeze wait for the append in flight, and an append for the freeze', async () => {
    const fence = await fenceOf(one);
    const freezing = await sql.connect();
    await freezing.query('begin');
    await freezing.query('select from doc where id = $1 for update', [doc]);
    const appending = one.append([{ doc, fence, seq: 1, updates: [update(1)] }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await freezing.query('update doc set frozen_at = now() where id = $1', [doc]);
    await freezing.query('commit');
    freezing.release();
    expect(await appending).toEqual(new Set([doc]));
    expect((await one.load(doc))?.seq).toBe(0);
  });

  it('gives back a large snapshot byte for byte, also while newer ones take its place', async () => {
    const large = (uptoSeq: number) => Buffer.alloc(200_000, Buffer.of(uptoSeq, 0, 0xff, uptoSeq + 1, 0x0a));
    const replace = (uptoSeq: number) =>
      one.compact(doc, { uptoSeq, bytes: large(uptoSeq), stateVector: bytes(uptoSeq) });
    await replace(1);
    const seen = new Set<number>();
    const load = async () => {
      const snapshot = (await two.load(doc))?.snapshot;
      const uptoSeq = snapshot?.uptoSeq ?? 0;
      expect(large(uptoSeq).equals(snapshot?.bytes ?? bytes())).toBe(true);
      expect([...(snapshot?.stateVector ?? [])]).toEqual([uptoSeq]);
      seen.add(uptoSeq);
    };
    for (let uptoSeq = 2; uptoSeq <= 12; uptoSeq += 1)
      await Promise.all([replace(uptoSeq), load(), load(), load()]);
    await load();
    expect(seen).toContain(12);
    expect(seen.size).toBeGreaterThan(2);
  });

  it('keeps the newest snapshot, whoever comes last, and every row of the log', async () => {
    const fence = await fenceOf(one);
    await one.append([{ doc, fence, seq: 1, updates: [update(1), update(2), update(3)] }]);
    await one.compact(doc, { uptoSeq: 2, bytes: bytes(12), stateVector: bytes(0) });
    await two.compact(doc, { uptoSeq: 1, bytes: bytes(11), stateVector: bytes(0) });
    const stored = await one.load(doc);
    expect(stored?.snapshot).toMatchObject({ uptoSeq: 2, bytes: Buffer.of(12) });
    expect(stored?.updates.map((each) => [...each])).toEqual([[3]]);
    expect((await sql.query('select from doc_update where doc = $1', [doc])).rowCount).toBe(3);
  });

  it('has its connections open, and the plan for opening a document made, before anybody comes', async () => {
    const { rows: before } = await sql.query<{ now: string }>('select clock_timestamp()::text as now');
    const opened = await openDocLog(database.url, 'node-of-its-own', 5_000);
    const { rows: connections } = await sql.query(
      `select query from pg_stat_activity
        where datname = current_database() and backend_start > $1::timestamptz and query like '%with opened%'
          and pid <> pg_backend_pid()`,
      [before[0]?.now],
    );
    await opened.close();
    expect(connections).toHaveLength(4);
  });

  it('may do with its role what it needs, and nothing else', async () => {
    const attempts = [
      'select * from person',
      `update doc set frozen_at = null`,
      `update doc set municipality = 'elvby'`,
      `insert into doc (id, municipality) values ('answer:x', 'elvby')`,
      'delete from doc_update',
      'update doc_update set actor = actor',
      'delete from doc_snapshot',
    ];
    for (const attempt of attempts)
      await expect(pools[0]?.query(attempt)).rejects.toThrow('permission denied');
  });
});

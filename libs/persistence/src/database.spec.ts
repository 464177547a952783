import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { openDatabase } from './database.js';

const PATIENCE_MS = 300;

describe("the application's connections", () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    source = await openDatabase(database.url, 'samsvar_app', 1, PATIENCE_MS);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('end a statement that takes too long, and go on with the next', async () => {
    await expect(source.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
  }, 5_000);

  it('do not let anybody wait for ever when all of them are taken', async () => {
    const taken = source.createQueryRunner();
    await taken.connect();
    await expect(source.query('select')).rejects.toThrow('timeout');
    await taken.release();
  }, 5_000);

  it('say so when nobody answers where the database should be', async () => {
    const mute = createServer(() => {});
    await once(mute.listen(0, '127.0.0.1'), 'listening');
    const { port } = mute.address() as AddressInfo;
    const url = `postgres://samsvar@127.0.0.1:${port}/samsvar`;
    await expect(openDatabase(url, 'samsvar_app', 1, PATIENCE_MS)).rejects.toThrow('timeout');
    mute.close();
  }, 5_000);
});

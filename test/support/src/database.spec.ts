import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';

describe('a fresh database', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url, options: '-c role=samsvar_app' });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('is migrated, and lets its user take on the roles', async () => {
    const { rows } = await pool.query<{ current_user: string }>('select current_user');
    expect(rows).toEqual([{ current_user: 'samsvar_app' }]);
  });

  it('is nobody else’s', async () => {
    const other = await freshDatabase();
    await other.drop();
    expect(other.url).not.toBe(database.url);
  });

  it('lets the application make no tables', async () => {
    await expect(pool.query('create table intruder (id int)')).rejects.toThrow('permission denied');
  });
});

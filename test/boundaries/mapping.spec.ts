/**
 * TypeORM's own comparison reads side by side on one connection, which `environment.mjs` does not allow; the product
 * never runs it.
 *
 * @jest-environment node
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '@samsvar/persistence';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import type { DataSource } from 'typeorm';

describe('the mapping of tables', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    source = await openDatabase(database.url, 'samsvar_owner');
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('agrees with the migrations: TypeORM would change no column', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const columns = upQueries.map(({ query }) => query).filter((query) => /CREATE TABLE|COLUMN/.test(query));
    expect(columns).toEqual([]);
  });
});

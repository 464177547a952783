import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { startOpening } from './opening.js';
import type { Opening } from './opening.js';

/** Rounds of opening and closing after which everything that is kept on purpose is there. */
const WARM = 10;
const MORE = 10;
/** What a server that keeps what it opened would grow by is many times this. */
const ALLOWED = 1024 * 1024;

describe('opening and closing documents (the long run: npm run faults)', () => {
  let database: TestDatabase;
  let opening: Opening;
  beforeAll(async () => {
    database = await freshDatabase();
    opening = await startOpening(database.url);
  });
  afterAll(async () => {
    await opening.server.kill();
    await database.drop();
  });

  it('leaves no document, no socket and no memory behind', async () => {
    for (let round = 0; round < WARM; round += 1) await opening.round();
    const before = await opening.weigh();
    for (let round = 0; round < MORE; round += 1) await opening.round();
    const after = await opening.weigh();
    expect(await opening.server.counted('samsvar_collab_sockets')).toBe(0);
    expect(await opening.server.counted('samsvar_collab_documents')).toBe(0);
    expect(await opening.server.counted('samsvar_collab_waiting_bytes')).toBe(0);
    expect(after.heap - before.heap).toBeLessThan(ALLOWED);
  }, 90_000);
});

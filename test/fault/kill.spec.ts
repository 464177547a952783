import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { freePort, startAlone } from './alone.js';
import { missing, readFresh, Typists } from './typists.js';

describe('a server that is killed while people type (the long run: npm run faults)', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await freshDatabase()));
  afterAll(() => database.drop());

  it('has lost nothing that was shown or called saved', async () => {
    const port = await freePort();
    let server = await startAlone(database.url, port);
    const typists = new Typists(server.url, 'answer:kill', 5, 10);
    await typists.atWork();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.kill();
    typists.goHome();
    server = await startAlone(database.url, port);
    const text = await readFresh(server.url, 'answer:kill');
    await server.kill();
    expect(typists.shown.size).toBeGreaterThan(5);
    expect(typists.saved.size).toBeGreaterThan(5);
    expect(missing(typists.shown, text)).toEqual([]);
    expect(missing(typists.saved, text)).toEqual([]);
  }, 60_000);
});

import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';
import { CLOSE_CODES } from '@samsvar/collab';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { missing, readFresh, Typists } from './typists.js';
import { until } from './writer.js';

const HOUR = 3_600_000;

describe('a clock that jumps', () => {
  let database: TestDatabase;
  let server: Alone;
  beforeAll(async () => {
    database = await freshDatabase();
    const node = ['--import', './test/fault/jumping-clock.mjs'];
    server = await startAlone(database.url, await freePort(), { node });
  });
  afterAll(async () => {
    await server.kill();
    await database.drop();
  });

  /** @returns how far ahead the server's clock is afterwards, in hours */
  async function jump(): Promise<number> {
    const said = once(server.process.stdout ?? server.process, 'data');
    server.process.kill('SIGUSR2');
    const [time] = await said;
    return Math.round((Date.parse(String(time).trim()) - Date.now()) / HOUR) || 0; // never -0
  }
  const counted = (name: string) => server.counted(name);
  const closed = async () => {
    const reasons = [...Object.keys(CLOSE_CODES), 'silent'];
    const counts = await Promise.all(
      reasons.map((reason) => counted(`samsvar_collab_closed_total{reason="${reason}"}`)),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  it('disturbs neither leases nor rates nor who is there, and no word is lost', async () => {
    const typists = new Typists(server.url, 'answer:clock', 5, 10);
    try {
      await typists.atWork();
      const leases = await counted('samsvar_collab_lease_changes_total');
      for (const hours of [1, -1, 0]) {
        expect(await jump()).toBe(hours);
        const saved = typists.saved.size;
        await until(() => typists.saved.size > saved + 100, 'people write on', 20_000);
      }
      expect(await counted('samsvar_collab_lease_changes_total')).toBe(leases);
      expect(await closed()).toBe(0);
    } finally {
      typists.goHome();
    }
    const text = await readFresh(server.url, 'answer:clock');
    expect(missing(typists.shown, text)).toEqual([]);
    expect(missing(typists.saved, text)).toEqual([]);
  }, 90_000);
});

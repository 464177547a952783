import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { ownPostgres } from './own-postgres.js';
import type { OwnPostgres } from './own-postgres.js';
import { missing, readFresh, Typists } from './typists.js';

/** What is killed with SIGKILL: the server, PostgreSQL with all its processes, or both at once. */
const VICTIMS = ['server', 'database', 'both'] as const;

/**
 * Kills each of the victims so many times while ten people type, starts it again and asks fresh readers: what was shown
 * or called saved and is gone is counted. It must be none.
 */
export function describeKilled(rounds: number): void {
  describe('killed while ten people type', () => {
    let database: OwnPostgres;
    let server: Alone;
    let port: number;
    const lost: Record<
      string,
      { rounds: number; shown: number; saved: number; lostShown: number; lostSaved: number }
    > = {};

    beforeAll(async () => {
      database = await ownPostgres();
      port = await freePort();
      server = await startAlone(database.url, port);
    }, 60_000);
    afterAll(async () => {
      await server.kill();
      await database.remove();
      if (rounds > 1) console.table(lost);
    }, 60_000);

    describe.each(VICTIMS)('%s', (victim) => {
      it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
        'round %i: nothing is lost',
        async (round) => {
          const document = `answer:${victim}-${round}`;
          const typists = new Typists(server.url, document, 10, 20);
          await typists.atWork();
          await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
          await strike(victim);
          typists.goHome();
          await raise(victim);
          const text = await readFresh(server.url, document);
          const gone = { shown: missing(typists.shown, text), saved: missing(typists.saved, text) };
          const sum = (lost[victim] ??= { rounds: 0, shown: 0, saved: 0, lostShown: 0, lostSaved: 0 });
          sum.rounds += 1;
          sum.shown += typists.shown.size;
          sum.saved += typists.saved.size;
          sum.lostShown += gone.shown.length;
          sum.lostSaved += gone.saved.length;
          expect(gone).toEqual({ shown: [], saved: [] });
        },
        120_000,
      );
    });

    async function strike(victim: (typeof VICTIMS)[number]): Promise<void> {
      if (victim !== 'server') database.signal('SIGKILL');
      if (victim !== 'database') await server.kill();
    }

    async function raise(victim: (typeof VICTIMS)[number]): Promise<void> {
      if (victim !== 'server') {
        const before = database.url;
        await database.start();
        if (victim === 'database' && database.url !== before) await server.kill();
      }
      if (victim !== 'database' || server.process.killed) server = await startAlone(database.url, port);
    }
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { ownPostgres } from './own-postgres.js';
import type { OwnPostgres } from './own-postgres.js';
import { missing, readFresh, Typists } from './typists.js';
import { until } from './writer.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** PostgreSQL is stopped (SIGSTOP) while ten people type, and goes on after so many seconds. */
export function describeStopped(...seconds: number[]): void {
  describe('PostgreSQL that does not answer for a while', () => {
    let database: OwnPostgres;
    let server: Alone;
    beforeAll(async () => {
      database = await ownPostgres();
      server = await startAlone(database.url, await freePort());
    }, 60_000);
    afterAll(async () => {
      database.signal('SIGCONT');
      await server.kill();
      await database.remove();
    }, 60_000);

    it.each(seconds)(
      '%i s: shows nothing meanwhile, and everything after',
      async (long) => {
        const document = `answer:stopped-${long}`;
        const typists = new Typists(server.url, document, 10, 20);
        try {
          await typists.atWork();
          database.signal('SIGSTOP');
          await pause(300); // what was committed before is shown
          const [shown, saved] = [typists.shown.size, typists.saved.size];
          await pause(long * 1000);
          expect([typists.shown.size, typists.saved.size]).toEqual([shown, saved]);
          database.signal('SIGCONT');
          await until(() => typists.saved.size > saved + 100, 'it goes on', 30_000);
        } finally {
          typists.goHome();
        }
        const text = await readFresh(server.url, document);
        expect(missing(typists.shown, text)).toEqual([]);
        expect(missing(typists.saved, text)).toEqual([]);
        if (long >= 10)
          console.info(
            `stopped ${long} s: ${typists.shown.size} shown, ${typists.saved.size} saved, none gone`,
          );
      },
      long(seconds),
    );
  });
}

const long = (seconds: readonly number[]) => 90_000 + Math.max(...seconds) * 1000;

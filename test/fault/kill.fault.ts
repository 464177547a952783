/**
 * SIGKILL of the server, of PostgreSQL, and of both, while ten people type: `npm run faults`.
 * After each, fresh readers are asked, and what was shown or called saved and is gone is counted. It must be none.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbedded } from '@samsvar/persistence';
import type { EmbeddedServer } from '@samsvar/persistence';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { missing, readFresh, Typists } from './typists.js';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 20);
const VICTIMS = ['server', 'database', 'both'] as const;

/** The postmaster and every process it started: each is a session of its own. */
function killDatabase({ home }: EmbeddedServer): void {
  const [postmaster = ''] = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const children = execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).trim().split('\n');
  for (const pid of [postmaster, ...children]) process.kill(Number(pid), 'SIGKILL');
}

describe('killed while ten people type', () => {
  let folder: string;
  let database: EmbeddedServer;
  let server: Alone;
  let port: number;
  const lost: Record<
    string,
    { rounds: number; shown: number; saved: number; lostShown: number; lostSaved: number }
  > = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samsvar-fault-'));
    database = await startEmbedded(folder);
    port = await freePort();
    server = await startAlone(database.url, port);
  }, 60_000);
  afterAll(async () => {
    await server.kill();
    await database.stop();
    for (const place of [folder, database.home]) rmSync(place, { recursive: true, force: true });
    console.table(lost);
  }, 60_000);

  describe.each(VICTIMS)('%s', (victim) => {
    it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
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
    if (victim !== 'server') killDatabase(database);
    if (victim !== 'database') await server.kill();
  }

  async function raise(victim: (typeof VICTIMS)[number]): Promise<void> {
    if (victim !== 'server') {
      const before = database.url;
      database = await startEmbedded(folder);
      if (victim === 'database' && database.url !== before) await server.kill();
    }
    if (victim !== 'database' || server.process.killed) server = await startAlone(database.url, port);
  }
});

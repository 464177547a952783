import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '@samsvar/persistence';
import type { EmbeddedServer } from '@samsvar/persistence';

/** A PostgreSQL of one test's own, that can be hurt. */
export interface OwnPostgres {
  /** Changes when it is started again. */
  readonly url: string;
  /** A signal to the postmaster and to every process that it started: each is a session of its own. */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts it again, unless it answers. */
  start(): Promise<void>;
  /** Ends it; its data too, unless the folder was given. */
  remove(): Promise<void>;
}

/** @param folder where its data lies; without it, in one that is thrown away */
export async function ownPostgres(folder?: string): Promise<OwnPostgres> {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'samsvar-fault-'));
  chmodSync(place, 0o711); // the database's user must pass when root runs the tests
  let server: EmbeddedServer = await startEmbedded(place);
  return {
    get url() {
      return server.url;
    },
    signal(signal) {
      for (const pid of processesOf(server)) process.kill(pid, signal);
    },
    async start() {
      if (!(await answers(server))) server = await startEmbedded(place);
    },
    async remove() {
      await server.stop();
      if (folder) return;
      for (const each of [server.home, place]) rmSync(each, { recursive: true, force: true });
    },
  };
}

async function answers({ url }: EmbeddedServer): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false; // whatever the reason, it is started again
  } finally {
    await client.end();
  }
}

function processesOf({ home }: EmbeddedServer): number[] {
  const [postmaster = ''] = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const children = execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).trim().split('\n');
  return [postmaster, ...children].map(Number);
}

import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.js';
import { connect } from '../server.js';
import { canEnter, makeEnterable, ownerOf, serverAccount } from './account.js';
import type { Account } from './account.js';
import { findBinaries } from './binaries.js';
import { openCluster, SERVER_USER } from './cluster.js';
import { claim } from './claim.js';
import { addressOf, findServer, signalServer, startServer, stopServer } from './postmaster.js';
import type { Site } from './postmaster.js';

/** A PostgreSQL server of our own, for a machine that has none. */
export interface EmbeddedServer {
  /** Of the database `samsvar`, as the server's superuser. */
  readonly url: string;
  /** Where data and log lie: not always the folder asked for (see `chooseHome`). */
  readonly home: string;
  /** Tells whoever starts Samsvar on the same data where this one answers. */
  announce(address: string): Promise<void>;
  /** Ends the server and waits until its process is gone. */
  stop(): Promise<void>;
  /** Ends it at once, without waiting: what is committed is recovered at the next start. */
  abandon(): void;
}

/** Where data goes when root starts Samsvar in a place that only root can enter. */
const OPEN_PLACE = '/var/lib/samsvar';

/** For tests, whose data is thrown away: nothing waits for the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the server on the data in `folder`, or finds the one that runs there already.
 * @param keep false only for data that is thrown away
 * @throws Fault when it does not come up, or another Samsvar uses it
 */
export async function startEmbedded(folder: string, { keep = true } = {}): Promise<EmbeddedServer> {
  const site = await openSite(folder, keep ? [] : FORGETFUL).catch(explain(folder));
  const port = (await findServer(site)) ?? (await startServer(site));
  await makeDatabase(addressOf(site, port, 'postgres'));
  const url = addressOf(site, port, SERVER_USER);
  return {
    ...(await claim(url)),
    url,
    home: join(site.data, '..'),
    stop: () => stopServer(site.data),
    abandon: () => signalServer(site.data, 'SIGQUIT'),
  };
}

async function openSite(folder: string, options: readonly string[]): Promise<Site> {
  const ordinary = serverAccount();
  makeEnterable(folder);
  const home = chooseHome(realpathSync(folder), ordinary);
  makeEnterable(home);
  const data = join(home, 'postgres');
  const account = ordinary && existsSync(data) ? ownerOf(data) : ordinary;
  const binaries = findBinaries(account, ordinary ? OPEN_PLACE : home);
  const password = await openCluster(data, binaries, account);
  return { data, log: join(home, 'postgres.log'), password, binaries, account, options };
}

/** Somebody else's folder, a full disk, a file system that only reads. */
const explain = (folder: string) => (problem: NodeJS.ErrnoException) => {
  if (!problem.syscall) throw problem;
  throw new Fault(`Kan ikke bruke mappen ${folder}: ${problem.message}`, { cause: problem });
};

/** `folder`; or, when the database's user cannot enter it, an open place with a name of its own for it. */
function chooseHome(folder: string, account: Account | null): string {
  const elsewhere = join(OPEN_PLACE, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const made = [folder, elsewhere].find((home) => account && existsSync(join(home, 'postgres')));
  return made ?? (canEnter(account, folder) ? folder : elsewhere);
}

async function makeDatabase(url: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [SERVER_USER]);
    if (rowCount === 0) await client.query(`create database ${SERVER_USER}`);
  } finally {
    await client.end();
  }
}

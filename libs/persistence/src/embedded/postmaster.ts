import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../fault.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { SERVER_USER } from './cluster.js';

/** How long the server may take to start (recovery after a crash) or to stop, in milliseconds. */
const PATIENCE = 60_000;
const LOOK_AGAIN = 50;

/** What it takes to start the server on a data folder, or to find the one that runs on it. */
export interface Site {
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly options: readonly string[];
}

export const addressOf = (site: Site, port: number, database: string): string =>
  `postgres://${SERVER_USER}:${site.password}@127.0.0.1:${port}/${database}`;

/** @returns the port of a server that already runs on this data, such as one whose Samsvar was killed */
export async function findServer(site: Site): Promise<number | null> {
  const { port } = readPidFile(site.data) ?? {};
  return port !== undefined && (await answers(site, port)) ? port : null;
}

/**
 * Starts the server on a free port of the loopback address.
 * @returns the port; also when another start was first on the same data
 * @throws Fault with the server's own last words
 */
export async function startServer(site: Site): Promise<number> {
  const port = await freePort();
  const from = existsSync(site.log) ? statSync(site.log).size : 0;
  const server = spawnServer(site, port);
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (await answers(site, port)) return port;
    if (server.exitCode !== null || server.signalCode !== null) {
      const other = await findServer(site);
      if (other !== null) return other;
      if (!readPidFile(site.data)) break;
    }
    await pause(LOOK_AGAIN);
  }
  throw new Fault(`Databasen kom ikke i gang. ${lastWords(site.log, from)} Hele loggen: ${site.log}`);
}

/** Ends the server as Ctrl-C would (fast shutdown: what is committed is kept) and waits until it is gone. */
export async function stopServer(data: string): Promise<void> {
  signalServer(data, 'SIGINT');
  const deadline = Date.now() + PATIENCE;
  while (readPidFile(data)) {
    if (Date.now() > deadline) throw new Fault(`Databasen i ${data} stanset ikke.`);
    await pause(LOOK_AGAIN);
  }
}

export function signalServer(data: string, signal: 'SIGINT' | 'SIGQUIT'): void {
  const running = readPidFile(data);
  if (running) process.kill(running.pid, signal);
}

/** Detached, or Ctrl-C in the terminal would end the database before Samsvar has stored what is in flight. */
function spawnServer({ data, log, binaries, account, options }: Site, port: number): ChildProcess {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...options];
  const output = openSync(log, 'a', 0o600);
  const server = spawn(binaries.postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    cwd: dirname(data),
    detached: true,
    stdio: ['ignore', output, output],
    ...account,
  });
  closeSync(output);
  server.unref();
  return server;
}

/** The server writes this file when it starts and removes it as its last act. */
function readPidFile(data: string): { pid: number; port: number } | null {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const [pid, , , port] = readFileSync(path, 'utf8').split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
}

/** Whether ours answers there: the port of an old pid file may be somebody else's server by now. */
async function answers(site: Site, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(site, port, 'postgres') });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(site.data);
  } catch {
    return false; // nobody there, still starting, or not ours: all the same answer
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lastWords(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  return lines.filter((line) => /FATAL|PANIC|ERROR|error/.test(line)).at(0) ?? lines.at(-1) ?? '';
}

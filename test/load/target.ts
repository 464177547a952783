import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address, Addressing } from './address.js';
import { cpuOf, cpuOfTree, rssOf } from './usage.js';

const ROOT = join(import.meta.dirname, '../..');
/** Milliseconds that a server may take to store what it has when it is asked to stop. */
const GOODBYE_MS = 20_000;

/** What is measured: a server in a process of its own, and the database that it alone uses. */
export interface Target {
  readonly name: string;
  /** False for one that only passes on what is said. */
  readonly keepsContent: boolean;
  address(document: string): Address;
  /** Milliseconds of CPU so far: the server's, and its database's. A store inside the server counts as server. */
  cpu(): { readonly server: number; readonly store: number };
  /** Megabytes that the server holds. */
  rss(): number;
  /** Stops and starts the server: nothing of it stays in memory. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** How to start one. */
export interface Recipe {
  readonly name: string;
  readonly keepsContent: boolean;
  /** The program that runs it, and its words. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly port: number;
  readonly addressing: Addressing;
  /** Process id of its database. */
  readonly postmaster?: number;
}

export async function startTarget(recipe: Recipe): Promise<Target> {
  const { name, keepsContent, port, addressing, postmaster } = recipe;
  let server = await start(recipe);
  return {
    name,
    keepsContent,
    address: (document) => addressing(port, document),
    cpu: () => ({ server: cpuOf(pidOf(server)), store: postmaster ? cpuOfTree(postmaster) : 0 }),
    rss: () => rssOf(pidOf(server)),
    async restart() {
      await stop(server);
      server = await start(recipe);
    },
    stop: () => stop(server),
  };
}

const pidOf = (server: ChildProcess): number => server.pid as number;

async function start({ name, command: [program, ...words], env, port }: Recipe): Promise<ChildProcess> {
  const server = spawn(program, words, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`${name} did not start.`);
    await sleep(20);
  }
  return server;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    probe.on('connect', () => probe.destroy());
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const tooLong = setTimeout(() => server.kill('SIGKILL'), GOODBYE_MS);
  await gone;
  clearTimeout(tooLong);
}

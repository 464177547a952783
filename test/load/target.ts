import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const NODE = ['--conditions=source', '--import', './test/typescript.mjs'];
/** Linux counts a process's time in hundredths of a second. */
const MS_PER_TICK = 10;

/** What is measured: a server in a process of its own, and the database behind it. */
export interface Target {
  readonly name: string;
  url(document: string): string;
  /** Milliseconds of CPU so far: the server's, and its database's. */
  cpu(): { server: number; store: number };
  /** Megabytes that the server holds. */
  rss(): number;
  /** Stops and starts the server: nothing of it stays in memory. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param postmaster process id of the database that the server alone uses; none for a server without a store */
export async function startTarget(
  name: string,
  args: readonly string[],
  port: number,
  postmaster?: number,
): Promise<Target> {
  let server = await start(args);
  const stop = async () => {
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  return {
    name,
    url: (document) => `ws://127.0.0.1:${port}/collab/${document}`,
    cpu: () => ({ server: cpuOf(server.pid as number), store: postmaster ? cpuOfDatabase(postmaster) : 0 }),
    rss: () => rssOf(server.pid as number),
    async restart() {
      await stop();
      server = await start(args);
    },
    stop,
  };
}

async function start(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...NODE, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${args[0]} did not start.`)));
  await Promise.race([once(child.stdout, 'data'), failed]);
  return child;
}

/** Fields 14 and 15 of /proc/PID/stat, and of the children that have ended 16 and 17. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * MS_PER_TICK;
}

function cpuOfDatabase(postmaster: number): number {
  const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return [postmaster, ...children.map(Number)].reduce((sum, pid) => sum + cpuOf(pid), 0);
}

function rssOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

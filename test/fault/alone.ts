import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { counter } from './counted.js';

export { freePort } from '@samsvar/test-support';

const ROOT = join(import.meta.dirname, '../..');

/** The collaboration server as a process of its own, which can be killed. */
export interface Alone {
  readonly url: string;
  readonly process: ChildProcess;
  /** What `/metrics` says of one counter or gauge. */
  counted(name: string): Promise<number>;
  /** SIGKILL: no last words. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** How it is started, besides. */
interface Besides {
  /** Node's own options. */
  readonly node?: readonly string[];
  /** See `readLimits` in `@samsvar/collab`. */
  readonly limits?: string;
}

export async function startAlone(
  database: string,
  port: number,
  { node = [], limits = '' }: Besides = {},
): Promise<Alone> {
  const words = ['--conditions=source', '--import', './test/typescript.mjs', ...node];
  const settings = ['--port', String(port), '--database', database, '--limits', limits];
  const args = [...words, 'apps/api/src/collab/alone.ts', ...settings];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
  ]);
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const counted = async (name: string) =>
    counter(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(), name);
  return { url: `ws://127.0.0.1:${port}/collab`, process: child, counted, kill };
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export { freePort } from '@samsvar/test-support';

const ROOT = join(import.meta.dirname, '../..');

/** The collaboration server as a process of its own, which can be killed. */
export interface Alone {
  readonly url: string;
  readonly process: ChildProcess;
  /** SIGKILL: no last words. Resolves when it is gone. */
  kill(): Promise<void>;
}

export async function startAlone(database: string, port: number): Promise<Alone> {
  const words = ['--conditions=source', '--import', './test/typescript.mjs', 'apps/api/src/collab/alone.ts'];
  const args = [...words, '--port', String(port), '--database', database];
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
  return { url: `ws://127.0.0.1:${port}/collab`, process: child, kill };
}

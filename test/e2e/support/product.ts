import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freshDatabase } from '@samsvar/test-support';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'apps/api/dist/main.js');

/** The built product as its users start it, on a database of its own, filled with the demonstration. */
export interface Product {
  /** Where it answers; the same after `restart`. */
  readonly url: string;
  readonly databaseUrl: string;
  /** SIGKILL: no last words. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same database and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error when the product has not been built: a browser test fails then, it does not skip */
export async function startProduct(): Promise<Product> {
  if (!existsSync(MAIN) || !existsSync(join(ROOT, 'apps/web/dist/index.html'))) {
    throw new Error('The product is not built. Run `npm run build` first.');
  }
  const database = await freshDatabase();
  let running = await launch(database.url, '0');
  const { url } = running;
  return {
    url,
    databaseUrl: database.url,
    kill: () => ended(running.process, 'SIGKILL'),
    restart: async () => void (running = await launch(database.url, new URL(url).port)),
    stop: async () => {
      await ended(running.process, 'SIGTERM');
      await database.drop();
    },
  };
}

async function launch(databaseUrl: string, port: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      SAMSVAR_DEMO: '1',
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const url = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [address] = /http:\/\/\S+?(?=\.?\s|\.?$)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The product stopped with ${code} before it listened`)));
  });
  return { process: child, url: await url };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

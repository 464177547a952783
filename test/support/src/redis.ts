import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.js';

/** A Redis of our own, that can be stopped and started again. */
export interface OwnRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort();
  let server: ReturnType<typeof spawn> | null = null;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
        stdio: 'pipe',
      });
      for await (const words of server.stdout ?? []) if (String(words).includes('Ready to accept')) break;
      server.stdout?.resume();
    },
    async stop() {
      if (!server) return;
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
      server = null;
    },
  };
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbedded } from '@samsvar/persistence';
import { freePort } from '../fault/alone.js';
import { hocuspocus, yWebsocket } from './address.js';
import { startTarget } from './target.js';
import type { Target } from './target.js';

const PEERS = join(import.meta.dirname, 'peers');
/** All servers run on one version of Node, and Hocuspocus wants 22. */
export const NODE = join(PEERS, 'node_modules/node/bin/node');

/** As the product is started: see `start` in package.json. */
const AS_STARTED = ['--max-semi-space-size=4'];

export type TargetName = 'relay' | 'storing relay' | 'ours' | 'hocuspocus' | 'y-websocket';

/** Starts each when it is first asked for, so that one scenario alone needs only what it measures. */
export class Targets {
  private readonly running = new Map<TargetName, Promise<Target>>();
  private readonly folders: string[] = [];
  private readonly databases: { stop(): Promise<void> }[] = [];

  constructor() {
    if (existsSync(NODE)) return;
    process.stderr.write(`The peers are not here yet: npm ci --prefix ${PEERS}\n`);
    execFileSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  get(name: TargetName): Promise<Target> {
    const running = this.running.get(name) ?? this.recipes[name]();
    this.running.set(name, running);
    return running;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map(async (target) => (await target).stop()));
    await Promise.all(this.databases.map((database) => database.stop()));
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }

  private readonly recipes: Record<TargetName, () => Promise<Target>> = {
    relay: async () => {
      const port = await freePort();
      return startTarget({
        name: 'relay',
        keepsContent: false,
        command: [NODE, 'test/load/relay.js', String(port)],
        port,
        addressing: yWebsocket,
      });
    },
    'storing relay': async () => {
      const [port, { url, postmaster }] = [await freePort(), await this.database()];
      return startTarget({
        name: 'storing relay',
        keepsContent: false,
        command: [NODE, ...AS_STARTED, 'test/load/storing-relay.js', String(port), url],
        port,
        addressing: yWebsocket,
        postmaster,
      });
    },
    ours: async () => {
      const [port, { url, postmaster }] = [await freePort(), await this.database()];
      await migrate(url);
      return startTarget({
        name: 'ours',
        keepsContent: true,
        command: [NODE, ...AS_STARTED, 'test/load/ours.js', String(port), url],
        port,
        addressing: yWebsocket,
        postmaster,
      });
    },
    hocuspocus: async () => {
      const [port, { url, postmaster }] = [await freePort(), await this.database()];
      return startTarget({
        name: 'hocuspocus',
        keepsContent: true,
        command: [NODE, 'test/load/peers/hocuspocus.js', String(port), url],
        port,
        addressing: hocuspocus,
        postmaster,
      });
    },
    'y-websocket': async () => {
      const port = await freePort();
      return startTarget({
        name: 'y-websocket',
        keepsContent: true,
        command: [NODE, join(PEERS, 'node_modules/@y/websocket-server/src/server.js')],
        env: { HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: this.folder() },
        port,
        addressing: yWebsocket,
      });
    },
  };

  private folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
    this.folders.push(folder);
    return folder;
  }

  /** One for each who needs one, with the same settings: what one stores late is not counted for another. */
  private async database(): Promise<{ url: string; postmaster: number }> {
    const database = await startEmbedded(this.folder());
    this.databases.push(database);
    this.folders.push(database.home);
    const [pid] = readFileSync(join(database.home, 'postgres/postmaster.pid'), 'utf8').split('\n');
    return { url: database.url, postmaster: Number(pid) };
  }
}

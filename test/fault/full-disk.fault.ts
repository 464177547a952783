/**
 * The disk that PostgreSQL writes to is full while ten people type. Needs root, for a small disk of its own: where it
 * may not mount one, it fails.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startAlone } from './alone.js';
import type { Alone } from './alone.js';
import { ownPostgres } from './own-postgres.js';
import type { OwnPostgres } from './own-postgres.js';
import { missing, readFresh, Typists } from './typists.js';
import { until } from './writer.js';

const DISK = '256m';

function mount(folder: string): () => void {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'samsvar-disk', folder], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error('A full disk cannot be tried: no disk may be mounted here. Run it as root.', { cause });
  }
  chmodSync(folder, 0o711); // the database's user must pass
  return () => void execFileSync('umount', [folder]);
}

/** Takes all that is free. */
function fill(file: string): void {
  const output = openSync(file, 'w');
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) writeSync(output, Buffer.alloc(size));
    } catch (full) {
      if ((full as NodeJS.ErrnoException).code !== 'ENOSPC') throw full;
    }
  }
  closeSync(output);
}

describe('a disk that is full', () => {
  let disk: string;
  let unmount: (() => void) | undefined;
  let database: OwnPostgres;
  let server: Alone;
  let port: number;
  beforeAll(async () => {
    disk = mkdtempSync(join(tmpdir(), 'samsvar-disk-'));
    unmount = mount(disk);
    database = await ownPostgres(disk);
    port = await freePort();
    server = await startAlone(database.url, port);
  }, 60_000);
  afterAll(async () => {
    await server?.kill();
    await database?.remove();
    unmount?.();
    rmSync(disk, { recursive: true });
  }, 60_000);

  it('stores nothing, shows nothing and calls nothing saved, and goes on when there is room', async () => {
    const document = 'answer:full';
    const typists = new Typists(server.url, document, 10, 20);
    const filler = join(disk, 'filler');
    try {
      await typists.atWork();
      fill(filler);
      const faults = () => server.counted('samsvar_collab_flush_faults_total');
      await until(async () => (await faults()) > 0, 'the disk is full', 60_000);
      await new Promise((resolve) => setTimeout(resolve, 2_000)); // people go on typing
      rmSync(filler);
      await raise();
      const before = typists.saved.size;
      await until(() => typists.saved.size > before + 100, 'it goes on', 60_000);
    } finally {
      typists.goHome();
    }
    const text = await readFresh(server.url, document);
    expect(missing(typists.shown, text)).toEqual([]);
    expect(missing(typists.saved, text)).toEqual([]);
    console.info(`disk full: ${typists.shown.size} shown, ${typists.saved.size} saved, none gone`);
  }, 240_000);

  /** A PostgreSQL that could not write its own log has ended, and is started again as its keeper would. */
  async function raise(): Promise<void> {
    const { url } = database;
    await database.start();
    if (database.url === url) return;
    await server.kill();
    server = await startAlone(database.url, port);
  }
});

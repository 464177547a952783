import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startEmbedded } from './embedded.js';
import type { EmbeddedServer } from './embedded.js';

/** Making a cluster takes a second on a quiet machine. */
jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;

describe('the embedded server', () => {
  let folder: string;
  let server: EmbeddedServer;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsvar-embedded-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => server.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps what was stored from one start to the next', async () => {
    server = await startEmbedded(folder);
    await ask(server, 'create table kept (word text)', `insert into kept values ('bygdebok')`);
    await server.stop();
    server = await startEmbedded(folder);
    expect(await ask(server, 'select word from kept')).toEqual([{ word: 'bygdebok' }]);
  });

  it('lets nobody in without its password, and shows the password to nobody', async () => {
    server = await startEmbedded(folder);
    const stranger = new URL(server.url);
    stranger.password = 'gjett';
    await expect(ask({ url: stranger.href }, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'postgres')).mode & 0o077).toBe(0);
  });

  it('sorts as Norwegian does, where it is asked to', async () => {
    server = await startEmbedded(folder);
    const names = `(values ('Ås'), ('Ærø'), ('Bø'), ('Øy'))`;
    const rows = await ask(
      server,
      `select name from ${names} as place(name) order by name collate "nb-x-icu"`,
    );
    expect(rows.map((row) => row['name'])).toEqual(['Bø', 'Ærø', 'Øy', 'Ås']);
  });

  it('is not started twice on the same data: the second is told where the first answers', async () => {
    server = await startEmbedded(folder);
    await server.announce('http://localhost:3000');
    await expect(startEmbedded(folder)).rejects.toThrow(
      'Samsvar kjører allerede i denne mappen: http://localhost:3000',
    );
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves no process behind when it stops', async () => {
    server = await startEmbedded(folder);
    const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    await server.stop();
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
    await expect(ask(server, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('names a folder that it cannot use', async () => {
    const file = join(folder, 'postgres.log');
    await expect(startEmbedded(file)).rejects.toThrow(`Kan ikke bruke mappen ${file}: `);
  });

  (isRoot ? it : it.skip)('lies elsewhere when only root can enter the folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    server = await startEmbedded(join(closed, '.samsvar'));
    expect(server.home).toMatch(/^\/var\/lib\/samsvar\/[0-9a-f]{12}$/);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    rmSync(server.home, { recursive: true });
  });
});

async function ask({ url }: { url: string }, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    for (const statement of statements.slice(0, -1)) await client.query(statement);
    return (await client.query<Record<string, unknown>>(statements.at(-1) ?? '')).rows;
  } finally {
    await client.end();
  }
}

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const MAIN = resolve(import.meta.dirname, '../main.ts');
const LOADER = pathToFileURL(resolve(import.meta.dirname, '../../../../test/typescript.mjs')).href;

/** Samsvar as its own process, run from the sources. */
class Run {
  private said = '';
  private readonly process: ChildProcess;

  constructor(settings: NodeJS.ProcessEnv) {
    const unset = { DATABASE_URL: '', REDIS_URL: '', SAMSVAR_DEMO: '', NODE_ENV: '', PORT: '' };
    this.process = spawn(process.execPath, ['--conditions=source', '--import', LOADER, MAIN], {
      env: { ...process.env, ...unset, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (text: Buffer) => (this.said += text.toString()));
    }
  }

  /** Waits until it has said something that matches, or has ended. */
  async says(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.said) && !this.hasEnded()) await pause(50);
    return pattern.exec(this.said)?.[0] ?? `Ended, having said:\n${this.said}`;
  }

  address = (): Promise<string> => this.says(/http:\/\/localhost:\d+(?=\. Stans)/);

  async ends(signal?: NodeJS.Signals): Promise<{ code: number | null; said: string }> {
    if (signal) this.process.kill(signal);
    if (!this.hasEnded()) await once(this.process, 'close');
    return { code: this.process.exitCode, said: this.said };
  }

  hasEnded = (): boolean => this.process.exitCode !== null || this.process.signalCode !== null;
}

describe('a start with wrong settings', () => {
  it('says every mistake, one sentence a line, and ends', async () => {
    const { code, said } = await new Run({ PORT: 'tre', REDIS_URL: 'her' }).ends();
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      'PORT må være et helt tall fra 0 til 65535.',
      'REDIS_URL må være en adresse som begynner med «redis://» eller «rediss://».',
    ]);
  });

  it('refuses demo sign-in in production', async () => {
    const { code, said } = await new Run({ SAMSVAR_DEMO: '1', NODE_ENV: 'production' }).ends();
    expect({ code, said: said.trim() }).toEqual({
      code: 1,
      said: 'SAMSVAR_DEMO kan bare være «1», og aldri når NODE_ENV er «production».',
    });
  });

  it('names a database that does not answer', async () => {
    const { code, said } = await new Run({ DATABASE_URL: 'postgres://ola@127.0.0.1:1/samsvar' }).ends();
    expect(code).toBe(1);
    expect(said).toMatch(/^Fikk ikke kontakt med databasen på 127\.0\.0\.1:1: .*\n$/);
  });
});

describe('a start on the embedded database', () => {
  let folder: string;
  let run: Run;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsvar-start-'));
    chmodSync(folder, 0o711);
  });
  afterAll(async () => {
    await run.ends('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** In production, for a start that plays no demonstration is a quick one. */
  const own = () => ({ SAMSVAR_DATA: folder, PORT: '0', NODE_ENV: 'production' });
  const start = (settings = {}): Run => (run = new Run({ ...own(), ...settings }));
  const pidFile = () => join(folder, 'postgres/postmaster.pid');
  const serverPid = () => readFileSync(pidFile(), 'utf8').split('\n')[0] ?? '';
  /** A process that has ended stays listed as Z until its parent looks; it runs no more. */
  const isRunning = (pid: string) =>
    /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout);

  it('takes the next free port when the one asked for is taken, and says so', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const address = await start({ PORT: String(taken) }).address();
    expect(await run.says(/Port .*/)).toBe(`Port ${taken} er opptatt. Prøver ${taken + 1}.`);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    other.close();
  });

  it('tells a second start in the same folder where it answers, and is left alone', async () => {
    const address = await run.address();
    const second = await new Run(own()).ends();
    expect(second).toEqual({ code: 1, said: `Samsvar kjører allerede i denne mappen: ${address}\n` });
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('stops clean on Ctrl-C, and leaves no process behind', async () => {
    const [address, server] = [await run.address(), serverPid()];
    expect(isRunning(server)).toBe(true);
    expect((await run.ends('SIGINT')).code).toBe(0);
    expect(isRunning(server)).toBe(false);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it('starts again, and goes on with the database that a killed run left behind', async () => {
    await start().address();
    const server = serverPid();
    await run.ends('SIGKILL');
    const address = await start().address();
    expect(serverPid()).toBe(server);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('ends at once on the second Ctrl-C, database and all', async () => {
    await run.address();
    const server = serverPid();
    void run.ends('SIGINT');
    await run.ends('SIGINT');
    while (existsSync(pidFile())) await pause(50);
    expect(isRunning(server)).toBe(false);
  });
});

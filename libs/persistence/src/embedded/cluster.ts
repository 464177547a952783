import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../fault.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';

/** The server's own superuser, and the name of its database. */
export const SERVER_USER = 'samsvar';

/** Lies among PostgreSQL's own files, which only the server's user (and root) can read. */
const PASSWORD_FILE = 'samsvar.password';

/**
 * Makes PostgreSQL's data folder, unless it is there.
 *
 * Everybody on the machine reaches the loopback address: hence a random password. Texts are UTF-8 and
 * sorted by code point; Norwegian order is asked for where it matters (`collate "nb-x-icu"`) and is
 * then the same on every operating system.
 * @returns the password
 */
export async function openCluster(
  data: string,
  binaries: Binaries,
  account: Account | null,
): Promise<string> {
  if (!existsSync(data)) await makeCluster(data, binaries, account);
  return readFileSync(join(data, PASSWORD_FILE), 'utf8');
}

/** Makes the folder beside its goal and renames it: one that was broken off is never taken for whole. */
async function makeCluster(data: string, binaries: Binaries, account: Account | null): Promise<void> {
  const unfinished = `${data}.${process.pid}`;
  const secret = `${unfinished}.password`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    for (const path of [unfinished, secret]) if (account) chownSync(path, account.uid, account.gid);
    await initialise(unfinished, secret, binaries, account);
    renameSync(secret, join(unfinished, PASSWORD_FILE));
    renameSync(unfinished, data);
  } catch (cause) {
    if (existsSync(data)) return; // another start was first
    throw new Fault(`Databasen kunne ikke opprettes i ${data}: ${reasonOf(cause)}`, { cause });
  } finally {
    for (const path of [unfinished, secret]) rmSync(path, { recursive: true, force: true });
  }
}

async function initialise(
  data: string,
  secret: string,
  { initdb }: Binaries,
  account: Account | null,
): Promise<void> {
  const sorting = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SERVER_USER}`, `--pwfile=${secret}`, '--auth=scram-sha-256'];
  await promisify(execFile)(initdb, [`--pgdata=${data}`, ...sorting, ...access], {
    cwd: dirname(data),
    ...account,
  });
}

function reasonOf(cause: unknown): string {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
  return said.split('\n').at(-1) || String(cause);
}

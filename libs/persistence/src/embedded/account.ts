import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../fault.js';

/** The operating system's user that the database server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as a user that the machine has already; none is made.
 * @returns null when the one who starts Samsvar is an ordinary user, who can run the server as themself
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new Fault(
    'PostgreSQL kan ikke kjøre som root, og maskinen har verken brukeren «postgres» eller «nobody».',
  );
}

function lookUp(name: string): Account | null {
  const id = (flag: '-u' | '-g') =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null; // `id` ends with an error exactly when there is no such user
  }
}

/** The user who owns data made earlier, perhaps before Samsvar was started as root. */
export function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

/** Whether `account` can enter `folder`, which need not exist yet: every parent must let it through. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (account === null) return true;
  const parent = dirname(folder);
  return letsThrough(account, folder) && (parent === folder || canEnter(account, parent));
}

function letsThrough({ uid, gid }: Account, folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return true; // `makeEnterable` will make it so
  const execute = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return (found.mode & execute) !== 0;
}

/** Makes a folder and its missing parents so that others may pass, whatever the umask; nobody may list them. */
export function makeEnterable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

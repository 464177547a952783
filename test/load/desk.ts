import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@samsvar/persistence';

/** The desk is measured by a process that may use the words of the API's own tests. */
const DESK = 'apps/api/src/testing/desk-bench.ts';

/** `npm run bench -- desk`: the compile desk with 150 points on three questions; prints its own table and the plans. */
export async function desk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
  const database = await startEmbedded(folder);
  try {
    execFileSync(process.execPath, [...process.execArgv, DESK, database.url], { stdio: 'inherit' });
  } finally {
    await database.stop();
    for (const place of [folder, database.home]) rmSync(place, { recursive: true, force: true });
  }
}

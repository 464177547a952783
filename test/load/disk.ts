import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** As PostgreSQL's log of writes is: a page at a time, in a file that has its length already. */
const [PAGE, FILE] = [8 * 1024, 16 * 1024 * 1024];
const [TIMES, PAUSE_MS] = [500, 3];

/**
 * What the disk under the bench's databases takes to keep a page (`fdatasync`), alone and a few milliseconds apart: no
 * server that stores before it shows answers sooner.
 */
export async function diskNow(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
  const file = openSync(join(folder, 'pages'), 'w');
  try {
    writeSync(file, Buffer.alloc(FILE, 1));
    fdatasyncSync(file);
    const waits: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const began = performance.now();
      writeSync(file, Buffer.alloc(PAGE, time), 0, PAGE, (time * PAGE) % FILE);
      fdatasyncSync(file);
      waits.push(performance.now() - began);
      await sleep(PAUSE_MS);
    }
    waits.sort((one, other) => one - other);
    const [half, most] = [0.5, 0.99].map((share) => waits[Math.floor(TIMES * share)]?.toFixed(1));
    return `keeps a page in ${half} ms, p99 ${most} ms`;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

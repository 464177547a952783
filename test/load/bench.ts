/**
 * `npm run bench`: ours and the bare relay in turn, in one run, on this machine. Prints a table with ratios and
 * writes `test/load/results.json`. `BENCH_ROUNDS` (3) and `BENCH_SECONDS` (8) make it longer or shorter.
 * `npm run bench -- desk`: the compile desk with 150 points.
 * `npm run bench -- graphql`: the API's list of cases beside plain Nest and Apollo.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@samsvar/persistence';
import { freePort } from '../fault/alone.js';
import { graphql } from './graphql.js';
import { big, ceiling, fan, many, storm } from './scenarios.js';
import type { Figures } from './scenarios.js';
import { startTarget } from './target.js';
import type { Target } from './target.js';

/** The desk is measured by a process that may use the API's own tests' words. */
const DESK = 'apps/api/src/testing/desk-bench.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);

interface Scenario {
  readonly name: string;
  /** The relay keeps no content: what is about content is ours alone. */
  readonly withRelay: boolean;
  run(target: Target): Promise<Figures>;
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'fan', withRelay: true, run: (target) => fan(target, SECONDS) },
  { name: 'many', withRelay: true, run: (target) => many(target, SECONDS) },
  { name: 'ceiling', withRelay: true, run: ceiling },
  { name: 'big', withRelay: false, run: big },
  { name: 'storm', withRelay: false, run: storm },
];

const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
const database = await startEmbedded(folder);
const postmaster = Number(
  readFileSync(join(database.home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
);
const stopDatabase = async () => {
  await database.stop();
  for (const place of [folder, database.home]) rmSync(place, { recursive: true, force: true });
};
if (process.argv.slice(2).includes('graphql')) {
  try {
    console.table(await graphql({ url: database.url, postmaster }, ROUNDS, SECONDS));
  } finally {
    await stopDatabase();
  }
  process.exit();
}
if (process.argv.slice(2).includes('desk')) {
  try {
    execFileSync(process.execPath, [...process.execArgv, DESK, database.url], { stdio: 'inherit' });
  } finally {
    await stopDatabase();
  }
  process.exit();
}
const [port, relayPort] = [await freePort(), await freePort()];
const alone = ['apps/api/src/collab/alone.ts', '--port', String(port), '--database', database.url];
const ours = await startTarget('ours', alone, port, postmaster);
const relay = await startTarget('relay', ['test/load/relay.ts', String(relayPort)], relayPort);
try {
  const results = await runAll();
  console.table(results);
  const about = {
    at: new Date().toISOString(),
    node: process.version,
    cpu: `${cpus().length} x ${cpus()[0]?.model}`,
  };
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ ...about, ROUNDS, SECONDS, results }, null, 2)}\n`,
  );
} finally {
  await Promise.all([ours.stop(), relay.stop()]);
  await stopDatabase();
}

/** Round by round and in turn, so that what else the machine does falls on both alike. */
async function runAll(): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { name, withRelay, run } of SCENARIOS) {
    const rounds: Record<string, Figures[]> = { ours: [], relay: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const target of withRelay ? [relay, ours] : [ours]) rounds[target.name]?.push(await run(target));
    }
    for (const figure of Object.keys(rounds['ours']?.[0] ?? {})) {
      const [mine, floor] = [median(rounds['ours'], figure), median(rounds['relay'], figure)];
      table[`${name} ${figure}`] = {
        ours: mine,
        relay: floor,
        ratio: round2(mine / floor),
        more: round2(mine - floor),
      };
    }
    process.stderr.write(`${name} is measured\n`);
  }
  return table;
}

function median(rounds: readonly Figures[] = [], figure: string): number {
  const sorted = rounds.map((figures) => figures[figure] ?? Number.NaN).toSorted((one, other) => one - other);
  return round2(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

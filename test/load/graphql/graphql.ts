import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { migrate, startEmbedded } from '@samsvar/persistence';
import { freePort } from '../../fault/alone.js';
import { yWebsocket } from '../address.js';
import { short, table } from '../report.js';
import { medianOf } from '../results.js';
import { startTarget } from '../target.js';
import type { Target } from '../target.js';
import { ask, askFor } from './ask.js';
import { CASES, COOKIE, LIST, LIST_BY_GRAPHQL_JS, seedCases } from './case-list.js';

const CONNECTIONS = 16;
/** Until the compiler has seen the way, and the pool has its connections. */
const WARM_UP_SECONDS = 2;

/** One way to get the list. */
interface Way {
  readonly name: string;
  readonly target: Target;
  readonly asked: { readonly url: string; readonly cookie: string; readonly query: string };
}

const FIGURES = ['requests/s', 'CPU ms', 'database CPU ms', 'p50 ms', 'p99 ms'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

/**
 * `npm run bench -- graphql`: the list of 100 cases x 5 questions over 16 connections. Our API, signed in and from the
 * database, in turn with the same API by graphql-js, with plain Nest and Apollo from the same database, and with
 * both from memory.
 *
 * @returns markdown that can stand in RESULTS.md as it is
 */
export async function graphql(rounds: number, seconds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
  const database = await startEmbedded(folder);
  const targets: Target[] = [];
  try {
    await migrate(database.url);
    await seedCases(database.url);
    const ways = await startWays(targets, database);
    const measured = new Map<string, Figures[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const way of ways)
        measured.set(way.name, [...(measured.get(way.name) ?? []), await run(way, seconds)]);
    return tableOf(measured);
  } finally {
    await Promise.all(targets.map((target) => target.stop()));
    await database.stop();
    for (const place of [folder, database.home]) rmSync(place, { recursive: true, force: true });
  }
}

async function startWays(targets: Target[], database: { url: string; home: string }): Promise<Way[]> {
  const [pid] = readFileSync(join(database.home, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const start = async (name: string, words: (port: number) => readonly string[]) => {
    const port = await freePort();
    const target = await startTarget({
      name,
      keepsContent: true,
      command: [process.execPath, '--conditions=source', '--import', './test/typescript.mjs', ...words(port)],
      // graphql-js is a good deal slower outside production.
      env: { NODE_ENV: 'production', DATABASE_URL: database.url, PORT: String(port) },
      port,
      addressing: yWebsocket,
      postmaster: Number(pid),
    });
    targets.push(target);
    return { target, url: `http://127.0.0.1:${port}/graphql` };
  };
  const plain = (mode: string, ...plugin: string[]) =>
    start(mode, (port) => ['test/load/graphql/plain-apollo.ts', String(port), mode, ...plugin]);
  const ours = await start('ours', () => ['apps/api/src/main.ts']);
  const fromDatabase = await plain('database');
  const fromMemory = await plain('memory');
  const prepared = await plain('memory', 'apps/api/src/execution/prepared-answers.ts');
  return [
    way('ours: sign-in, rights, database', ours, LIST),
    way('ours, the same by graphql-js', ours, LIST_BY_GRAPHQL_JS),
    way('plain Nest + Apollo: sign-in, database', fromDatabase, LIST),
    way('plain Nest + Apollo: list in memory', fromMemory, LIST),
    way('the same with our way of answering', prepared, LIST),
  ];
}

const way = (name: string, { target, url }: { target: Target; url: string }, query: string): Way => ({
  name,
  target,
  asked: { url, cookie: COOKIE, query },
});

async function run({ name, target, asked }: Way, seconds: number): Promise<Figures> {
  const expected = await ask(asked);
  const { data } = JSON.parse(expected.toString()) as { data?: { cases: unknown } };
  if (!isDeepStrictEqual(data?.cases, CASES))
    throw new Error(`${name} answered something else: ${expected.toString().slice(0, 500)}`);
  await askFor(WARM_UP_SECONDS, CONNECTIONS, asked, expected);
  const before = target.cpu();
  const { waits, seconds: took } = await askFor(seconds, CONNECTIONS, asked, expected);
  const after = target.cpu();
  const sorted = waits.toSorted((one, other) => one - other);
  const part = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return {
    'requests/s': waits.length / took,
    'CPU ms': (after.server - before.server) / waits.length,
    'database CPU ms': (after.store - before.store) / waits.length,
    'p50 ms': part(0.5),
    'p99 ms': part(0.99),
  };
}

/** Medians, and the first way against each: how many times the requests, and which share of the server's CPU. */
function tableOf(measured: ReadonlyMap<string, readonly Figures[]>): string {
  const median = (name: string, figure: keyof Figures) =>
    medianOf((measured.get(name) ?? []).map((figures) => figures[figure])) ?? Number.NaN;
  const [ours = ''] = measured.keys();
  const rows = [...measured.keys()].map((name) => [
    name,
    ...FIGURES.map((figure) => short(median(name, figure))),
    `${short(median(ours, 'requests/s') / median(name, 'requests/s'))}x`,
    `${short(median(ours, 'CPU ms') / median(name, 'CPU ms'))}x`,
  ]);
  return table(['', ...FIGURES, 'ours: requests', 'ours: CPU'], rows);
}

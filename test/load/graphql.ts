import { isDeepStrictEqual } from 'node:util';
import { migrate } from '@samsvar/persistence';
import { freePort } from '../fault/alone.js';
import { ask, askFor } from './ask.js';
import { CASES, COOKIE, LIST, LIST_BY_GRAPHQL_JS, seedCases } from './case-list.js';
import { startTarget } from './target.js';
import type { Target } from './target.js';

const CONNECTIONS = 16;
/** Until the compiler has seen the way, and the pool has its connections. */
const WARM_UP_SECONDS = 2;

/** One way to get the list. */
interface Way {
  readonly name: string;
  readonly target: Target;
  readonly asked: { readonly url: string; readonly cookie: string; readonly query: string };
}

type Figures = Record<'requests/s' | 'CPU ms' | 'database CPU ms' | 'p50 ms' | 'p99 ms', number>;

/**
 * The list of 100 cases x 5 questions over 16 connections: our API, signed in and from the database, in turn with
 * the same API by graphql-js, with plain Nest and Apollo from the same database, and with both from memory.
 * @param database an empty one, of which nobody else makes use
 */
export async function graphql(
  database: { readonly url: string; readonly postmaster: number },
  rounds: number,
  seconds: number,
): Promise<Record<string, Figures & Record<string, number>>> {
  await migrate(database.url);
  await seedCases(database.url);
  // The servers' own environment is made from ours; graphql-js is a good deal slower outside production.
  Object.assign(process.env, { DATABASE_URL: database.url, NODE_ENV: 'production' });
  const targets: Target[] = [];
  try {
    const ways = await startWays(targets, database.postmaster);
    const measured = new Map<string, Figures[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const way of ways)
        measured.set(way.name, [...(measured.get(way.name) ?? []), await run(way, seconds)]);
    return compared(measured);
  } finally {
    await Promise.all(targets.map((target) => target.stop()));
  }
}

async function startWays(targets: Target[], postmaster: number): Promise<Way[]> {
  const start = async (name: string, args: (port: number) => readonly string[]) => {
    const port = await freePort();
    process.env['PORT'] = String(port);
    const target = await startTarget(name, args(port), port, postmaster);
    targets.push(target);
    return { target, url: `http://127.0.0.1:${port}/graphql` };
  };
  const plain = (mode: string, ...plugin: string[]) =>
    start(mode, (port) => ['test/load/plain-apollo.ts', String(port), mode, ...plugin]);
  const ours = await start('ours', () => ['apps/api/src/main.ts']);
  const fromDatabase = await plain('database');
  const fromMemory = await plain('memory');
  const prepared = await plain('memory', 'apps/api/src/execution/prepared-answers.ts');
  return [
    way('ours', ours, LIST),
    way('ours, by graphql-js', ours, LIST_BY_GRAPHQL_JS),
    way('plain, database', fromDatabase, LIST),
    way('plain, memory', fromMemory, LIST),
    way('plain, memory, prepared', prepared, LIST),
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

/** Medians, and ours against each: times the requests, and the share of its server's CPU. */
function compared(measured: ReadonlyMap<string, readonly Figures[]>) {
  const medians = Object.fromEntries([...measured].map(([name, rounds]) => [name, medianOf(rounds)]));
  const ours = medians['ours'] as Figures;
  return Object.fromEntries(
    Object.entries(medians).map(([name, figures]) => [
      name,
      {
        ...figures,
        'ours: x requests': rounded(ours['requests/s'] / figures['requests/s']),
        'ours: x CPU': rounded(ours['CPU ms'] / figures['CPU ms']),
      },
    ]),
  );
}

function medianOf(rounds: readonly Figures[]): Figures {
  const figures = Object.keys(rounds[0] ?? {}).map((name) => {
    const sorted = rounds.map((round) => round[name as keyof Figures]).toSorted((one, other) => one - other);
    return [name, rounded(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)];
  });
  return Object.fromEntries(figures) as Figures;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

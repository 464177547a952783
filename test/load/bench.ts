/**
 * `npm run bench`: ours beside a bare relay and two peers, in turn, in one run, on this machine. Prints tables for
 * RESULTS.md and writes `results.json`. `npm run bench -- fan graphql desk` measures only those; `BENCH_ROUNDS` (3) and
 * `BENCH_SECONDS` (10) make it longer or shorter.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { desk } from './desk.js';
import { diskNow } from './disk.js';
import { graphql } from './graphql/graphql.js';
import { report } from './report.js';
import type { About } from './report.js';
import { Results } from './results.js';
import { SECONDS } from './scenario.js';
import type { Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios.js';
import { NODE, Targets } from './targets.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);

/** What is measured of the API; the rest are scenarios of the collaboration server. */
const [GRAPHQL, DESK] = ['graphql', 'desk'] as const;
const names = process.argv.slice(2);
const chosen = choose(names);
const [began, load, disk] = [new Date(), loadNow(), await diskNow()];
/** A load above it, before anything is measured, says that others are at work here. */
const QUIET = 1;
const targets = new Targets();
const results = new Results();
try {
  for (const scenario of chosen) await measure(scenario);
} finally {
  await targets.stop();
}
const lists = isAsked(GRAPHQL) ? await graphql(ROUNDS, SECONDS) : null;
if (isAsked(DESK)) await desk();
const about = whereAndWhen();
process.stdout.write(`${report(about, chosen, results)}\n`);
if (lists)
  process.stdout.write(`\n**GraphQL**: 100 cases with 5 questions each, 16 connections\n\n${lists}\n`);
writeFileSync(
  join(import.meta.dirname, 'results.json'),
  `${JSON.stringify({ about, rounds: results.rounds }, null, 2)}\n`,
);

function isAsked(name: string): boolean {
  return names.length === 0 || names.includes(name);
}

function choose(asked: readonly string[]): readonly Scenario[] {
  const known = [...SCENARIOS.map(({ name }) => name), GRAPHQL, DESK];
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown === undefined) return SCENARIOS.filter(({ name }) => isAsked(name));
  process.stderr.write(`There is no scenario ${unknown}. There are: ${known.join(', ')}\n`);
  process.exit(2);
}

/** Round by round and in turn, each time another first, so that what else the machine does falls on all alike. */
async function measure(scenario: Scenario): Promise<void> {
  for (let round = 0; round < (scenario.rounds ?? ROUNDS); round += 1) {
    const first = round % scenario.on.length;
    for (const name of [...scenario.on.slice(first), ...scenario.on.slice(0, first)]) {
      const target = await targets.get(name);
      try {
        results.add(scenario.name, name, await scenario.run(target));
      } catch (problem) {
        process.stderr.write(`${scenario.name}, ${name}, round ${round + 1}: ${String(problem)}\n`);
        await target.restart(); // whoever is still connected is nobody the next one should wait for
      }
    }
    process.stderr.write(`${scenario.name}: round ${round + 1} is measured; load ${loadNow()}\n`);
  }
}

function whereAndWhen(): About {
  const minutes = Math.round((Date.now() - began.getTime()) / 60_000);
  return {
    measured: `${began.toISOString().slice(0, 16).replace('T', ' ')} UTC, in ${minutes} minutes`,
    machine: `${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    'load before and after': `${load} and ${loadNow()}${Number(load) > QUIET ? ' (not a quiet machine: times say little)' : ''}`,
    disk,
    rounds: `${ROUNDS} of ${SECONDS} s, medians`,
    versions: [
      `servers on Node ${execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim()}`,
      ...['@hocuspocus/server', '@y/websocket-server'].map((name) => `${name} ${versionOf(name)}`),
    ].join(', '),
  };
}

function versionOf(peer: string): string {
  const path = join(import.meta.dirname, 'peers/node_modules', peer, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

function loadNow(): string {
  return (loadavg()[0] as number).toFixed(1);
}

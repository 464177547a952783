import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type * as Y from 'yjs';
import { migrate } from '@samsvar/persistence';
import { startApi, until, type RunningApi, type Viewer } from './api.js';
import { adopt, aCase } from './chain.js';
import { ACTS, DESK } from './desk-operations.js';

const BODIES = ['eldrerad', 'ungdomsrad', 'funkrad', 'psu', 'formannskap'];
/** Of each body to each of the three questions: 150 in all. */
const POINTS = 10;
const WORDS_IN_POINT = 25;
/** What two people write at the desk in an evening, as updates in the log. */
const KEYSTROKES = 5_000;
const TIMES = 60;

const VOCABULARY =
  `kommunen beredskap årsturnus turnus bibliotek bussrute båtrute sykehjem skole barnehage lærling ungdom eldre bolig
  nabolag frivillig heltid deltid budsjett rekruttering kompetanse vaktliste møteplass legevakt hjemmetjeneste vil bør
  trenger åpne styrke planlegge sammen oftere nærmere tryggere tidligere flere bedre hele etter uten mellom kveld helg`
    .trim()
    .split(/\s+/);

/** What is read of points, disposals, disagreements and the log, as the repositories ask. `$1` is the case. */
const STATEMENTS = [
  'select * from point where case_file = $1 order by position',
  'select * from disposal where point in (select id from point where case_file = $1) order by seq',
  'select * from disagreement where a in (select id from point where case_file = $1)',
  'select bytes from doc_update where doc = (select doc from draft where case_file = $1) and seq > 0 order by seq',
];

type Figures = Record<'median ms' | 'slowest ms', number>;

/**
 * The compile desk with 150 points on three questions, client and server in one process, one request at a time.
 * Run by `npm run bench -- desk`, with the address of a database server.
 */
async function desk(databaseUrl: string): Promise<Record<string, Figures>> {
  const template = 'samsvar_bench_desk';
  const url = new URL(databaseUrl);
  await query(databaseUrl, `create database ${template}`);
  url.pathname = template;
  await migrate(url.href);
  Object.assign(process.env, { SAMSVAR_TEST_SERVER: databaseUrl, SAMSVAR_TEST_TEMPLATE: template });
  const api = await startApi();
  try {
    const kd = await api.as('kommunedirektor');
    const made = await compiling(api, kd);
    const figures = await measured(kd, made);
    process.stderr.write(await plans(api.databaseUrl, made.id));
    return figures;
  } finally {
    await api.stop();
  }
}

/** A third of the points are in the text, half of those reworded; the rest are open. */
async function compiling(api: RunningApi, kd: Viewer): Promise<{ id: string; points: string[] }> {
  const { id, questions } = await aCase(api, [
    ...BODIES.map((body) => ({ body, task: 'answers', due: null })),
    { body: null, task: 'compiles', due: null },
    { body: 'bystyre', task: 'decides', due: null },
  ]);
  const third = `${id}-3`;
  await query(
    api.databaseUrl,
    `insert into question select (jsonb_populate_record(question, jsonb_build_object('id', '${third}', 'number', 3))).*
       from question where id = '${questions[1]}'`,
  );
  const points: { id: string; question: string; words: string }[] = [];
  let seed = 1;
  for (const body of BODIES) {
    const said = Object.fromEntries(
      [...questions, third].map((question) => [
        question,
        Array.from({ length: POINTS }, () => sentence(seed++)),
      ]),
    );
    const ids = await adopt(api, id, body, said);
    const flat = Object.entries(said).flatMap(([question, all]) => all.map((words) => ({ question, words })));
    points.push(...ids.map((point, at) => ({ id: point, ...(flat[at] ?? { question: '', words: '' }) })));
  }
  await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
  const { draft } = await kd.ask<{ draft: { document: string } }>(
    'query($id: ID!) { draft(case: $id) { document } }',
    { id },
  );
  const live = await kd.open(draft.document);
  for (const [at, point] of points.entries())
    if (at % 3 === 0)
      await live.write(point.question, at % 2 === 0 ? point.words : sentence(seed++), [point.id]);
  const fragment = live.doc.getXmlFragment(questions[0]);
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    const block = fragment.get(1 + (stroke % (fragment.length - 1))) as Y.XmlElement;
    (block.get(0) as Y.XmlText).insert(0, stroke % 6 === 0 ? ' ' : 'x');
    if (stroke % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await live.write(questions[0] ?? '', 'Sist.');
  await until(() => live.provider.synced);
  live.close();
  return { id, points: points.map((point) => point.id) };
}

/** The same sentence for the same number. */
const sentence = (seed: number): string =>
  Array.from({ length: WORDS_IN_POINT }, (_, at) => {
    const place = Math.imul(seed * 31 + at, 2_654_435_761) >>> 8;
    return VOCABULARY[place % VOCABULARY.length];
  }).join(' ');

async function measured(kd: Viewer, { id, points }: { id: string; points: string[] }) {
  process.stderr.write(`${points.length} points\n`);
  const [one = '', other = ''] = points;
  const withoutLikeness = DESK.replace(/likeGroups \{[^}]*\}/, '');
  const figures: Record<string, Figures> = {
    open: await timed(() => kd.ask(DESK, { case: id })),
    'open, without likeness': await timed(() => kd.ask(withoutLikeness, { case: id })),
  };
  for (const [name, act] of Object.entries(ACTS))
    figures[name] = await timed(() => kd.ask(act, { case: id, point: one, other, words: 'Egne ord.' }));
  return figures;
}

async function timed(act: () => Promise<unknown>): Promise<Figures> {
  const waits: number[] = [];
  await act(); // compiled and connected
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    await act();
    waits.push(performance.now() - began);
  }
  waits.sort((a, b) => a - b);
  return { 'median ms': Math.round(waits[TIMES / 2] ?? 0), 'slowest ms': Math.round(waits.at(-1) ?? 0) };
}

/** How the database goes about what the desk reads of points. */
async function plans(url: string, id: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('analyze');
    const told: string[] = [];
    for (const sql of STATEMENTS) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, costs off, buffers off) ${sql.replaceAll('$1', `'${id}'`)}`,
      );
      told.push(sql, ...rows.map((row) => row['QUERY PLAN']), '');
    }
    return told.join('\n');
  } finally {
    await client.end();
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

console.table(await desk(process.argv[2] ?? ''));

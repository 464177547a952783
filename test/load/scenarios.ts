import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { Clockwork, Person } from './person.js';
import type { Target } from './target.js';

/** What one scenario measured; every figure under its name. */
export type Figures = Record<string, number>;

/** What the first keys cost is not what typing costs. */
const WARM_UP_MS = 1_000;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let words = 0;
let documents = 0;

const nextWord = () => `<${(words += 1)}>`;
/** A document that nobody has opened before, whatever else was measured. */
const nextDocument = () => `draft:bench-${process.pid}-${(documents += 1)}`;

function part(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function waits(clockwork: Clockwork): Figures {
  const sorted = clockwork.waits.toSorted((one, other) => one - other);
  return { p50: part(sorted, 0.5), p99: part(sorted, 0.99) };
}

/** Runs `typing` for some seconds and adds what a thousand deliveries cost. */
async function measured(
  target: Target,
  seconds: number,
  clockwork: Clockwork,
  begin: () => () => void,
): Promise<Figures> {
  const end = begin();
  await sleep(WARM_UP_MS);
  clockwork.waits.length = 0;
  const before = target.cpu();
  await sleep(seconds * 1000);
  end();
  await sleep(300);
  const after = target.cpu();
  const thousands = clockwork.waits.length / 1000;
  const [server, store] = [after.server - before.server, after.store - before.store];
  return { ...waits(clockwork), cpu: server / thousands, cpuWithStore: (server + store) / thousands };
}

/** Every person types by itself, a little apart from the others. */
function typing(
  people: readonly Person[],
  perSecond: number,
  clockwork: Clockwork,
  withCursor = false,
): () => void {
  const timers = people.map((person) => {
    const state: { timer?: NodeJS.Timeout } = {};
    const next = () => {
      person.type(nextWord(), clockwork, withCursor);
      state.timer = setTimeout(next, (1000 / perSecond) * (0.5 + Math.random()));
    };
    state.timer = setTimeout(next, Math.random() * (1000 / perSecond));
    return state;
  });
  return () => timers.forEach(({ timer }) => clearTimeout(timer));
}

async function gather(count: number, open: (at: number) => Person): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, at) => open(at));
  await Promise.all(people.map(({ synced }) => synced));
  return people;
}

/** Content, not the event «synced», says whether everybody has the same. */
function demandSame(people: readonly Person[]): void {
  const [first, ...others] = people.map(({ text }) => text.toJSON());
  if (others.some((text) => text !== first))
    throw new Error('People who had one document open saw different texts.');
}

/** 1 document, 40 people, 8 of them type 5 times a second and move their cursor. */
export async function fan(target: Target, seconds: number): Promise<Figures> {
  const [clockwork, document] = [new Clockwork(), nextDocument()];
  const people = await gather(40, () => new Person(target.url(document), clockwork));
  const figures = await measured(target, seconds, clockwork, () =>
    typing(people.slice(0, 8), 5, clockwork, true),
  );
  demandSame(people);
  people.forEach((person) => person.leave());
  return figures;
}

/** 200 documents with 5 people each, one of whom types twice a second. */
export async function many(target: Target, seconds: number): Promise<Figures> {
  const clockwork = new Clockwork();
  const names = Array.from({ length: 200 }, nextDocument);
  const people = await gather(1_000, (at) => new Person(target.url(names[at % 200] as string), clockwork));
  const figures = await measured(target, seconds, clockwork, () =>
    typing(people.slice(0, 200), 2, clockwork),
  );
  const rss = target.rss();
  for (let at = 0; at < 200; at += 1) demandSame(people.filter((_, index) => index % 200 === at));
  people.forEach((person) => person.leave());
  return { ...figures, rss };
}

/** 40 people, the rate raised until one word in a hundred waits for over 100 ms. Two of them read. */
export async function ceiling(target: Target): Promise<Figures> {
  const document = nextDocument();
  let reached = 0;
  for (const perSecond of [200, 400, 800, 1_300, 2_000, 3_000]) {
    const clockwork = new Clockwork();
    const people = await gather(
      40,
      (at) => new Person(target.url(document), at < 2 ? clockwork : undefined, at < 2),
    );
    const before = target.cpu().server;
    const figures = await measured(target, 3, clockwork, () => typing(people, perSecond / 40, clockwork));
    people.forEach((person) => person.leave());
    if (!((figures['p99'] as number) > 0 && (figures['p99'] as number) <= 100)) break;
    reached = perSecond;
    if (perSecond === 3_000) return { reached, core: (target.cpu().server - before) / 3_300 };
  }
  return { reached };
}

/** 240,000 characters from 100,000 edits, after a restart: until a new reader has all of it. */
export async function big(target: Target): Promise<Figures> {
  const [document, state] = [nextDocument(), largeText()];
  await store(target, document, state);
  await target.restart();
  const began = performance.now();
  const reader = new Person(target.url(document));
  while (reader.text.length < 240_000) await sleep(1);
  const figures = { ms: performance.now() - began, sentShare: reader.received / state.length };
  reader.leave();
  return figures;
}

/** 500 new people at once on 50 documents of 33 kB, after a restart. */
export async function storm(target: Target): Promise<Figures> {
  const names = Array.from({ length: 50 }, nextDocument);
  const doc = new Y.Doc();
  doc.getText('words').insert(0, 'Rådet er samstemt. '.repeat(1_750));
  for (const name of names) await store(target, name, Y.encodeStateAsUpdate(doc));
  await target.restart();
  const [began, cpu] = [performance.now(), target.cpu().server];
  const people = Array.from({ length: 500 }, (_, at) => new Person(target.url(names[at % 50] as string)));
  const length = doc.getText('words').length;
  await Promise.all(people.map(({ synced }) => synced));
  while (people.some(({ text }) => text.length < length)) await sleep(1);
  const figures = { ms: performance.now() - began, cpu: target.cpu().server - cpu };
  people.forEach((person) => person.leave());
  return figures;
}

async function store(target: Target, document: string, state: Uint8Array): Promise<void> {
  const writer = new Person(target.url(document));
  await writer.synced;
  Y.applyUpdate(writer.doc, state);
  const reader = new Person(target.url(document));
  while (reader.text.length < writer.text.length) await sleep(5);
  writer.leave();
  reader.leave();
  await sleep(50);
}

function largeText(): Uint8Array {
  const doc = new Y.Doc();
  const text = doc.getText('words');
  for (let edit = 0; edit < 100_000; edit += 1) {
    if (edit % 50 === 0) text.insert(Math.floor(Math.random() * text.length), 'innskutt ');
    else text.insert(text.length, edit % 3 === 0 ? 'ord ' : 'a ');
    if (edit % 100 === 0) text.delete(0, 5);
  }
  return Y.encodeStateAsUpdate(doc);
}

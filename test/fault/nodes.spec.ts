import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, hasRedis, ownRedis } from '@samsvar/test-support';
import type { OwnRedis, TestDatabase } from '@samsvar/test-support';
import { serve } from './served.js';
import type { Served } from './served.js';
import { openText, until } from './writer.js';
import type { Writer } from './writer.js';

/** Redis is optional for the product; without its program on the machine, these cannot be tried. */
const withRedis = hasRedis() ? describe : describe.skip;

withRedis('two nodes that serve the same document', () => {
  let database: TestDatabase;
  let sql: pg.Pool;
  let redis: OwnRedis;
  let [one, two] = [{} as Served, {} as Served];
  let document: string;
  const writers: Writer[] = [];
  let made = 0;

  const node = (name: string) =>
    serve(database.url, { node: name, limits: { jitterMs: 0 }, redis: { url: redis.url, space: 'test' } });
  const at = async (served: Served) => {
    const writer = openText(served.url, document);
    writers.push(writer);
    await until(() => writer.provider.synced, 'synced');
    return writer;
  };
  const rows = async () =>
    (await sql.query('select seq::int from doc_update where doc = $1 order by seq', [document])).rows.map(
      ({ seq }) => seq,
    );

  beforeAll(async () => {
    database = await freshDatabase();
    sql = new pg.Pool({ connectionString: database.url });
    redis = await ownRedis();
    await redis.start();
    [one, two] = [await node('one'), await node('two')];
  });
  beforeEach(async () => {
    document = `answer:${(made += 1)}`;
    await sql.query(`insert into doc (id, municipality) values ($1, 'fjordby')`, [document]);
  });
  afterAll(async () => {
    writers.forEach((writer) => writer.leave());
    await Promise.all([one.stop(), two.stop()]);
    await redis.stop();
    await sql.end();
    await database.drop();
  });

  it('carries what is written from one to the other, at once and both ways', async () => {
    const [anne, bjarne] = [await at(one), await at(two)];
    anne.text.insert(0, 'a');
    await until(() => bjarne.words() === 'a', 'the first');
    bjarne.text.insert(1, 'b');
    await until(() => anne.words() === 'ab', 'the second');
    expect(await rows()).toEqual([1, 2]);
  });

  it('numbers every update once while both are written to as fast as people can, and loses none', async () => {
    const people = [await at(one), await at(two), await at(one), await at(two)];
    for (let round = 0; round < 50; round += 1) {
      for (const { text } of people) text.insert(text.length, '.');
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await until(() => people.every(({ text }) => text.length === 200), 'all of it everywhere', 10_000);
    const seqs = await rows();
    expect(seqs).toEqual(seqs.map((_, at) => at + 1));
    const later = await at(two);
    expect(later.text.length).toBe(200);
  }, 30_000);

  it('shows who is present on the other, whoever came first', async () => {
    const anne = await at(one);
    anne.provider.awareness.setLocalStateField('user', { name: 'Anne' });
    const bjarne = await at(two);
    bjarne.provider.awareness.setLocalStateField('user', { name: 'Bjarne' });
    const sees = (writer: Writer, name: string) =>
      [...writer.provider.awareness.getStates().values()].some((state) => state['user']?.name === name);
    await until(() => sees(bjarne, 'Anne') && sees(anne, 'Bjarne'), 'each other');
    anne.leave();
    await until(() => !sees(bjarne, 'Anne'), 'Anne has left');
  });

  it('closes the sockets on both when rights may have changed', async () => {
    const people = [await at(one), await at(two)];
    const codes: number[] = [];
    for (const { provider } of people)
      provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    one.collab.reopen(document, 'rights');
    await until(() => codes.length === 2, 'both closed');
    expect(codes).toEqual([4510, 4510]);
  });

  it('goes on without Redis, and is up to date when Redis is back', async () => {
    const [anne, bjarne] = [await at(one), await at(two)];
    await redis.stop();
    anne.text.insert(0, 'Uten ');
    await until(async () => (await rows()).length === 1, 'stored');
    const carl = await at(one);
    await until(() => carl.words() === 'Uten ', 'shown on the same node');
    bjarne.text.insert(0, 'Begge. ');
    await until(() => bjarne.words().includes('Uten '), 'who writes hears what the other node stored');
    await redis.start();
    await until(() => anne.words() === bjarne.words() && anne.words().length === 12, 'both again', 10_000);
  }, 30_000);

  it('is taken over without loss when one of them dies', async () => {
    const [anne, bjarne] = [await at(one), await at(two)];
    anne.text.insert(0, 'Før. ');
    await until(() => bjarne.words() === 'Før. ', 'before');
    anne.provider.disconnect();
    await one.stop();
    anne.text.insert(5, 'Etter.');
    anne.provider.serverUrl = two.url;
    anne.provider.connect();
    await until(() => bjarne.words() === 'Før. Etter.', 'after');
    one = await node('one');
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, hasRedis, ownRedis } from '@samsvar/test-support';
import type { OwnRedis, TestDatabase } from '@samsvar/test-support';
import { layCable } from './cable.js';
import type { Cable } from './cable.js';
import { counter } from './counted.js';
import { serve } from './served.js';
import type { Served, ServedOptions } from './served.js';
import { openText, until } from './writer.js';
import type { Writer } from './writer.js';

describe('two nodes, and the cable of the first', () => {
  let database: TestDatabase;
  let sql: pg.Pool;
  let cable: Cable;
  let document: string;
  let made = 0;
  const nodes: Served[] = [];
  const writers: Writer[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    sql = new pg.Pool({ connectionString: database.url });
  });
  beforeEach(async () => {
    document = `answer:${(made += 1)}`;
    await sql.query(`insert into doc (id, municipality) values ($1, 'fjordby')`, [document]);
  });
  afterEach(async () => {
    writers.splice(0).forEach((writer) => writer.leave());
    cable.putBack();
    await Promise.all(nodes.splice(0).map((node) => node.stop()));
    await cable.remove();
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  const node = async (url: string, options: ServedOptions = {}) => {
    const served = await serve(url, { node: `node-${nodes.length}`, ...options });
    nodes.push(served);
    return served;
  };
  const at = async ({ url }: Served, who: string) => {
    const writer = openText(url, document, { as: who });
    writers.push(writer);
    await until(() => writer.provider.synced, 'synced');
    return writer;
  };
  const rows = async () =>
    (await sql.query('select seq::int, actor from doc_update where doc = $1 order by seq', [document])).rows;
  const fenced = ({ collab }: Served) => counter(collab.metrics(), 'samsvar_collab_fenced_appends_total');

  it('a node that has lost its lease cannot write: what it sent before it knew is refused', async () => {
    cable = await layCable(database.url);
    const [one, two] = [await node(cable.url), await node(database.url)];
    const [anne, bjarne] = [await at(one, 'anne'), await at(two, 'bjarne')];
    anne.text.insert(0, 'A');
    await until(async () => (await rows()).length === 1, 'the first node has the lease');
    const before = fenced(one);
    cable.pull();
    anne.text.insert(1, 'a'); // on its way, under the lease that the other node takes now
    await until(() => counter(one.collab.metrics(), 'samsvar_collab_waiting_bytes') > 0, 'sent');
    bjarne.text.insert(0, 'B');
    await until(() => bjarne.words().includes('A'), 'the second node has the lease, and what was stored');
    await until(async () => (await rows()).length === 2, 'stored');
    cable.putBack();
    await until(() => anne.words().includes('B'), 'the first node knows');
    await until(async () => (await rows()).length === 3, 'and writes under a lease of its own');
    expect(fenced(one)).toBe(before + 1);
    expect(await rows()).toEqual([
      { seq: 1, actor: 'anne' },
      { seq: 2, actor: 'bjarne' },
      { seq: 3, actor: 'anne' },
    ]);
    const fresh = await at(await node(database.url), 'carl');
    expect([...fresh.words()].sort().join('')).toBe('ABa');
  });

  it.each(['pull', 'cut'] as const)(
    'a database out of reach (%s) shows nothing that is not stored, and loses nothing',
    async (how) => {
      cable = await layCable(database.url);
      const [one, two] = [await node(cable.url, { limits: { storeMs: 500 } }), await node(database.url)];
      const [anne, beside, bjarne] = [
        await at(one, 'anne'),
        await at(one, 'beside'),
        await at(two, 'bjarne'),
      ];
      anne.text.insert(0, 'A');
      await until(() => beside.words() === 'A', 'shown');
      const codes: number[] = [];
      anne.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
      cable[how]();
      anne.text.insert(1, 'a');
      await until(() => codes.includes(4503), 'told to try again');
      expect(beside.words()).toBe('A');
      bjarne.text.insert(0, 'B');
      await until(() => bjarne.words().length === 2, 'the other node goes on');
      cable.putBack();
      await until(() => [anne, beside].every(({ text }) => text.length === 3), 'all of it', 15_000);
      const fresh = await at(await node(database.url), 'carl');
      expect([...fresh.words()].sort().join('')).toBe('ABa');
    },
    30_000,
  );

  /** Redis is optional for the product; without its program on the machine, this cannot be tried. */
  const withRedis = hasRedis() ? describe : describe.skip;

  withRedis('to Redis', () => {
    let redis: OwnRedis;
    beforeAll(async () => {
      redis = await ownRedis();
      await redis.start();
    });
    afterAll(() => redis.stop());

    it.each(['pull', 'cut'] as const)(
      'out of reach (%s), documents still open and are written, and both nodes agree when it is back',
      async (how) => {
        cable = await layCable(redis.url);
        const on = (url: string) => ({ redis: { url, space: 'cable' } });
        const one = await node(database.url, on(cable.url));
        const two = await node(database.url, on(redis.url));
        const [anne, bjarne] = [await at(one, 'anne'), await at(two, 'bjarne')];
        anne.text.insert(0, 'A');
        await until(() => bjarne.words() === 'A', 'they hear each other');
        cable[how]();
        bjarne.text.insert(0, 'B');
        await until(async () => (await rows()).length === 2, 'stored at the second');
        await until(() => bjarne.words().length === 2, 'and shown there');
        expect(anne.words()).toBe('A');
        const carl = openText(one.url, document, { as: 'carl' });
        writers.push(carl);
        document = `answer:${(made += 1)}`;
        await sql.query(`insert into doc (id, municipality) values ($1, 'fjordby')`, [document]);
        const other = openText(one.url, document);
        writers.push(other);
        await until(() => other.provider.synced, 'another document opens', 15_000);
        anne.text.insert(0, 'a');
        await until(() => anne.words().includes('B'), 'who writes hears what the other node stored');
        expect(bjarne.words()).not.toContain('a'); // nobody could tell
        cable.putBack();
        await until(() => [anne, bjarne, carl].every(({ text }) => text.length === 3), 'all agree', 20_000);
      },
      60_000,
    );

    it('out of reach, rights change: who is there is asked anew when it is back, whichever node was cut off', async () => {
      cable = await layCable(redis.url);
      const on = (url: string) => ({ redis: { url, space: 'cable' } });
      const [one, two] = [await node(database.url, on(cable.url)), await node(database.url, on(redis.url))];
      const people = [await at(one, 'anne'), await at(two, 'bjarne')] as const;
      const [anne, bjarne] = people;
      // A line that is just there asks everybody anew, once: the second news comes after that.
      for (const word of ['A', 'AB']) {
        bjarne.text.insert(bjarne.text.length, word.slice(-1));
        await until(() => anne.words() === word && anne.provider.wsconnected, 'the line is there');
      }
      const closed = people.map(({ provider }) => {
        const codes: number[] = [];
        provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
        return codes;
      });
      cable.cut();
      two.collab.reopen(document, 'rights');
      await until(() => closed[1]?.length === 1, 'closed where it was said');
      expect(closed[0]).toEqual([]); // nobody could tell
      cable.putBack();
      await until(() => closed[0]?.length === 1, 'closed there too', 20_000);
      expect(closed[0]).toEqual([4510]);
    }, 60_000);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { createApp } from '../app.js';
import { readSettings } from '../settings/settings.js';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase } from '../testing/chain.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'bystyre', task: 'decides', due: null },
];

const LIST = `{ cases {
  id title phase viewerCan questions { id text } attachments { id } route { id body { name } } waitsFor { task }
  booklet { title } answers { id state body { short } viewerCan meeting { id } } draft { openPoints } versions { id }
} }`;

const nodes: { close(): Promise<void> }[] = [];

/** Another process on the same database: it knows nothing of what the first has read. Answers its address. */
async function anotherNode(databaseUrl: string): Promise<string> {
  const app = await createApp({ ...readSettings({}), databaseUrl });
  nodes.push(app);
  app.server.listen(0, '127.0.0.1');
  await once(app.server, 'listening');
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

async function ask(url: string, cookie: string, query: string, variables = {}): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
}

/** How many statements go to the database until the answer is there. */
async function statements(asking: () => Promise<string>): Promise<number> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    expect(await asking()).not.toContain('"errors"');
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

describe('the list of cases', () => {
  let api: RunningApi;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await api.stop();
  });

  it('costs as many statements for 20 cases as for 2, the first time and the next', async () => {
    const costs = async () => {
      const node = await anotherNode(api.databaseUrl);
      const asking = () => ask(node, kd.cookie, LIST);
      return { first: await statements(asking), next: await statements(asking) };
    };
    for (let at = 0; at < 2; at += 1) await aCase(api, ROUTE);
    const two = await costs();
    for (let at = 2; at < 20; at += 1) await aCase(api, ROUTE);
    expect(await costs()).toEqual(two);
    expect(two.next).toBeLessThan(two.first);
  });

  it('shows what another node did, however much of the cases is kept here', async () => {
    const { id } = await aCase(api, ROUTE);
    const node = await anotherNode(api.databaseUrl);
    const seen = () =>
      kd.ask('query($id: ID!) { case(id: $id) { phase waitsFor { task } route { state } } }', { id });
    expect(await seen()).toMatchObject({ case: { phase: 'answering', waitsFor: [{ task: 'answers' }] } });
    await ask(node, kd.cookie, 'mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', {
      id,
    });
    expect(await seen()).toEqual({
      case: {
        phase: 'compiling',
        waitsFor: [{ task: 'compiles' }],
        route: [{ state: 'done' }, { state: 'current' }, { state: 'pending' }],
      },
    });
  });

  it('is the viewer’s own, also when somebody else’s was read just before', async () => {
    await kd.ask('{ cases { id } }');
    expect(await (await api.as('nabo')).ask('{ cases { id } }')).toEqual({ cases: [] });
  });

  it.each([
    ['the list', LIST, 'kd'],
    ['the list, not signed in', LIST, ''],
    ['a case that is not the viewer’s', '{ case(id: "somebody-elses") { id title } }', 'kd'],
    ['tasks', '{ myTasks { id kind due now case { id } body { name } } }', 'kd'],
    ['a draft that is refused', '{ draft(case: "none") { id } }', 'kd'],
  ])('is answered alike by the prepared way and by graphql-js: %s', async (_, query, who) => {
    const cookie = who && kd.cookie;
    const prepared = await ask(api.url, cookie, query.replace(/}$/, '__typename }'));
    const byGraphqlJs = await ask(api.url, cookie, query.replace(/}$/, '__typename @include(if: true) }'));
    expect(prepared).toBe(byGraphqlJs);
  });
});

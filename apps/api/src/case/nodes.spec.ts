import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { hasRedis, ownRedis, type OwnRedis } from '@samsvar/test-support';
import { startApi, startBeside, until, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase } from '../testing/chain.js';

/** Redis is optional for the product; without its program on the machine, this cannot be tried. */
const withRedis = hasRedis() ? describe : describe.skip;

withRedis('a case that people look at through another process', () => {
  let redis: OwnRedis;
  let [one, two] = [{} as RunningApi, {} as RunningApi];
  let secretary: Viewer;
  const sockets: Client[] = [];

  beforeAll(async () => {
    redis = await ownRedis();
    await redis.start();
    one = await startApi({ redisUrl: redis.url });
    two = await startBeside(one, { redisUrl: redis.url });
    secretary = await one.as('bystyre.sekretar');
  });
  afterAll(async () => {
    await Promise.all(sockets.map((socket) => socket.dispose()));
    await two.stop();
    await one.stop();
    await redis.stop();
  });

  const registered = () => aCase(one, [{ body: 'bystyre', task: 'decides', due: null }]);
  /** An act that may be done over and over, at the first process. */
  const act = (id: string) =>
    secretary.ask('mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }', {
      meeting: {
        body: 'bystyre',
        startsAt: '2027-02-18T10:00:00Z',
        place: 'Rådhuset',
        mode: 'physical',
        cases: [id],
      },
    });

  /** The revisions that somebody who looks at the case at the second process is told of. */
  async function look(id: string): Promise<number[]> {
    const { cookie } = await two.as('kommunedirektor');
    class SignedIn extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    const socket = createClient({
      url: `${two.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: SignedIn,
      lazy: false,
    });
    sockets.push(socket);
    const heard: number[] = [];
    const query = `subscription { caseChanged(id: "${id}") }`;
    socket.subscribe<{ caseChanged: number }>(
      { query },
      {
        next: ({ data }) => void (data && heard.push(data.caseChanged)),
        error: () => {},
        complete: () => {},
      },
    );
    return heard;
  }

  it('has changed for them too', async () => {
    const { id } = await registered();
    const heard = await look(id);
    while (heard.length === 0) await act(id); // nothing tells when a subscription has begun
    const revision = heard.at(-1) ?? 0;
    await act(id);
    await until(() => (heard.at(-1) ?? 0) > revision);
  });

  it('has changed for them as soon as Redis is back, when it was away', async () => {
    const { id } = await registered();
    const heard = await look(id);
    while (heard.length === 0) await act(id);
    await redis.stop();
    await act(id);
    const { case: seen } = await secretary.ask<{ case: { revision: number } }>(
      'query($id: ID!) { case(id: $id) { revision } }',
      { id },
    );
    expect(heard).not.toContain(seen.revision);
    await redis.start();
    await until(() => heard.at(-1) === seen.revision, 20_000);
  });
});

import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { until } from './writer.js';

/** A sync message of the given step; lengths under 128 only. */
const sync = (step: number, bytes: Uint8Array) => Uint8Array.of(0, step, bytes.length, ...bytes);

function updateOf(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

describe('hostile input', () => {
  let stage: Stage;
  const limits = {
    messageBytes: 100_000,
    frameBytes: 500_000,
    messagesPerSecond: 50,
    bytesPerSecond: 50_000,
    presenceBytes: 1_000,
    socketsPerDocument: 5,
    pingMs: 300,
  };
  beforeAll(async () => (stage = await setStage({ limits })));
  beforeEach(() => stage.next());
  afterAll(() => stage.clear());

  const dial = async (headers: Record<string, string> = {}, query = ''): Promise<WebSocket> => {
    const ws = new WebSocket(`${stage.served.url}/${stage.document}${query}`, { headers });
    ws.on('error', () => {});
    await new Promise((resolve) => ws.once('open', resolve));
    return ws;
  };
  const closing = (ws: WebSocket) =>
    new Promise<string>((resolve) =>
      ws.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)),
    );
  const counted = (name: string) =>
    Number(
      new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\d+)`, 'm').exec(stage.served.collab.metrics())?.[1] ??
        0,
    );
  const closedFor = (reason: string) => counted(`samsvar_collab_closed_total{reason="${reason}"}`);

  it.each([
    ['an unknown kind of message', Uint8Array.of(77, 1, 2)],
    ['an empty message', new Uint8Array()],
    ['a message that ends too early', Uint8Array.of(0, 2, 100, 1)],
    ['an unknown step', sync(9, Uint8Array.of(0, 0))],
    ['a state vector that is none', sync(0, Uint8Array.of(200, 1))],
    ['an update that does not decode', sync(2, Uint8Array.of(1, 1, 5, 9, 200))],
    ['an update whose structs leave the order that merging relies on', sync(2, disorderly())],
  ])('closes for %s, and stores nothing of it', async (_what, message) => {
    const before = closedFor('unreadable');
    const ws = await dial();
    ws.send(message);
    expect(await closing(ws)).toBe('4400 unreadable');
    expect(closedFor('unreadable')).toBe(before + 1);
    expect(await stage.rows()).toHaveLength(0);
  });

  it('closes for text where bytes are due', async () => {
    const ws = await dial();
    ws.send('hei');
    expect(await closing(ws)).toBe('4400 unreadable');
  });

  it('closes for a message over the limit, for good', async () => {
    const ws = await dial();
    ws.send(new Uint8Array(limits.messageBytes + 1));
    expect(await closing(ws)).toBe('4413 tooLarge');
    expect(closedFor('tooLarge')).toBeGreaterThan(0);
  });

  it('cuts a frame off that is larger still, before it has come', async () => {
    const ws = await dial();
    ws.send(new Uint8Array(20 * 1024 * 1024));
    expect(await closing(ws)).toMatch(/^1009/);
  });

  it('closes for a flood of messages', async () => {
    const ws = await dial();
    for (let at = 0; at < limits.messagesPerSecond * 10 + 50; at += 1) ws.send(Uint8Array.of(3));
    expect(await closing(ws)).toBe('4529 tooMany');
    expect(closedFor('tooMany')).toBeGreaterThan(0);
  });

  it('closes for a flood of bytes', async () => {
    const ws = await dial();
    const large = new Uint8Array(90_000);
    large.set([1]);
    for (let at = 0; at < 8; at += 1) ws.send(large);
    expect(await closing(ws)).toBe('4529 tooMany');
  });

  it('drops presence that is too large or no presence, and goes on', async () => {
    const before = counted('samsvar_collab_dropped_presence_total');
    const ws = await dial();
    const large = new Uint8Array(2_000).fill(1);
    large.set([1, 0xcd, 0x0f]); // 1,997 bytes follow
    ws.send(large);
    ws.send(Uint8Array.of(1, 3, 5, 1, 1));
    ws.send(sync(2, updateOf('Videre.')));
    await until(() => counted('samsvar_collab_dropped_presence_total') === before + 2, 'both dropped');
    await until(() => counted('samsvar_collab_updates_total') > 0, 'the update');
    expect(ws.readyState).toBe(WebSocket.OPEN);
    ws.close();
  });

  it('lets nobody speak for somebody else', async () => {
    const [anne, eve] = [await stage.openAndSync({ as: 'anne' }), await stage.openAndSync({ as: 'eve' })];
    anne.provider.awareness.setLocalStateField('user', { name: 'Anne' });
    const nameOfAnne = () =>
      eve.provider.awareness.getStates().get(anne.doc.clientID)?.['user']?.name as string;
    await until(() => nameOfAnne() === 'Anne', 'Anne');
    const json = new TextEncoder().encode('{"user":{"name":"Eve"}}');
    const forged = Uint8Array.of(1, ...varUint(anne.doc.clientID), 99, json.length, ...json);
    eve.provider.ws?.send(Uint8Array.of(1, forged.length, ...forged));
    const bjarne = await stage.openAndSync({ as: 'bjarne' });
    const seen = () => bjarne.provider.awareness.getStates().get(anne.doc.clientID)?.['user']?.name as string;
    await until(() => seen() !== undefined, 'somebody');
    expect(seen()).toBe('Anne');
  });

  it('takes no handshake from a foreign origin', async () => {
    const before = counted('samsvar_collab_foreign_origins_total');
    const ws = new WebSocket(`${stage.served.url}/${stage.document}`, { origin: 'https://evil.example' });
    const status = await new Promise((resolve) => {
      ws.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      ws.on('error', () => {});
    });
    expect(status).toBe(403);
    expect(counted('samsvar_collab_foreign_origins_total')).toBe(before + 1);
    const own = await dial({ origin: new URL(stage.served.url).origin.replace('ws:', 'http:') });
    own.close();
  });

  it('answers a plain request for a socket with an address that is none', async () => {
    const { host } = new URL(stage.served.url);
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const status = await new Promise((resolve) => {
      request(`http://${host}/collab/%ff`, { headers }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(404);
  });

  it('closes who comes when the document has as many sockets as it takes', async () => {
    const first = await Promise.all([1, 2, 3, 4, 5].map(() => dial()));
    await until(() => stage.served.collab.health().sockets >= 5, 'five');
    const sixth = await dial();
    expect(await closing(sixth)).toBe('4530 full');
    for (const ws of first) ws.close();
  });

  it('cuts off a half-open connection, which answers no ping', async () => {
    const { host, hostname, port } = new URL(stage.served.url);
    const before = stage.served.collab.health().sockets;
    const wire = connect(Number(port), hostname);
    wire.on('error', () => {});
    wire.write(
      `GET /collab/${stage.document} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const gone = new Promise((resolve) => wire.once('close', resolve));
    wire.resume();
    await gone;
    await until(() => stage.served.collab.health().sockets <= before, 'forgotten');
  });
});

/** Two clients' structs, the lower client first: it decodes, and no Yjs writes it so. */
function disorderly(): Uint8Array {
  const [low, high] = [new Y.Doc(), new Y.Doc()];
  low.clientID = 1;
  high.clientID = 2;
  low.getText('words').insert(0, 'a');
  high.getText('words').insert(0, 'b');
  const [one, two] = [Y.encodeStateAsUpdate(low), Y.encodeStateAsUpdate(high)];
  return Uint8Array.of(2, ...one.slice(1, -1), ...two.slice(1, -1), 0);
}

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
}

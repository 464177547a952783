import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { counter } from './counted.js';
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
    presenceBytesMost: 10_000,
    sockets: 30,
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
  const counted = (name: string) => counter(stage.served.collab.metrics(), name);
  const closedFor = (reason: string) => counted(`samsvar_collab_closed_total{reason="${reason}"}`);
  const refused = (reason: string) => counted(`samsvar_collab_handshakes_refused_total{reason="${reason}"}`);

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
    expect(closedFor('tooLarge')).toBe(1);
    expect(closedFor('tooLarge')).toBeGreaterThan(0);
  });

  it('cuts a frame off that is larger still, before it has come', async () => {
    const ws = await dial();
    ws.send(new Uint8Array(20 * 1024 * 1024));
    expect(await closing(ws)).toMatch(/^1009/);
    expect(closedFor('frameTooLarge')).toBe(1);
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
    const dropped = (reason: string) => counted(`samsvar_collab_dropped_presence_total{reason="${reason}"}`);
    const before = dropped('unreadable');
    const ws = await dial();
    const large = new Uint8Array(2_000).fill(1);
    large.set([1, 0xcd, 0x0f]); // 1,997 bytes follow
    ws.send(large);
    ws.send(Uint8Array.of(1, 3, 5, 1, 1));
    ws.send(sync(2, updateOf('Videre.')));
    await until(() => dropped('tooLarge') === 1, 'the large one dropped');
    await until(() => dropped('unreadable') === before + 1, 'and what is none');
    await until(() => counted('samsvar_collab_updates_total') > 0, 'the update');
    expect(ws.readyState).toBe(WebSocket.OPEN);
    ws.close();
  });

  it('closes for presence that is larger than anybody’s', async () => {
    const before = closedFor('tooLarge');
    const ws = await dial();
    const large = new Uint8Array(20_000).fill(1);
    large.set([1, 0x9c, 0x9c, 1]); // 19,996 bytes follow
    ws.send(large);
    expect(await closing(ws)).toBe('4413 tooLarge');
    expect(closedFor('tooLarge')).toBe(before + 1);
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
    const before = refused('foreignOrigin');
    const ws = new WebSocket(`${stage.served.url}/${stage.document}`, { origin: 'https://evil.example' });
    const status = await new Promise((resolve) => {
      ws.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      ws.on('error', () => {});
    });
    expect(status).toBe(403);
    expect(refused('foreignOrigin')).toBe(before + 1);
    const own = await dial({ origin: new URL(stage.served.url).origin.replace('ws:', 'http:') });
    own.close();
  });

  it('takes nobody in without the right, and says the same of what is not there', async () => {
    const before = closedFor('notYours');
    const ws = new WebSocket(`${stage.served.url}/answer:none`);
    expect(await closing(ws)).toBe('4403 notYours');
    expect(closedFor('notYours')).toBe(before + 1);
  });

  it('answers a plain request for a socket with an address that is none', async () => {
    const { host } = new URL(stage.served.url);
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const status = await new Promise((resolve) => {
      request(`http://${host}/collab/%ff`, { headers }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(404);
    expect(refused('noDocument')).toBe(1);
  });

  it('keeps no place for handshakes that are none', async () => {
    const { host, hostname, port } = new URL(stage.served.url);
    const before = refused('unreadable');
    const line = `GET /collab/${stage.document} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`;
    const wires = Array.from({ length: limits.sockets * 2 }, () => {
      const wire = connect(Number(port), hostname).on('error', () => {});
      wire.write(`${line}Sec-WebSocket-Version: 99\r\n\r\n`);
      return wire;
    });
    await until(() => refused('unreadable') === before + wires.length, 'all are refused');
    const ws = await dial();
    ws.send(sync(2, updateOf('Plass.')));
    await until(async () => (await stage.rows()).length === 1, 'there is room for who means it');
    for (const wire of wires) wire.destroy();
    ws.close();
  });

  it('closes who comes when the document has as many sockets as it takes', async () => {
    const first = await Promise.all([1, 2, 3, 4, 5].map(() => dial()));
    await until(() => stage.served.collab.health().sockets >= 5, 'five');
    const sixth = await dial();
    expect(await closing(sixth)).toBe('4530 full');
    expect(closedFor('full')).toBe(1);
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
    expect(closedFor('silent')).toBe(1);
  });
});

describe('hostile input, at the limits that the server comes with', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage()));
  afterAll(() => stage.clear());

  it.each([
    ['a message of 20 MB', new Uint8Array(20 * 1024 * 1024)],
    ['presence of 1 MB', Buffer.concat([Uint8Array.of(1, 0x80, 0x80, 0x40), new Uint8Array(1024 * 1024)])],
  ])('closes for %s', async (_what, message) => {
    const ws = new WebSocket(`${stage.served.url}/${stage.document}`);
    ws.on('open', () => ws.send(message));
    const closing = new Promise((resolve) =>
      ws.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)),
    );
    expect(await closing).toBe('4413 tooLarge');
  });

  it('closes for what would wait to be stored beyond the limit, and stores the rest', async () => {
    await stage.restart({ limits: { waitingBytes: 100 } });
    const writer = await stage.openAndSync();
    writer.text.insert(0, 'a');
    await until(async () => (await stage.rows()).length === 1, 'it has the lease');
    const codes: number[] = [];
    writer.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    const holding = await stage.sql.connect();
    await holding.query('begin');
    await holding.query('select from doc where id = $1 for update', [stage.document]);
    for (let at = 0; at < 10; at += 1) writer.text.insert(0, 'x'.repeat(40));
    await until(() => codes.includes(4503), 'closed');
    await holding.query('commit');
    holding.release();
    const other = await stage.openAndSync();
    await until(() => other.words().length === 401, 'sent again and stored', 10_000);
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

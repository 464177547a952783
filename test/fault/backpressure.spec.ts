import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { counter } from './counted.js';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { until } from './writer.js';
import type { Writer } from './writer.js';

function updateOf(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

describe('a client that does not read', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage({ limits: { unsentBytes: 20_000, behindMs: 1_500 } })));
  beforeEach(() => stage.next());
  afterAll(() => stage.clear());

  const counted = (name: string) => counter(stage.served.collab.metrics(), name);
  const wireOf = (writer: Writer) =>
    (writer.provider.ws as unknown as WebSocket & { _socket: { pause(): void; resume(): void } })._socket;
  /** Writes until the reader's connection takes no more. */
  const writeUntilBehind = async () => {
    const before = counted('samsvar_collab_behind_total');
    let written = 0;
    for (; counted('samsvar_collab_behind_total') === before; written += 1) {
      await stage.served.collab.edit(stage.document, updateOf('x'.repeat(60_000)), 'person:leader');
    }
    return written;
  };

  it('is sent no more, and gets one difference when it reads again', async () => {
    const reader = await stage.openAndSync();
    wireOf(reader).pause();
    const written = (await writeUntilBehind()) + 3;
    for (let more = 0; more < 3; more += 1) {
      await stage.served.collab.edit(stage.document, updateOf('y'.repeat(60_000)), 'person:leader');
    }
    wireOf(reader).resume();
    await until(() => reader.words().length === written * 60_000, 'all of it', 10_000);
    expect(reader.provider.wsconnected).toBe(true);
  }, 30_000);

  it('gets a text that is larger than what may otherwise wait to be sent', async () => {
    await stage.restart({ limits: { unsentBytes: 1_000, unsentBytesMost: 2_000, behindMs: 1_500 } });
    await stage.served.collab.edit(stage.document, updateOf('z'.repeat(3_000_000)), 'person:leader');
    const reader = await stage.openAndSync();
    expect(reader.words().length).toBe(3_000_000);
    expect(counted('samsvar_collab_closed_total{reason="tooSlow"}')).toBe(0);
    await stage.restart();
  }, 30_000);

  it('is closed when it takes nothing for too long', async () => {
    const reader = await stage.openAndSync();
    wireOf(reader).pause();
    await writeUntilBehind();
    await until(() => counted('samsvar_collab_closed_total{reason="tooSlow"}') === 1, 'closed', 10_000);
    await until(() => stage.served.collab.health().sockets === 0, 'forgotten');
  }, 30_000);
});

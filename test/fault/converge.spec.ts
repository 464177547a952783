import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { until } from './writer.js';
import type { Writer } from './writer.js';

/** What can happen to people who write together. */
type Happening =
  | { what: 'write'; who: number; at: number; words: string }
  | { what: 'strike'; who: number; at: number; length: number }
  | { what: 'breakLine'; who: number }
  | { what: 'pause'; milliseconds: number }
  | { what: 'restart' };

const who = fc.nat(2);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('write' as const),
      who,
      at: fc.nat(50),
      words: fc.string({ minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('strike' as const),
      who,
      at: fc.nat(50),
      length: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('breakLine' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('pause' as const),
      milliseconds: fc.integer({ min: 1, max: 15 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const) }) },
);

describe('whatever happens', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage({ limits: { unloadMs: 5 } })));
  afterAll(() => stage.clear());

  it('everybody ends with the text of a plain Y.Doc that saw every edit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        await stage.next();
        const writers = [stage.open(), stage.open(), stage.open()];
        const plain = new Y.Doc();
        for (const { doc } of writers) doc.on('update', (update: Uint8Array) => Y.applyUpdate(plain, update));
        for (const happened of happenings) await happen(happened, writers);
        const words = () => plain.getText('words').toJSON();
        await until(() => writers.every((writer) => writer.provider.synced), 'all are back', 15_000);
        await until(() => writers.every((writer) => writer.words() === words()), 'all agree', 15_000);
        const fresh = await stage.openAndSync();
        await until(() => fresh.words() === words(), 'who comes later agrees');
        expect(Y.encodeStateVector(fresh.doc)).toEqual(Y.encodeStateVector(plain));
      }),
      { numRuns: Number(process.env['CONVERGE_RUNS'] ?? 12) },
    );
  }, 600_000);

  async function happen(happened: Happening, writers: readonly Writer[]): Promise<void> {
    if (happened.what === 'pause')
      return void (await new Promise((resolve) => setTimeout(resolve, happened.milliseconds)));
    if (happened.what === 'restart') return moveTo(writers);
    const writer = writers[happened.who] as Writer;
    const at = 'at' in happened ? Math.min(happened.at, writer.text.length) : 0;
    if (happened.what === 'write') writer.text.insert(at, happened.words);
    else if (happened.what === 'strike')
      writer.text.delete(at, Math.min(happened.length, writer.text.length - at));
    else writer.provider.ws?.close();
  }

  /** A new server on a new port, which is where the clients are sent to. */
  async function moveTo(writers: readonly Writer[]): Promise<void> {
    await stage.restart();
    for (const writer of writers) writer.provider.serverUrl = stage.served.url;
  }
});

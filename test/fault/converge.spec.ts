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
  | { what: 'comeOrGo'; who: number }
  | { what: 'compact' }
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
  { weight: 1, arbitrary: fc.record({ what: fc.constant('comeOrGo' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('compact' as const) }) },
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
  beforeAll(async () => (stage = await setStage({ limits: { unloadMs: 5, snapshotUpdates: 1, idleMs: 3 } })));
  afterAll(() => stage.clear());

  it('everybody ends with the text of a plain Y.Doc that saw every edit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        await stage.next();
        const writers = [stage.open(), stage.open(), stage.open()];
        const plain = new Y.Doc();
        for (const { doc } of writers) doc.on('update', (update: Uint8Array) => Y.applyUpdate(plain, update));
        for (const happened of happenings) await happen(happened, writers);
        for (const { provider } of writers) provider.connect();
        const words = () => plain.getText('words').toJSON();
        await until(() => writers.every((writer) => writer.provider.synced), 'all are back', 15_000);
        await until(() => writers.every((writer) => writer.words() === words()), 'all agree', 15_000);
        const late = await stage.openAndSync();
        await until(() => late.words() === words(), 'who comes later agrees');
        await moveTo(writers);
        const fresh = await stage.openAndSync();
        await until(() => fresh.words() === words(), 'and who comes to another server');
        expect(Y.encodeStateVector(fresh.doc)).toEqual(Y.encodeStateVector(plain));
      }),
      { numRuns: Number(process.env['CONVERGE_RUNS'] ?? 40) },
    );
    const { rowCount } = await stage.sql.query('select from doc_snapshot');
    expect(rowCount).toBeGreaterThan(0);
  }, 600_000);

  async function happen(happened: Happening, writers: readonly Writer[]): Promise<void> {
    if (happened.what === 'pause')
      return void (await new Promise((resolve) => setTimeout(resolve, happened.milliseconds)));
    if (happened.what === 'restart') return moveTo(writers);
    if (happened.what === 'compact') return compact(writers);
    const writer = writers[happened.who] as Writer;
    const at = 'at' in happened ? Math.min(happened.at, writer.text.length) : 0;
    if (happened.what === 'write') writer.text.insert(at, happened.words);
    else if (happened.what === 'strike')
      writer.text.delete(at, Math.min(happened.length, writer.text.length - at));
    else if (happened.what === 'breakLine') writer.provider.ws?.close();
    else if (writer.provider.shouldConnect) writer.provider.disconnect();
    else writer.provider.connect();
  }

  /** Documents are compacted while they are open, or when they are left. */
  async function compact(writers: readonly Writer[]): Promise<void> {
    if (!writers.some(({ provider }) => provider.shouldConnect)) writers[0]?.provider.connect();
    await until(isCompacted, 'compacted', 15_000);
  }

  /** What was stored is in a snapshot. */
  async function isCompacted(): Promise<boolean> {
    const { rows } = await stage.sql.query(
      `select coalesce(max(seq), 0)::int as stored,
              coalesce((select upto_seq from doc_snapshot where doc = $1), 0)::int as compacted
         from doc_update where doc = $1`,
      [stage.document],
    );
    return rows[0].stored === rows[0].compacted;
  }

  /** A new server on a new port, which is where the clients are sent to. */
  async function moveTo(writers: readonly Writer[]): Promise<void> {
    await stage.restart();
    for (const writer of writers) writer.provider.serverUrl = stage.served.url;
  }
});

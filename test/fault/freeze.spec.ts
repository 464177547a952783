import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import * as Y from 'yjs';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { openText, until } from './writer.js';

/** So many races take a minute or two; `FREEZE_ROUNDS` says how many. */
const ROUNDS = Number(process.env['FREEZE_ROUNDS'] ?? 20);

/** Freezes as the application does, in one transaction of its own, and reads what it froze. */
async function freeze(sql: pg.Pool, document: string): Promise<Uint8Array> {
  const client = await sql.connect();
  try {
    await client.query('begin');
    await client.query('select from doc where id = $1 for update', [document]);
    await client.query('update doc set frozen_at = now() where id = $1', [document]);
    const { rows } = await client.query('select bytes from doc_update where doc = $1 order by seq', [
      document,
    ]);
    await client.query('commit');
    return rows.length === 0
      ? Uint8Array.of(0, 0)
      : Y.mergeUpdates(rows.map((row: { bytes: Buffer }) => row.bytes));
  } finally {
    client.release();
  }
}

const wordsOf = (state: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc.getText('words').toJSON();
};
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');

describe('freezing while people type', () => {
  let stage: Stage;
  let frozen: Set<string>;
  beforeAll(async () => {
    frozen = new Set();
    const authorize = async (_request: unknown, doc: string) =>
      ({ actor: 'person:a', mode: frozen.has(doc) ? 'read' : 'write' }) as const;
    stage = await setStage({ authorize });
  });
  beforeEach(() => stage.next());
  afterAll(() => stage.clear());

  it(`covers exactly what was shown, in each of ${ROUNDS} races`, async () => {
    const neighbour = await stage.newDocument();
    const beside = openText(stage.served.url, neighbour);
    await until(() => beside.provider.synced, 'the neighbour');
    for (let round = 0; round < ROUNDS; round += 1) {
      await race();
      beside.text.insert(0, 'n');
    }
    const other = openText(stage.served.url, neighbour);
    await until(() => other.words().length === ROUNDS, 'the neighbour was never disturbed');
    beside.leave();
    other.leave();
  }, 600_000);

  async function race(): Promise<void> {
    await stage.next();
    const { document } = stage;
    const writers = [await stage.openAndSync(), await stage.openAndSync(), await stage.openAndSync()];
    const shown = new Set<string>();
    const watcher = await stage.openAndSync();
    watcher.text.observe(() => [...watcher.words().matchAll(/<\d+>/g)].forEach(([word]) => shown.add(word)));
    let typed = 0;
    const typing = setInterval(() => writers[typed % 3]?.text.insert(0, `<${(typed += 1)}>`), 1);
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));
    const state = await freeze(stage.sql, document);
    frozen.add(document);
    await new Promise((resolve) => setTimeout(resolve, 20)); // still typing, into a frozen text
    clearInterval(typing);
    stage.served.collab.reopen(document, 'frozen');
    const reader = await stage.openAndSync();
    const text = wordsOf(state);
    expect(hashOf(reader.words())).toBe(hashOf(text));
    for (const word of shown) expect(text).toContain(word);
  }

  it('gives what was not taken back to nobody but its author', async () => {
    const [anne, bjarne] = [await stage.openAndSync(), await stage.openAndSync()];
    await freeze(stage.sql, stage.document);
    frozen.add(stage.document);
    anne.text.insert(0, 'For sent.');
    await until(() => !anne.provider.wsconnected, 'closed');
    await until(() => anne.provider.synced && bjarne.provider.synced, 'both are back');
    expect([anne.words(), bjarne.words()]).toEqual(['For sent.', '']);
  });
});

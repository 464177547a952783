import { afterAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Compaction } from './compaction.js';

function type(words: string): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [at, letter] of [...words].entries()) doc.getText('words').insert(at, letter);
  return { updates, doc };
}

function wordsOf(update: Uint8Array): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getText('words').toJSON();
}

describe('compaction', () => {
  const compaction = new Compaction();
  afterAll(() => compaction.stop());

  it('makes one small update that says the same', async () => {
    const { updates } = type('Rådet er samstemt.'.repeat(20));
    const snapshot = await compaction.make(updates, updates.length);
    expect(wordsOf(snapshot.bytes)).toBe('Rådet er samstemt.'.repeat(20));
    expect(snapshot.bytes.length).toBeLessThan(updates.reduce((sum, { length }) => sum + length, 0) / 5);
    expect(snapshot.stateVector).toEqual(Y.encodeStateVectorFromUpdate(snapshot.bytes));
  });

  it('keeps what waits for something that has not come yet', async () => {
    const { updates } = type('abc');
    const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array];
    const early = await compaction.make([first, third], 2);
    const whole = await compaction.make([early.bytes, second], 3);
    expect(wordsOf(whole.bytes)).toBe('abc');
  });

  it('fails for one text without failing for the next', async () => {
    await expect(compaction.make([Uint8Array.of(9, 9, 9)], 1)).rejects.toThrow('compacted');
    const { updates } = type('videre');
    expect(wordsOf((await compaction.make(updates, 6)).bytes)).toBe('videre');
  });

  it('starts a new thread when the old one is gone', async () => {
    await compaction.stop();
    const { updates } = type('igjen');
    expect(wordsOf((await compaction.make(updates, 5)).bytes)).toBe('igjen');
  });
});

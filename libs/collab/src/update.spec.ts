import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { isNothing, merge, readUpdate } from './update.js';

/** Updates as an editor makes them: written, struck, formatted and nested. */
function updatesOf(edits: readonly number[]): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('words');
  for (const edit of edits) {
    const at = edit % (text.length + 1);
    if (edit % 4 === 3 && text.length > at) text.delete(at, 1);
    else if (edit % 4 === 2) text.insert(at, 'fet', { bold: true });
    else if (edit % 4 === 1) doc.getMap<unknown>('more').set(`k${edit}`, { nested: [edit, null, 'x'] });
    else text.insert(at, `ord${edit}`);
  }
  return updates;
}

describe('reading an update', () => {
  it('takes whatever Yjs writes, merged or not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 }), (edits) => {
        const updates = updatesOf(edits);
        for (const update of [...updates, merge(updates)]) expect(readUpdate(update)?.bytes).toEqual(update);
      }),
    );
  });

  it('takes nothing that would break a later merge or load, however it was bent', () => {
    const bent = fc.tuple(
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(255),
      fc.nat(3),
    );
    const good = merge(updatesOf([0, 4, 8, 3, 2]));
    fc.assert(
      fc.property(bent, ([edits, place, value, cut]) => {
        const update = new Uint8Array(merge(updatesOf(edits)));
        update[place % update.length] = value;
        const read = readUpdate(update.subarray(0, update.length - cut));
        if (!read) return;
        const merged = merge([good, read.bytes]);
        Y.applyUpdate(new Y.Doc(), merged);
        Y.encodeStateVectorFromUpdate(merged);
      }),
      {
        numRuns: Number(process.env['BENT_RUNS'] ?? 2_000),
        ...(process.env['BENT_RUNS'] ? {} : { seed: 11 }),
      },
    );
  });

  it('tells which stretches of which client it brings and deletes', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getText('words').insert(0, 'abcd');
    doc.getText('words').delete(1, 2);
    const read = readUpdate(Y.encodeStateAsUpdate(doc));
    expect(read?.structs.at(-1)?.end).toBe(4);
    expect(read?.deletions).toEqual([{ client: 7, clock: 1, end: 3 }]);
  });

  it('knows the update that says nothing', () => {
    expect(isNothing(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true);
    expect(isNothing(merge(updatesOf([4])))).toBe(false);
  });
});

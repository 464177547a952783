import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Content } from './content.js';
import { StateVector } from './state-vector.js';
import { readUpdate } from './update.js';
import type { ReadUpdate } from './update.js';

const read = (update: Uint8Array) => readUpdate(update) as ReadUpdate;
const vectorOf = (doc: Y.Doc) => StateVector.read(Y.encodeStateVector(doc)) as StateVector;
const wordsOf = (doc: Y.Doc) => doc.getText('words').toJSON();

/** One who writes and strikes, and everything that was sent of it. */
function write(edits: readonly number[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('words');
  for (const edit of edits) {
    if (edit % 3 === 2 && text.length > 2) text.delete(edit % (text.length - 1), 1);
    else text.insert(edit % (text.length + 1), `${edit}`);
  }
  return { doc, updates };
}

describe('the content of a document', () => {
  it('gives everybody what is missing, whatever they know, whoever came before and wherever the snapshot ends', () => {
    const edits = fc.array(fc.nat(99), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        edits,
        fc.nat(30),
        fc.nat(9),
        fc.nat(30),
        fc.nat(30),
        (all, snapshotAt, took, joinedAt, knownAt) => {
          const { doc, updates } = write(all);
          const content = new Content(null, [], 0);
          updates.forEach((update, at) => {
            content.add([read(update)], at + 1);
            if (at === joinedAt) content.missing(StateVector.empty());
            if (at === snapshotAt + took) content.compacted(snapshotOf(updates.slice(0, snapshotAt + 1)));
          });
          const client = new Y.Doc();
          updates.slice(0, knownAt).forEach((update) => Y.applyUpdate(client, update));
          for (const update of content.missing(vectorOf(client))) Y.applyUpdate(client, update);
          expect(wordsOf(client)).toBe(wordsOf(doc));
          expect(content.vector.encode()).toEqual(Y.encodeStateVector(doc));
        },
      ),
    );
  });

  it('knows that who comes back says nothing new, also when all of it was struck', () => {
    const { doc, updates } = write([0, 1, 3, 2, 5, 8]);
    const content = new Content(null, updates, updates.length);
    expect(content.holds(read(Y.encodeStateAsUpdate(doc)))).toBe(true);
    doc.getText('words').delete(0, 1);
    expect(content.holds(read(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))))).toBe(false);
  });

  it('never claims to know what follows on a hole', () => {
    const { updates } = write([0, 1, 3]);
    const content = new Content(null, [], 0);
    content.add([read(updates[0] as Uint8Array)], 1);
    content.add([read(updates[2] as Uint8Array)], 2);
    const { doc } = write([]);
    Y.applyUpdate(doc, updates[0] as Uint8Array);
    expect(content.vector.encode()).toEqual(Y.encodeStateVector(doc));
  });

  it.each([false, true])(
    'gives who fell behind one difference (others came meanwhile: %s)',
    (somebodyCame) => {
      const { doc, updates } = write([0, 1, 3, 4, 6]);
      const content = new Content(null, updates, updates.length);
      const client = new Y.Doc();
      updates.slice(0, 2).forEach((update) => Y.applyUpdate(client, update));
      if (somebodyCame) content.missing(StateVector.empty());
      const difference = content.after(2);
      expect(difference).toHaveLength(1);
      Y.applyUpdate(client, difference[0] as Uint8Array);
      expect(wordsOf(client)).toBe(wordsOf(doc));
    },
  );

  it('keeps what many wrote a little of in one piece', () => {
    const { updates } = write([0, 1, 3, 4, 6]);
    const content = new Content(null, updates, updates.length);
    content.missing(StateVector.empty());
    expect(content.parts()).toMatchObject({ updates: [expect.any(Uint8Array)], uptoSeq: updates.length });
    expect(content.tailUpdates).toBe(updates.length);
  });

  function snapshotOf(updates: readonly Uint8Array[]) {
    const doc = new Y.Doc();
    updates.forEach((update) => Y.applyUpdate(doc, update));
    return {
      uptoSeq: updates.length,
      bytes: Y.encodeStateAsUpdate(doc),
      stateVector: Y.encodeStateVector(doc),
    };
  }
});

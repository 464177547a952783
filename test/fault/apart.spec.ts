import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { counter } from './counted.js';
import { setStage } from './stage.js';
import type { Stage } from './stage.js';
import { openText, until } from './writer.js';
import type { Writer } from './writer.js';

function updateOf(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

describe('a fault in one document', () => {
  let stage: Stage;
  const writers: Writer[] = [];
  beforeAll(async () => (stage = await setStage()));
  afterAll(async () => {
    writers.forEach((writer) => writer.leave());
    await stage.clear();
  });

  it('closes that one, stores what the same flush holds of the others, and is over at the next opening', async () => {
    const documents = await Promise.all(['first', 'broken', 'sound'].map(() => stage.newDocument()));
    const [first = '', broken = '', sound = ''] = documents;
    for (const document of documents) writers.push(openText(stage.served.url, document));
    await until(() => writers.every(({ provider }) => provider.synced), 'all are open');
    const { collab } = stage.served;
    const edit = (document: string, words: string) => collab.edit(document, updateOf(words), 'person:leader');
    for (const document of documents) await edit(document, 'a');
    const closed: string[] = [];
    writers.forEach(({ provider }, at) =>
      provider.on('connection-close', () => closed.push(documents[at] ?? '')),
    );
    // A row under the number that comes next: the log can take this document no further.
    await stage.sql.query('insert into doc_update (doc, seq, bytes, actor) values ($1, 2, $2, $3)', [
      broken,
      updateOf('z'),
      'person:nobody',
    ]);
    // The first is on its way alone while the other two gather: one flush brings both.
    const ends = await Promise.allSettled([edit(first, 'b'), edit(broken, 'b'), edit(sound, 'b')]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(counter(collab.metrics(), 'samsvar_collab_flush_updates_bucket{le="1"}')).toBeGreaterThan(0);
    await until(() => closed.length > 0, 'the broken one closes');
    expect(closed).toEqual([broken]);
    await until(() => writers[1]?.provider.synced ?? false, 'it opens again');
    await edit(broken, 'c');
    await until(() => writers[1]?.words().length === 3, 'with what the log holds');
    expect(writers[2]?.words().length).toBe(2);
  });
});

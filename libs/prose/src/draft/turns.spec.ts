import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { docFrom } from '../text/doc-from.js';
import { removeBlock, rewriteBlock } from '../text/edit.js';
import { dropSource, mergeInto, takeIn } from './compile.js';
import { turns, type Written } from './turns.js';

const point = (id: string, text: string) => ({ id, kind: 'paragraph' as const, runs: [{ text }] });

/** A draft whose every change is stored with its writer, a minute apart. */
class Desk {
  readonly first = docFrom([{ question: 'q', blocks: [] }]);
  readonly doc = new Y.Doc();
  readonly log: Written[] = [];
  private by = '';

  constructor() {
    Y.applyUpdate(this.doc, this.first);
    this.doc.on('update', (bytes: Uint8Array) =>
      this.log.push({ bytes, by: this.by, at: new Date(Date.UTC(2027, 1, 1, 12, this.log.length)) }),
    );
  }

  as(by: string, change: (doc: Y.Doc, now: { by: string; at: string }) => string | boolean | void) {
    this.by = by;
    return String(change(this.doc, { by, at: '' }));
  }

  told = () =>
    turns(this.first, this.log, ['q']).map(
      ({ point: id, what, by, at }) => `${id} ${what} ${by} ${at.getUTCMinutes()}`,
    );
}

describe('when a point came into the draft and went out of it', () => {
  it('tells who took it in, and who took its last block away, emptied it, or dropped the point', () => {
    const desk = new Desk();
    const first = desk.as('marte', (doc, now) => takeIn(doc, 'q', point('p1', 'Vi vil bygge.'), null, now));
    desk.as('kari', (doc, now) => mergeInto(doc, 'q', point('p2', 'Helst i tre.'), first, now));
    desk.as('kari', (doc) => rewriteBlock(doc, 'q', first, 'Vi vil bygge mye, helst i tre.'));
    desk.as('ola', (doc) => dropSource(doc, first, 'p2'));
    desk.as('ola', (doc) => rewriteBlock(doc, 'q', first, ''));
    desk.as('kari', (doc) => rewriteBlock(doc, 'q', first, 'Vi bygger.'));
    desk.as('marte', (doc) => removeBlock(doc, 'q', first));
    expect(desk.told()).toEqual([
      'p1 carried marte 0',
      'p2 carried kari 1',
      'p2 sourceDropped ola 3',
      'p1 blockEmptied ola 4',
      'p1 carried kari 5',
      'p1 blockGone marte 6',
    ]);
  });

  it('says nothing of a point that another block still carries', () => {
    const desk = new Desk();
    const first = desk.as('marte', (doc, now) => takeIn(doc, 'q', point('p1', 'Én.'), null, now));
    desk.as('marte', (doc, now) => takeIn(doc, 'q', point('p1', 'To.'), null, now));
    desk.as('ola', (doc) => removeBlock(doc, 'q', first));
    expect(desk.told()).toEqual(['p1 carried marte 0']);
  });

  it('begins with what the draft began with', () => {
    const block = { ...point('b1', 'Fra før.'), minority: null, sources: ['p1'] };
    const first = docFrom([{ question: 'q', blocks: [block] }], 'marte', '');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, first);
    const log: Written[] = [];
    doc.on('update', (bytes: Uint8Array) => log.push({ bytes, by: 'ola', at: new Date(0) }));
    removeBlock(doc, 'q', 'b1');
    expect(turns(first, log, ['q'])).toMatchObject([{ point: 'p1', what: 'blockGone', by: 'ola' }]);
  });
});

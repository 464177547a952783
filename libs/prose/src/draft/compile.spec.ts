import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { plain, type Block } from '@samsvar/domain';
import { removeBlock, rewriteBlock } from '../text/edit.js';
import { docFrom } from '../text/doc-from.js';
import { textOf } from '../text/text-of.js';
import { undoManager } from '../text/undo.js';
import { dropSource, mergeInto, nameSource, takeIn, type PointText } from './compile.js';

const MARTE = { by: 'marte', at: '2027-02-01T12:00:00.000Z' };
const point = (id: string, text: string): PointText => ({ id, kind: 'paragraph', runs: [{ text }] });
const draft = (): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, docFrom([{ question: 'q', blocks: [] }]));
  return doc;
};
const blocks = (doc: Y.Doc): readonly Block[] => textOf(doc, ['q'])[0]?.blocks ?? [];
const said = (doc: Y.Doc): readonly string[] =>
  blocks(doc).map((block) => `${plain(block)}:${block.sources.join()}`);

describe('compile desk', () => {
  it('takes points in, the first in place of the blank line, later ones where they are put', () => {
    const doc = draft();
    const first = takeIn(doc, 'q', point('p1', 'Vi vil bygge.'), null, MARTE);
    takeIn(doc, 'q', point('p2', 'Vi vil spare.'), null, MARTE);
    takeIn(doc, 'q', point('p3', 'Vi vil hvile.'), first, MARTE);
    expect(said(doc)).toEqual(['Vi vil bygge.:p1', 'Vi vil hvile.:p3', 'Vi vil spare.:p2']);
  });

  it('merges a point into a block that stands, and says so when the block is gone', () => {
    const doc = draft();
    const block = takeIn(doc, 'q', point('p1', 'Vi vil bygge.'), null, MARTE);
    expect(mergeInto(doc, 'q', point('p2', 'Helst i tre.'), block, MARTE)).toBe(true);
    expect(said(doc)).toEqual(['Vi vil bygge. Helst i tre.:p1,p2']);
    expect(mergeInto(doc, 'q', point('p3', 'Nå.'), 'gone', MARTE)).toBe(false);
    expect(said(doc)).toEqual(['Vi vil bygge. Helst i tre.:p1,p2']);
  });

  it('names and drops a source without touching the words', () => {
    const doc = draft();
    const block = takeIn(doc, 'q', point('p1', 'Vi vil bygge.'), null, MARTE);
    nameSource(doc, block, 'p2', MARTE);
    dropSource(doc, block, 'p1');
    expect(said(doc)).toEqual(['Vi vil bygge.:p2']);
  });

  it('is undone in one step, words and source together', () => {
    const doc = draft();
    const undos = undoManager(doc.getXmlFragment('q'));
    const block = takeIn(doc, 'q', point('p1', 'Vi vil bygge.'), null, MARTE);
    undos.stopCapturing();
    mergeInto(doc, 'q', point('p2', 'Helst i tre.'), block, MARTE);
    undos.undo();
    expect(said(doc)).toEqual(['Vi vil bygge.:p1']);
  });

  it('rewrites only what differs, so that marks and what others write at the same time stand', () => {
    const marte = draft();
    const words = {
      id: 'p1',
      kind: 'paragraph' as const,
      runs: [{ text: 'Vi vil ' }, { text: 'bygge', bold: true as const }, { text: ' her.' }],
    };
    const block = takeIn(marte, 'q', words, null, MARTE);
    const kari = new Y.Doc();
    Y.applyUpdate(kari, Y.encodeStateAsUpdate(marte));
    rewriteBlock(marte, 'q', block, 'Vi vil bygge nå her.');
    rewriteBlock(kari, 'q', block, 'Alle vil bygge her.');
    Y.applyUpdate(marte, Y.encodeStateAsUpdate(kari));
    expect(blocks(marte)[0]?.runs).toEqual([
      { text: 'Alle vil ' },
      { text: 'bygge', bold: true },
      { text: ' nå her.' },
    ]);
    removeBlock(marte, 'q', block);
    expect(rewriteBlock(marte, 'q', block, 'For sent')).toBe(false);
    expect(blocks(marte)).toEqual([]);
  });
});

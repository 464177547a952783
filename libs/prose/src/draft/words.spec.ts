import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { idOf } from '../text/lineage.js';
import { removeBlock, rewriteBlock } from '../text/edit.js';
import { synced, Writer, writer } from '../text/writer.fixture.js';
import { dropSource, mergeInto, nameSource, takeIn } from './compile.js';
import { sourcesMap } from './sources.js';
import { wordsMap } from './words.js';

const MARTE = { by: 'marte', at: '2027-02-01T12:00:00.000Z' };
const E = { id: 'e', kind: 'paragraph' as const, runs: [{ text: 'eeee' }] };
const pair = (): readonly [Writer, Writer] => {
  const [kari, ola] = [writer(), new Writer(new Uint8Array([0, 0]))];
  synced(kari, ola);
  return [kari, ola];
};

/** Kari takes a point in and somebody moves its block; then she takes back that she did. */
function movedAndTakenBack(): readonly [Writer, Writer] {
  const [kari, ola] = pair();
  takeIn(kari.doc, 'q', E, 'id-a', MARTE);
  synced(kari, ola);
  const { tr, doc } = ola.state;
  const block = doc.child(1);
  ola.dispatch(tr.delete(6, 12).insert(0, block).setMeta('uiEvent', 'drop'));
  synced(kari, ola);
  kari.undos.undo();
  synced(kari, ola);
  return [kari, ola];
}

describe('where words come from', () => {
  it('stands although the one who took them in takes that back: somebody else has moved them', () => {
    const [kari, ola] = movedAndTakenBack();
    expect(kari.said()[0]).toBe('eeee:e');
    expect(ola.said()).toEqual(kari.said());
  });

  it('is said of the block before its words are replaced, in the editor and beside it', () => {
    const [, ola] = movedAndTakenBack();
    ola.dispatch(ola.state.tr.replaceWith(1, 5, ola.state.schema.text('ny')));
    expect(ola.said()[0]).toBe('ny:e');
    const [kari] = movedAndTakenBack();
    rewriteBlock(kari.doc, 'q', idOf(kari.state.doc.child(0)) ?? '', 'ny');
    expect(kari.said()[0]).toBe('ny:e');
  });

  it('goes with the words when a merge is taken back', () => {
    const [kari, ola] = pair();
    mergeInto(kari.doc, 'q', E, 'id-a', MARTE);
    synced(kari, ola);
    ola.dispatch(ola.state.tr.insert(1, ola.state.schema.text('x')));
    kari.undos.undo();
    synced(kari, ola);
    expect(ola.said()[0]).toBe('xaaaa:a');
  });

  it('counts no more in a block of which somebody says that it does not come from the point', () => {
    const [kari, ola] = movedAndTakenBack();
    const block = idOf(kari.state.doc.child(0)) ?? '';
    kari.undos.clear();
    dropSource(kari.doc, block, 'e');
    synced(kari, ola);
    expect(ola.said()[0]).toBe('eeee:');
    ola.undos.clear();
    ola.dispatch(ola.state.tr.split(3));
    expect(ola.said().slice(0, 2)).toEqual(['ee:', 'ee:']);
    ola.undos.undo();
    kari.undos.undo();
    synced(kari, ola);
    expect(ola.said()[0]).toBe('eeee:e');
    kari.undos.redo();
    expect(kari.said()[0]).toBe('eeee:');
    nameSource(kari.doc, block, 'e', MARTE);
    expect(kari.said()[0]).toBe('eeee:e');
  });

  it('comes along from the clipboard though the block and what was said of it are gone since', () => {
    const [kari, ola] = pair();
    takeIn(kari.doc, 'q', E, 'id-a', MARTE);
    synced(kari, ola);
    ola.copy({ from: 6, to: 12 });
    kari.undos.undo();
    synced(kari, ola);
    ola.paste(0, ola.clipboard ?? ola.state.doc.slice(0, 0));
    expect(ola.said()[0]).toBe('eeee:e');
  });

  it('comes along when a block is moved to another question', () => {
    const [kari] = pair();
    const other = new Writer(Y.encodeStateAsUpdate(kari.doc), 'q2');
    takeIn(other.doc, 'q', E, null, MARTE);
    other.copy({ from: 0, to: 0 });
    const block = kari.state.doc.slice(0, 6);
    removeBlock(other.doc, 'q', 'id-a');
    other.paste(0, block);
    expect(other.said()[0]).toBe('aaaa:a');
  });

  it('takes no more room for typing, and one entry for a move', () => {
    const [kari] = pair();
    const entries = () => wordsMap(kari.doc).size + sourcesMap(kari.doc).size;
    const before = entries();
    for (let n = 0; n < 50; n++) kari.dispatch(kari.state.tr.insert(2, kari.state.schema.text('x')));
    expect(entries()).toBe(before);
    kari.dispatch(kari.state.tr.delete(0, 56).insert(6, kari.state.doc.child(0)).setMeta('uiEvent', 'drop'));
    expect(wordsMap(kari.doc).size).toBe(1);
  });
});

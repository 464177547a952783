import { describe, expect, it } from '@jest/globals';
import { Slice } from 'prosemirror-model';
import { schema } from './schema.js';
import { ids, synced, Writer, writer } from './writer.fixture.js';

describe('sources through editing', () => {
  it('stay with a block that is typed in, also when all its words are replaced', () => {
    const w = writer();
    w.dispatch(w.state.tr.replaceWith(w.start(0), w.start(0) + 4, schema.text('ny')));
    expect(w.said()[0]).toBe('ny:a');
  });

  it('follow both halves of a split, and not an empty one', () => {
    const w = writer();
    w.dispatch(w.state.tr.split(w.start(0) + 2));
    w.dispatch(w.state.tr.split(w.start(2) + 4));
    expect(w.said()).toEqual(['aa:a', 'aa:a', 'bbbb:b', ':', 'cccc:c', 'dddd:d']);
  });

  it('leave the id with the words when a line is opened above them', () => {
    const w = writer();
    w.dispatch(w.state.tr.split(w.start(1)));
    expect(w.said().slice(0, 3)).toEqual(['aaaa:a', ':', 'bbbb:b']);
    expect(ids(w)[2]).toBe('id-b');
  });

  it("stay, and so do others' words, when somebody opens a line above while others write", () => {
    const [kari, ola] = [writer(), new Writer(new Uint8Array([0, 0]))];
    synced(kari, ola);
    kari.dispatch(kari.state.tr.split(kari.start(1)));
    ola.dispatch(ola.state.tr.insert(ola.start(1) + 2, schema.text('xx')));
    synced(kari, ola);
    expect(kari.said().slice(0, 3)).toEqual(['aaaa:a', ':', 'bbxxbb:b']);
  });

  it('come together when blocks are joined, and part again on undo and meet again on redo', () => {
    const w = writer();
    w.dispatch(w.state.tr.join(w.start(1) - 1));
    expect(w.said()[0]).toBe('aaaabbbb:a,b');
    w.undos.undo();
    expect(w.said().slice(0, 2)).toEqual(['aaaa:a', 'bbbb:b']);
    w.undos.redo();
    expect(w.said()[0]).toBe('aaaabbbb:a,b');
  });

  it('reach others in the same update as the text', () => {
    const w = writer();
    const updates: Uint8Array[] = [];
    w.doc.on('update', (update: Uint8Array) => updates.push(update));
    w.dispatch(w.state.tr.join(w.start(1) - 1));
    expect(updates).toHaveLength(1);
  });

  it('come along with words that are pasted into a standing block', () => {
    const w = writer();
    const words = w.state.doc.slice(w.start(0), w.start(0) + 4, true);
    w.paste(w.start(2) + 2, words);
    expect(w.said()[2]).toBe('ccaaaacc:a,c');
  });

  it('do not come along with a copy of an emptied block', () => {
    const w = writer();
    w.dispatch(w.state.tr.delete(w.start(0), w.start(0) + 4));
    w.copy({ from: 0, to: 2 });
    w.paste(2, w.clipboard ?? w.state.doc.slice(0, 0));
    expect(w.said().slice(0, 2)).toEqual([':a', ':']);
  });

  it('do not come along from another text, whose blocks get ids of their own here', () => {
    const w = writer();
    const foreign = schema.node('paragraph', { id: 'id-far-away' }, schema.text('z'));
    w.paste(0, new Slice(schema.node('doc', null, [foreign]).content, 0, 0));
    expect(w.said()[0]).toBe('z:');
    expect(ids(w)).not.toContain('id-far-away');
  });
});

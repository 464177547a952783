import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { plain, type Block } from '@samsvar/domain';
import { rewriteBlock } from '../text/edit.js';
import { docFrom } from '../text/doc-from.js';
import { textOf } from '../text/text-of.js';
import { layIn } from './lay-in.js';

const MARTE = { by: 'marte', at: '2027-02-01T12:00:00.000Z' };
const block = (id: string, text: string, of: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [id.toUpperCase()],
  ...of,
});
const draft = (blocks: readonly Block[] = []): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, docFrom([{ question: 'q', blocks }]));
  return doc;
};
const said = (doc: Y.Doc) =>
  (textOf(doc, ['q'])[0]?.blocks ?? []).map((one) => [
    plain(one),
    one.kind,
    one.minority,
    one.sources.join(),
  ]);

describe('laying blocks into a draft', () => {
  it('fills the blank line of an empty section', () => {
    const doc = draft();
    layIn(
      doc,
      'q',
      [block('a', 'Først.', { kind: 'bullet', minority: 'To av oss' }), block('b', 'Så.')],
      MARTE,
    );
    expect(said(doc)).toEqual([
      ['Først.', 'bullet', 'To av oss', 'A'],
      ['Så.', 'paragraph', null, 'B'],
    ]);
  });

  it('comes after what stands, which is left alone', () => {
    const doc = draft([block('x', 'Det står.')]);
    layIn(doc, 'q', [block('a', 'Nytt.')], MARTE);
    expect(said(doc).map(([text]) => text)).toEqual(['Det står.', 'Nytt.']);
  });

  it('loses nothing that somebody writes at the same time, in the blank line or after it', () => {
    const here = draft();
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    layIn(here, 'q', [block('a', 'Lagt inn.'), block('b', 'Mer.')], MARTE);
    const [line] = textOf(there, ['q'])[0]?.blocks ?? [];
    rewriteBlock(there, 'q', line?.id ?? '', 'Skrevet.');
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    expect(said(there)).toEqual(said(here));
    const words = said(here)
      .map(([text]) => text)
      .join(' ');
    for (const text of ['Lagt inn.', 'Mer.', 'Skrevet.']) expect(words).toContain(text);
  });
});

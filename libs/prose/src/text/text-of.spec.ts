import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Block, Text } from '@samsvar/domain';
import { addSource, removeSource, sourcesOf } from '../draft/sources.js';
import { docFrom, elementOf } from './doc-from.js';
import { textOf } from './text-of.js';

const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  runs: text === '' ? [] : [{ text }],
  minority: null,
  sources: [],
  ...more,
});

const opened = (text: Text): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, docFrom(text, 'kari', '2027-01-19T10:42:00.000Z'));
  return doc;
};

describe('text of a live document', () => {
  it('is what the document was made from, blank blocks and marks and sources included', () => {
    const text: Text = [
      {
        question: 'q1',
        blocks: [
          block('a', '', {
            runs: [{ text: 'Vi ' }, { text: 'må', bold: true }, { text: ' bygge', italic: true }],
          }),
          block('b', 'Uenig', { minority: 'Odd Lerstad', kind: 'bullet' }),
          block('c', ''),
          block('d', 'Slått sammen', { sources: ['p1', 'p2'] }),
        ],
      },
      { question: 'q2', blocks: [block('e', 'Til slutt')] },
    ];
    expect(textOf(opened(text), ['q1', 'q2'])).toEqual(text);
  });

  it('gives an empty question one blank block to write in, and one that is missing an empty section', () => {
    const [asked, missing] = textOf(opened([{ question: 'q1', blocks: [] }]), ['q1', 'q2']);
    expect(asked?.blocks.map((each) => each.runs)).toEqual([[]]);
    expect(missing).toEqual({ question: 'q2', blocks: [] });
  });

  it('joins neighbours with equal marks and reads every text node of a block', () => {
    const doc = new Y.Doc();
    const element = elementOf(block('a', 'Hei '));
    doc.getXmlFragment('q1').insert(0, [element]);
    element.insert(1, [new Y.XmlText('på')]);
    expect(textOf(doc, ['q1'])[0]?.blocks[0]?.runs).toEqual([{ text: 'Hei på' }]);
  });

  it('gives a copy that two people made at once an id of its own and the same sources', () => {
    const doc = opened([{ question: 'q1', blocks: [block('a', 'Flyttet', { sources: ['p1'] })] }]);
    doc.getXmlFragment('q1').insert(1, [elementOf(block('a', 'Flyttet'))]);
    expect(textOf(doc, ['q1'])[0]?.blocks.map(({ id, sources }) => ({ id, sources }))).toEqual([
      { id: 'a', sources: ['p1'] },
      { id: 'a-2', sources: ['p1'] },
    ]);
  });
});

describe('sources of blocks', () => {
  it('keep both when two people add one to the same block at the same time', () => {
    const kari = opened([{ question: 'q1', blocks: [block('a', 'Felles')] }]);
    const ola = new Y.Doc();
    Y.applyUpdate(ola, Y.encodeStateAsUpdate(kari));
    addSource(kari, 'a', 'p1', 'kari', '2027-01-19T10:42:00.000Z');
    addSource(ola, 'a', 'p2', 'ola', '2027-01-19T10:42:00.000Z');
    Y.applyUpdate(kari, Y.encodeStateAsUpdate(ola));
    Y.applyUpdate(ola, Y.encodeStateAsUpdate(kari));
    for (const doc of [kari, ola]) {
      expect(sourcesOf(doc).get('a')).toEqual([
        { point: 'p1', by: 'kari', at: '2027-01-19T10:42:00.000Z' },
        { point: 'p2', by: 'ola', at: '2027-01-19T10:42:00.000Z' },
      ]);
    }
  });

  it('keep who said it first, and go when they are taken away', () => {
    const doc = opened([{ question: 'q1', blocks: [block('a', 'Tekst')] }]);
    addSource(doc, 'a', 'p1', 'kari', '2027-01-19T10:42:00.000Z');
    addSource(doc, 'a', 'p1', 'ola', '2027-01-20T08:00:00.000Z');
    expect(
      sourcesOf(doc)
        .get('a')
        ?.map((source) => source.by),
    ).toEqual(['kari']);
    removeSource(doc, 'a', 'p1');
    expect(sourcesOf(doc).has('a')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { plain, type Block, type Text } from '@samsvar/domain';
import { docFrom } from './doc-from.js';
import { insertBlock, removeBlock, rewriteBlock } from './edit.js';
import { restoring } from './restore.js';
import { textOf } from './text-of.js';

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  runs: text === '' ? [] : [{ text }],
  minority: null,
  sources: [],
});
const open = (text: Text): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, docFrom(text));
  return doc;
};
const said = (doc: Y.Doc) => textOf(doc, ['q1'])[0]?.blocks.map(plain);

const someRuns = fc
  .array(fc.record({ text: fc.constantFrom('Kommunen ', 'bør ', 'ikke ', 'vente. '), mark: fc.nat(3) }), {
    maxLength: 4,
  })
  .map((runs) =>
    runs.map(({ text, mark }) => ({
      text,
      ...(mark & 1 && { bold: true as const }),
      ...(mark & 2 && { italic: true as const }),
    })),
  );
const someText = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
      runs: someRuns,
      minority: fc.constantFrom(null, 'Ola'),
      sources: fc.constant([]),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  .map((blocks): Text => [{ question: 'q1', blocks }]);

describe('restoring an earlier text', () => {
  it('brings back what was changed, struck and added, and keeps the blocks’ ids', () => {
    const then: Text = [{ question: 'q1', blocks: [block('a', 'Vi bør vente.'), block('b', 'Også dette.')] }];
    const doc = open(then);
    rewriteBlock(doc, 'q1', 'a', 'Vi bør begynne i dag.');
    removeBlock(doc, 'q1', 'b');
    insertBlock(doc, 'q1', { id: 'c', kind: 'bullet', runs: [{ text: 'Nytt.' }], minority: null });
    restoring(doc, then);
    expect(textOf(doc, ['q1'])).toEqual(then);
  });

  it('is no edit when the text says it already', () => {
    const then: Text = [{ question: 'q1', blocks: [block('a', 'Likt.')] }];
    expect(restoring(open(then), then)).toBeNull();
  });

  it('leaves standing what somebody writes at the same moment', () => {
    const then: Text = [{ question: 'q1', blocks: [block('a', 'Vi bør vente.')] }];
    const [server, browser] = [open(then), new Y.Doc()];
    rewriteBlock(server, 'q1', 'a', 'Vi bør begynne.');
    Y.applyUpdate(browser, Y.encodeStateAsUpdate(server));
    rewriteBlock(browser, 'q1', 'a', 'Eldrerådet: Vi bør begynne.');
    Y.applyUpdate(browser, restoring(server, then) ?? Uint8Array.of(0, 0));
    Y.applyUpdate(server, Y.encodeStateAsUpdate(browser));
    expect(said(browser)).toEqual(['Eldrerådet: Vi bør vente.']);
    expect(said(server)).toEqual(said(browser));
  });

  it('makes any text say any other again, marks, form and order and all', () => {
    fc.assert(
      fc.property(someText, someText, (then, now) => {
        const doc = open(now);
        const update = restoring(doc, then);
        const other = open([]);
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        const joined = textOf(open(then), ['q1']); // neighbours with the same marks are one run
        expect(textOf(doc, ['q1'])).toEqual(joined);
        expect(textOf(other, ['q1'])).toEqual(joined);
        expect(restoring(doc, then)).toBeNull();
        expect(update === null).toBe(JSON.stringify(joined) === JSON.stringify(textOf(open(now), ['q1'])));
      }),
    );
  });
});

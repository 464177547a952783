import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Text } from '@samsvar/domain';
import { textDiff } from './text-diff.js';

const block = (id: string, text: string, form: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [],
  ...form,
});
const text = (...blocks: Block[]): Text => [{ question: 'q1', blocks }];
const told = (before: Text, after: Text) =>
  textDiff(before, after).flatMap(({ blocks }) => blocks.map(({ id, what }) => `${id} ${what}`));

describe('the difference between two texts', () => {
  it('says of each block what became of it, and leaves blank ones out', () => {
    const before = text(
      block('a', 'Står.'),
      block('b', 'Vi bør vente.'),
      block('c', 'Går ut.'),
      block('d', ' '),
    );
    const after = text(block('a', 'Står.'), block('b', 'Vi bør begynne.'), block('e', 'Kommer til.'));
    expect(told(before, after)).toEqual(['a kept', 'b changed', 'c removed', 'e added']);
    expect(textDiff(before, after)[0]?.blocks[1]?.pieces).toEqual([
      { kind: 'kept', runs: [{ text: 'Vi bør ' }] },
      { kind: 'struck', runs: [{ text: 'vente' }] },
      { kind: 'inserted', runs: [{ text: 'begynne' }] },
      { kind: 'kept', runs: [{ text: '.' }] },
    ]);
  });

  it('tells a change of form from a change of words', () => {
    const plain = block('a', 'Likt.');
    expect(told(text(plain), text(block('a', 'Likt.', { runs: [{ text: 'Likt.', bold: true }] })))).toEqual([
      'a formed',
    ]);
    expect(told(text(plain), text(block('a', 'Likt.', { kind: 'bullet' })))).toEqual(['a formed']);
    expect(told(text(plain), text(block('a', 'Likt.', { minority: 'Ola' })))).toEqual(['a formed']);
  });

  it('says which block was moved, and not that all the others were', () => {
    const [a, b, c] = [block('a', 'En.'), block('b', 'To.'), block('c', 'Tre.')];
    expect(told(text(a, b, c), text(c, a, b))).toEqual(['c moved', 'a kept', 'b kept']);
  });

  it('puts what is removed where it stood', () => {
    const [a, b, c] = [block('a', 'En.'), block('b', 'To.'), block('c', 'Tre.')];
    expect(told(text(a, b, c), text(b))).toEqual(['a removed', 'b kept', 'c removed']);
  });

  it('mentions every word of both texts once, whatever they are', () => {
    const any = fc
      .uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
          words: fc.constantFrom('ja', 'nei da', 'kanskje'),
        }),
        {
          selector: ({ id }) => id,
        },
      )
      .map((blocks) => text(...blocks.map(({ id, words }) => block(id, words))));
    fc.assert(
      fc.property(any, any, (before, after) => {
        const blocks = textDiff(before, after).flatMap((section) => section.blocks);
        const side = (dropped: 'struck' | 'inserted') =>
          Object.fromEntries(
            blocks
              .filter(({ what }) => what !== (dropped === 'struck' ? 'removed' : 'added'))
              .map(({ id, pieces }) => [
                id,
                pieces
                  .filter(({ kind }) => kind !== dropped)
                  .flatMap(({ runs }) => runs.map((run) => run.text))
                  .join(''),
              ]),
          );
        const said = (one: Text) =>
          Object.fromEntries(
            one.flatMap((section) => section.blocks.map(({ id, runs }) => [id, runs[0]?.text])),
          );
        expect(side('inserted')).toEqual(said(before));
        expect(side('struck')).toEqual(said(after));
      }),
    );
  });
});

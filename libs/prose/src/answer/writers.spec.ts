import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Block, Text } from '@samsvar/domain';
import { docFrom } from '../text/doc-from.js';
import { insertBlock, removeBlock, rewriteBlock } from '../text/edit.js';
import type { Written } from '../draft/turns.js';
import { writersOf } from './writers.js';

const said = (...blocks: (readonly [string, string])[]): Text => [
  {
    question: 'q',
    blocks: blocks.map(([id, text]): Block => ({
      id,
      kind: 'bullet',
      runs: [{ text }],
      minority: null,
      sources: [],
    })),
  },
];
const minute = (at: number) => new Date(Date.UTC(2027, 1, 1, 12, at));

/** A round whose every change is stored with its writer, a minute apart. */
class Round {
  readonly first: Uint8Array;
  readonly doc = new Y.Doc();
  readonly log: Written[] = [];
  private by = '';

  constructor(begins: Text) {
    this.first = docFrom(begins);
    Y.applyUpdate(this.doc, this.first);
    this.doc.on('update', (bytes: Uint8Array) =>
      this.log.push({ bytes, by: this.by, at: minute(this.log.length) }),
    );
  }

  does(by: string, change: (doc: Y.Doc) => void): this {
    this.by = by;
    this.doc.transact(() => change(this.doc));
    return this;
  }
}

const names = (rounds: readonly Round[], block: string) =>
  writersOf(rounds, ['q'])
    .get(block)
    ?.map(({ by }) => by);

describe('who wrote in a block', () => {
  it('is everybody who changed its words, from their first time to their last, and nobody else', () => {
    const round = new Round(said(['a', ''], ['b', 'Annet.']))
      .does('kari', (doc) => rewriteBlock(doc, 'q', 'a', 'Mer tid.'))
      .does('ola', (doc) => rewriteBlock(doc, 'q', 'a', 'Mye mer tid.'))
      .does('per', (doc) => rewriteBlock(doc, 'q', 'b', 'Noe annet.'))
      .does('kari', (doc) => rewriteBlock(doc, 'q', 'a', 'Mye mer tid nå.'));
    expect(writersOf([round], ['q']).get('a')).toEqual([
      { by: 'kari', first: minute(0), last: minute(3) },
      { by: 'ola', first: minute(1), last: minute(1) },
    ]);
    expect(names([round], 'b')).toEqual(['per']);
  });

  it('follows the words when a block is divided or joined, and is not who did that', () => {
    const round = new Round(said(['a', '']))
      .does('kari', (doc) => rewriteBlock(doc, 'q', 'a', 'Mer tid. Færre krav.'))
      .does('per', (doc) => {
        rewriteBlock(doc, 'q', 'a', 'Mer tid.');
        const part = { id: 'b', kind: 'bullet', runs: [{ text: 'Færre krav.' }], minority: null } as const;
        insertBlock(doc, 'q', part, 'a');
      });
    expect(names([round], 'a')).toEqual(['kari']);
    expect(names([round], 'b')).toEqual(['kari']);
    round
      .does('ola', (doc) => rewriteBlock(doc, 'q', 'b', 'Langt færre krav.'))
      .does('per', (doc) => {
        rewriteBlock(doc, 'q', 'a', 'Mer tid. Langt færre krav.');
        removeBlock(doc, 'q', 'b');
      });
    expect(names([round], 'a')).toEqual(['kari', 'ola']);
  });

  it('goes on from round to round, and says nothing of what stood from the start', () => {
    const first = new Round(said(['a', 'Sto her.'], ['b', ''])).does('kari', (doc) =>
      rewriteBlock(doc, 'q', 'b', 'Mer tid.'),
    );
    const second = new Round(said(['a', 'Sto her.'], ['b', 'Mer tid.'])).does('ola', (doc) =>
      rewriteBlock(doc, 'q', 'b', 'Mer tid nå.'),
    );
    expect(names([first], 'b')).toEqual(['kari']);
    expect(names([first, second], 'b')).toEqual(['kari', 'ola']);
    expect(names([first, second], 'a')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextSelection } from 'prosemirror-state';
import * as Y from 'yjs';
import { plain } from '@samsvar/domain';
import { synced, writer, Writer } from './writer.fixture.js';

/** Puts the caret after so many characters of the first block. */
const caret = (w: Writer, at: number): void =>
  w.dispatch(w.state.tr.setSelection(TextSelection.create(w.state.doc, w.start(0) + at)));

const types = (w: Writer, character: string): void => w.dispatch(w.state.tr.insertText(character));

const words = (w: Writer): string => plain(w.blocks[0] ?? { runs: [] });

/** What two people type at the same place, one character at a time, as the lines between them are fast or slow. */
function bothType(at: number, kariTypes: string, olaTypes: string, turns: readonly number[]): string {
  const kari = writer();
  const ola = new Writer(Y.encodeStateAsUpdate(kari.doc));
  caret(kari, at);
  caret(ola, at);
  const [mine, theirs] = [[...kariTypes], [...olaTypes]];
  for (const turn of turns) {
    const [w, left] = turn % 2 === 0 ? [kari, mine] : [ola, theirs];
    const character = left.shift();
    if (character) types(w, character);
    if (turn > 1) synced(kari, ola);
  }
  for (const character of mine) types(kari, character);
  for (const character of theirs) types(ola, character);
  synced(kari, ola);
  expect(words(kari)).toBe(words(ola));
  return words(kari);
}

describe('two people who type at the very same place', () => {
  it('each keep their words whole, whatever the words and the line between them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.stringMatching(/^[ab ]{1,8}$/),
        fc.stringMatching(/^[ab ]{1,8}$/),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
        (at, kari, ola, turns) => {
          const [before, after] = ['aaaa'.slice(0, at), 'aaaa'.slice(at)];
          expect([`${before}${kari}${ola}${after}`, `${before}${ola}${kari}${after}`]).toContain(
            bothType(at, kari, ola, turns),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

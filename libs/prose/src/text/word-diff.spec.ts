import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges, wordDiff } from './word-diff.js';

const block = (text: string) => ({ runs: [{ text }] });
const said = (kinds: readonly string[], before: string, after: string): string =>
  wordDiff(block(before), block(after))
    .filter((piece) => kinds.includes(piece.kind))
    .flatMap((piece) => piece.runs.map((run) => run.text))
    .join('');

describe('word diff', () => {
  it('strikes the old word and inserts the new one', () => {
    expect(
      wordDiff(block('Kommunen bør vurdere årsturnus.'), block('Kommunen bør innføre årsturnus.')),
    ).toEqual([
      { kind: 'kept', runs: [{ text: 'Kommunen bør ' }] },
      { kind: 'struck', runs: [{ text: 'vurdere' }] },
      { kind: 'inserted', runs: [{ text: 'innføre' }] },
      { kind: 'kept', runs: [{ text: ' årsturnus.' }] },
    ]);
  });

  it('reads a rewritten phrase as one change', () => {
    expect(wordChanges(block('Vi vil gjerne vente her.'), block('Vi skal straks begynne her.'))).toEqual([
      { remove: 'vil gjerne vente', insert: 'skal straks begynne' },
    ]);
  });

  it('says after which words something is inserted, and nothing when it comes first', () => {
    expect(wordChanges(block('Kommunen bør bygge.'), block('Kommunen bør straks bygge.'))).toEqual([
      { insert: 'straks', after: 'Kommunen bør' },
    ]);
    expect(wordChanges(block('bygge'), block('Ikke bygge'))).toEqual([{ insert: 'Ikke' }]);
  });

  it('says what is only removed', () => {
    expect(wordChanges(block('Vi bør ikke vente.'), block('Vi bør vente.'))).toEqual([{ remove: 'ikke' }]);
  });

  it('keeps the marks of what stands, is struck and is inserted', () => {
    const before = { runs: [{ text: 'en ' }, { text: 'viktig', bold: true as const }, { text: ' sak' }] };
    const after = { runs: [{ text: 'en ' }, { text: 'stor', italic: true as const }, { text: ' sak' }] };
    expect(wordDiff(before, after)).toEqual([
      { kind: 'kept', runs: [{ text: 'en ' }] },
      { kind: 'struck', runs: [{ text: 'viktig', bold: true }] },
      { kind: 'inserted', runs: [{ text: 'stor', italic: true }] },
      { kind: 'kept', runs: [{ text: ' sak' }] },
    ]);
  });

  it('holds both texts, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('vi', 'bør', 'ikke', 'årsturnus', ',', ' ', '  ', '§ 11-9', '«nå»'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(said(['kept', 'struck'], before, after)).toBe(before);
        expect(said(['kept', 'inserted'], before, after)).toBe(after);
      }),
    );
  });
});

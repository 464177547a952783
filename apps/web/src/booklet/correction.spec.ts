import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Correction,
  faultsOf,
  markDoubts,
  nextNumber,
  questionCount,
  withChangedQuestion,
  withoutQuestion,
  withQuestion,
} from './correction';

const read: Correction = {
  upload: 'u',
  title: 'Debatthefte',
  themes: [
    { title: 'Nabolag', chapters: [], questions: [{ number: 1, text: 'Hvordan?' }] },
    { title: 'Arbeid', chapters: [], questions: [] },
  ],
};

describe('correcting a booklet before it is kept', () => {
  it('numbers a question marked by hand after all others', () => {
    const marked = withQuestion(read, 1, 'Hva skal til?');
    expect(marked.themes[1]?.questions).toEqual([{ number: 2, text: 'Hva skal til?' }]);
    expect(nextNumber(marked)).toBe(3);
    expect(questionCount(marked)).toBe(2);
  });

  it('says what stands in the way of keeping it', () => {
    expect(faultsOf(read)).toEqual([]);
    expect(faultsOf(withoutQuestion(read, 0, 0))).toEqual(['questions']);
    expect(faultsOf({ ...read, title: ' ' })).toEqual(['title']);
    const twice = withChangedQuestion(withQuestion(read, 1), 1, 0, { number: 1 });
    expect(faultsOf(twice)).toEqual(['emptyQuestion', 'repeatedNumber']);
  });
});

describe('marking words in doubt', () => {
  it('marks every place where they stand, and the longest first', () => {
    expect(markDoubts('Kommunesektoren og kommunen', ['Kommune', 'Kommunesektoren'])).toEqual([
      { text: 'Kommunesektoren', doubt: true },
      { text: ' og kommunen', doubt: false },
    ]);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, doubts) => {
        expect(
          markDoubts(text, doubts)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

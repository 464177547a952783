import { describe, expect, it } from '@jest/globals';
import { dispositions } from './coverage.js';
import { blocksOfText, earlierSource, textOfBlocks, yearOfSource } from './start.js';

const TEXT = 'Vi vil bygge\nmer.\n\nDette trengs:\n• boliger\n- veier\n\nOg tid.\n';
const BLOCKS = [
  { kind: 'paragraph', text: 'Vi vil bygge mer.' },
  { kind: 'paragraph', text: 'Dette trengs:' },
  { kind: 'bullet', text: 'boliger' },
  { kind: 'bullet', text: 'veier' },
  { kind: 'paragraph', text: 'Og tid.' },
] as const;

describe('a text to start from', () => {
  it('is paragraphs and bullets, and is nothing where nothing is written', () => {
    expect(blocksOfText(TEXT)).toEqual(BLOCKS);
    expect(blocksOfText(' \n\n•  \n')).toEqual([]);
  });

  it('is the same when it has been shown and read again', () => {
    expect(blocksOfText(textOfBlocks(BLOCKS))).toEqual(BLOCKS);
  });

  it('says its year where it is an earlier answer, and is no point of anybody', () => {
    const source = earlierSource(2026, 'v1');
    expect([yearOfSource(source), yearOfSource('p1')]).toEqual([2026, null]);
    const draft = [
      {
        question: 'q',
        blocks: [
          { id: 'b', kind: 'paragraph', runs: [{ text: 'Vi.' }], minority: null, sources: [source, 'p1'] },
        ],
      },
    ] as const;
    expect(dispositions(['p1'], [], draft).get('p1')?.kind).toBe('included');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Block, Text } from '../text/text.js';
import type { ProposedChange } from './change.js';
import { standing } from './check.js';
import { takenUp } from './take-up.js';

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [],
});
const text: Text = [{ question: 'q1', blocks: [block('a', 'Vi vil utrede det.')] }];
const change: ProposedChange = {
  kind: 'replaceBlock',
  question: 'q1',
  block: 'a',
  baseText: 'Vi vil vurdere det.',
  newText: 'Vi vil innføre det.',
  newKind: null,
  newContent: null,
};

describe('a mindretallsforslag that is taken up', () => {
  it('says the same of the words that stand now', () => {
    const mine = takenUp(change, 'old', text, 'new');
    expect(mine).toEqual({ ...change, baseText: 'Vi vil utrede det.' });
    expect([standing(change, text), standing(mine, text)]).toEqual(['blockChanged', 'stands']);
  });

  it('stays without a place where its block is gone', () => {
    const mine = takenUp(change, 'old', [{ question: 'q1', blocks: [] }], 'new');
    expect(standing(mine, [{ question: 'q1', blocks: [] }])).toBe('blockGone');
  });

  it('names what it puts into a whole text by itself, and leaves the names of what stands', () => {
    const blocks = [block('a', 'A.'), block('old', 'Én.'), block('old-2', 'To.'), block('older', 'Nei.')];
    const mine = takenUp({ ...change, newContent: [{ question: 'q1', blocks }] }, 'old', text, 'new');
    expect(mine.newContent?.[0]?.blocks.map(({ id }) => id)).toEqual(['a', 'new', 'new-2', 'older']);
  });
});

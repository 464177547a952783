import { describe, expect, it } from '@jest/globals';
import type { Block } from '@samsvar/domain';
import { numberOf } from './numbering';

const blocks = ['en', '', 'to'].map((text): Block => ({
  id: text,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [],
}));

describe('numbers of blocks', () => {
  it('skip blank lines, as points do', () => {
    expect(blocks.map((_, index) => numberOf(blocks, index, '1'))).toEqual(['1.1', '1.2', '1.2']);
    expect(numberOf(blocks, 2, '')).toBe('2');
  });
});

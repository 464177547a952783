import { describe, expect, it } from '@jest/globals';
import { grouped } from './drift';

const wording = (id: string, text: string, answered = false) => ({
  id,
  source: 'answer' as const,
  by: id,
  text,
  answered,
});

describe('wordings that differ', () => {
  it('stand once each, with all who use them', () => {
    const groups = grouped([
      wording('a', 'Hva er «trygt»?', true),
      wording('b', 'Hva er trygg?'),
      wording('c', 'Hva er "trygt"?', true),
    ]);
    expect(groups.map(({ text, answered, whose }) => [text, answered, whose.map(({ id }) => id)])).toEqual([
      ['Hva er «trygt»?', true, ['a', 'c']],
      ['Hva er trygg?', false, ['b']],
    ]);
  });
});

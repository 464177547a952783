import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Run } from '../text/text.js';
import { reword } from './reword.js';

describe('reworded', () => {
  const marked: readonly Run[] = [
    { text: 'Fjordby', bold: true },
    { text: ' vil vurdere ' },
    { text: 'straks', italic: true },
  ];

  it('keeps the marks of what stands', () => {
    expect(reword(marked, 'Fjordby vil innføre straks')).toEqual([
      { text: 'Fjordby', bold: true },
      { text: ' vil innføre ' },
      { text: 'straks', italic: true },
    ]);
  });

  it('says exactly the new words, joins what has equal marks, and breaks no character', () => {
    const some = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme' }), bold: fc.constantFrom(true as const, undefined) }),
      { maxLength: 4 },
    );
    const runs = some.map((all) => all.map(({ text, bold }): Run => (bold ? { text, bold } : { text })));
    fc.assert(
      fc.property(runs, fc.string({ unit: 'grapheme' }), (before, after) => {
        const now = reword(before, after);
        expect(now.map((run) => run.text).join('')).toBe(after);
        expect(now.every((run) => !/\p{Cs}/u.test(run.text) && run.text !== '')).toBe(true);
        expect(now.every((run, index) => index === 0 || run.bold !== now[index - 1]?.bold)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, quotesIn, sharedRun, standsIn } from './same-words.js';

describe('words held against each other', () => {
  it('are the same whatever their case, marks and soft hyphens', () => {
    expect(likeness('Kommune\u00adsektoren må høres.', 'kommunesektoren, må\u00a0HØRES')).toBe(1);
    expect(standsIn('må høres', 'Alle må høres.')).toBe(true);
    expect(standsIn('må ikke høres', 'Alle må høres.')).toBe(false);
  });

  it('share the longest run, as the first writes it', () => {
    expect(sharedRun('Han sa at Vi må spare, og gikk.', 'Nå er det slik at vi må spare mer.')).toEqual({
      text: 'at Vi må spare',
      words: 4,
    });
    expect(sharedRun('én', 'to')).toBeNull();
  });

  it('are found where they are quoted', () => {
    expect(quotesIn('Stryk «vi venter», og "alt annet".')).toEqual(['vi venter', 'alt annet']);
  });

  it('are alike the same way round, and wholly to themselves', () => {
    const some = fc
      .array(fc.constantFrom('vi', 'må', 'spare', 'ikke'), { minLength: 1 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, a)).toBe(1);
        expect(sharedRun(a, b)?.words).toBe(sharedRun(b, a)?.words);
      }),
    );
  });
});

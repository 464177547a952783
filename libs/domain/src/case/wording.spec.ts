import { describe, expect, it } from '@jest/globals';
import type { Block } from '../text/text.js';
import { headingOver, sameWording, wordingAt } from './wording.js';

const block = (text: string): Block => ({
  id: text,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [],
});
const ASKED = 'Hva må vi prioritere i vår kommune for å styrke beredskapsevnen?';

describe('the wording of a question', () => {
  it('is the same whatever its quotation marks, dashes and line breaks', () => {
    expect(sameWording('Hva er «trygt» – for alle?', 'Hva er "trygt" - for\nalle?')).toBe(true);
    expect(sameWording('Hva er trygt?', 'Hva er trygg?')).toBe(false);
  });

  it.each([
    [
      '3 KS spør: Hva må vi prioritere for å styrke beredskapsevnen?',
      'Hva må vi prioritere for å styrke beredskapsevnen?',
    ],
    [
      '2. Hva må kommunen prioritere for å styrke beredskapen i vår kommune?',
      'Hva må kommunen prioritere for å styrke beredskapen i vår kommune?',
    ],
    ['Vi må prioritere å styrke beredskapsevnen i vår kommune.', null],
    ['Hvorfor spør dere oss?', null],
  ])('is read over an answer that begins with «%s»', (first, heading) => {
    expect(headingOver([block(' '), block(first), block('Vi svarer.')], [ASKED])).toBe(heading);
  });

  it('over an answer is the one that was answered when it was settled', () => {
    const choices = [
      { at: '2027-02-03', replaced: 'Annen' },
      { at: '2027-02-01', replaced: 'Første' },
    ];
    expect(['2027-01-31', '2027-02-02', '2027-02-04'].map((day) => wordingAt(day, choices, 'Nå'))).toEqual([
      'Første',
      'Annen',
      'Nå',
    ]);
  });
});

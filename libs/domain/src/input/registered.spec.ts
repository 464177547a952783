import { describe, expect, it } from '@jest/globals';
import type { InputPaper } from './input.js';
import { suggestQuestions } from './registered.js';

const asked = [
  {
    id: 'q1',
    number: 1,
    wordings: [
      'Hva må vi gjøre for å øke endringstakten?',
      'Hva kan kommunen gjøre for å endre seg fortere?',
    ],
  },
  { id: 'q2', number: 2, wordings: ['Hva må vi prioritere for å styrke beredskapsevnen?'] },
];
const section = (answers: number | null, heading = 'Svar') => ({
  sign: '',
  heading,
  answers,
  points: [],
  line: 1,
});
const paper = (of: Partial<InputPaper>): InputPaper => ({
  title: '',
  sender: null,
  dated: null,
  questions: [],
  sections: [],
  warnings: [],
  ...of,
});

describe('which question an input answers', () => {
  it('is told by its words before its number', () => {
    const read = paper({
      questions: [{ number: 1, text: 'Hva må kommunen prioritere for å styrke beredskapsevnen sin?' }],
      sections: [section(1), section(null)],
    });
    expect(suggestQuestions(read, asked)).toEqual({ questions: ['q2'], sections: ['q2', null] });
  });

  it('is told by any of the wordings of a question', () => {
    const read = paper({
      questions: [{ number: null, text: 'Hva kan kommunen gjøre for å endre seg fortere?' }],
    });
    expect(suggestQuestions(read, asked).questions).toEqual(['q1']);
  });

  it('is told by its number alone where it has no words for it, and by neither where both are strange', () => {
    const read = paper({
      questions: [{ number: 9, text: 'Hvor bor dere?' }],
      sections: [section(2), section(9), section(null, 'Hvor bor dere?')],
    });
    expect(suggestQuestions(read, asked)).toEqual({ questions: [null], sections: ['q2', null, null] });
  });
});

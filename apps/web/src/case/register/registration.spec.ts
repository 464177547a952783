import { describe, expect, it } from '@jest/globals';
import { emptyRegistration, problemsOf, toInput, withCasePaper } from './registration';

const empty = emptyRegistration(['Bakgrunn', 'Vurdering']);
const paper = {
  upload: 'u',
  title: 'Svar på debattheftet',
  fields: [{ heading: 'Saken i korte trekk', text: 'KS spør.' }],
  questions: [],
  attachments: [],
  differences: [{ number: 2, booklet: 'Hva?', case: 'Hva vil vi?' }],
  warnings: [],
};

describe('registering a case', () => {
  it('asks for booklet, title and a number such as 2027/318', () => {
    expect(problemsOf('booklet', empty).map(({ field }) => field)).toEqual(['booklet']);
    expect(problemsOf('paper', empty).map(({ field }) => field)).toEqual(['title', 'saksnr']);
    expect(problemsOf('paper', { ...empty, title: 'Svar', saksnr: ' 2027/318 ' })).toEqual([]);
  });

  it('takes over a saksframlegg without touching what a person wrote', () => {
    const read = withCasePaper(empty, paper);
    expect(read).toMatchObject({ title: 'Svar på debattheftet', fields: paper.fields });
    expect(read.wordings[2]).toEqual({ text: 'Hva vil vi?', answered: true });

    const written = { ...empty, title: 'Min tittel', fields: [{ heading: 'Bakgrunn', text: 'Skrevet.' }] };
    expect(withCasePaper(written, paper)).toMatchObject({ title: 'Min tittel', fields: written.fields });
  });

  it('leaves out what is empty', () => {
    const input = toInput({
      ...empty,
      title: ' Svar ',
      saksnr: '2027/318',
      wordings: { 1: { text: ' ', answered: true }, 2: { text: 'Hva vil vi?', answered: false } },
      cited: 'Kommuneplanen\n\n  Beredskapsplanen ',
      route: [{ key: 'step-0', body: 'by', task: 'decides', due: '' }],
    });
    expect(input).toMatchObject({
      title: 'Svar',
      dokumentnr: null,
      deadline: null,
      wordings: [{ number: 2, text: 'Hva vil vi?', answered: false }],
      citedDocuments: ['Kommuneplanen', 'Beredskapsplanen'],
      route: [{ body: 'by', task: 'decides', due: null }],
    });
  });
});

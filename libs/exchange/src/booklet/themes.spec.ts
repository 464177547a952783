import { describe, expect, it } from '@jest/globals';
import { sourceOf } from '../paper/samples/lines.js';
import { readBooklet } from './booklet.js';

const titles = (text: string, fileName?: string) => {
  const { title, themes } = readBooklet(sourceOf(text, fileName));
  return [title, ...themes.map((theme) => theme.title)];
};

const theme = (heading: string, number: number) =>
  `${heading}\n\nDette er en sak for alle.\n\nKS spør\n\n${number}. Hva nå?\n`;

describe('themes', () => {
  it.each([
    ['Tema 1: Skole', 'Tema 2: Helse'],
    ['TEMA 1 SKOLE', 'TEMA 2 HELSE'],
    ['DEL I Skole', 'DEL II Helse'],
    ['Tema: Skole', 'Tema: Helse'],
    ['Hovedtema A – Skole', 'Hovedtema B – Helse'],
    ['Første tema: Skole', 'Andre tema: Helse'],
  ])('are what the paper calls so: «%s»', (one, two) => {
    const text = `Debatthefte 2027\n\nOm oss\n\nVi er mange her.\n\n${theme(one, 1)}\nNoe annet\n\nVi er mange.\n\n${theme(two, 2)}`;
    expect(titles(text)).toEqual(['Debatthefte 2027', one, two]);
  });

  it('begin after a page of questions, if more questions follow', () => {
    const text = `Debatthefte 2027\n\n${theme('Skole', 1)}\n${theme('Helse', 2)}\nSlik svarer dere\n\nSend svaret til oss.`;
    expect(titles(text)).toEqual(['Debatthefte 2027', 'Skole', 'Helse']);
  });

  it('do not begin at a heading that stands out less than the theme before it', () => {
    const text = `${theme('Skole', 1)}\nFerie\nOm ferie sier vi dette her.\n\n${theme('Helse', 2)}`;
    expect(titles(text).slice(1)).toEqual(['Skole', 'Helse']);
  });

  it('are gone back to when all questions stand at the end under the names of the themes', () => {
    const text =
      'Tema 1 Skole\nElevtallet synker.\nTema 2 Helse\nFlere blir eldre.\nSpørsmål til drøfting\nTema 1 Skole\n1. Hva nå?\nTema 2 Helse\n2. Hvem da?';
    const { themes } = readBooklet(sourceOf(text));
    expect(themes.map(({ title, questions }) => [title, questions.length])).toEqual([
      ['Tema 1 Skole', 1],
      ['Tema 2 Helse', 1],
    ]);
  });

  it('are the whole booklet when it has no other heading', () => {
    expect(titles('Debatt om skolen\n\nElevtallet synker.\n\nKS spør\n1. Hva nå?')).toEqual([
      'Debatt om skolen',
      'Debatt om skolen',
    ]);
  });
});

describe('the title', () => {
  it('is the first heading and the lines that go on with it', () => {
    expect(
      titles(
        `Debatthefte 2027\nSammen om Fjordby\n\nForord\n\nVi inviterer alle.\n\n${theme('Skole', 1)}`,
      )[0],
    ).toBe('Debatthefte 2027 – Sammen om Fjordby');
  });

  it('is the heading over all themes when each of the others has none under it', () => {
    const text = `Framtidas Fjordby\n\nVi inviterer alle.\n\n${theme('Skole', 1)}\n${theme('Helse', 2)}`;
    expect(titles(text)).toEqual(['Framtidas Fjordby', 'Skole', 'Helse']);
  });

  it('is what the file is called when nothing is printed, and that is told', () => {
    const text = `FORORD\n\nVi inviterer alle.\n\n${theme('Skole', 1)}`;
    expect(titles(text, 'debatthefte-2027.txt')).toEqual(['Debatthefte 2027', 'Skole']);
    expect(titles(text, 'x1.txt')).toEqual(['Skole', 'Skole']);
    expect(readBooklet(sourceOf(text)).warnings).toMatchObject([{ code: 'title_guessed' }]);
  });

  it('is in the running head when it is nowhere else', () => {
    const pages = ['FORORD\n\nVi inviterer alle.', theme('Skole', 1), theme('Helse', 2)];
    const text = pages.map((page, place) => `${page}\n\n${place + 1} Debatthefte 2027`).join('\n\f');
    expect(titles(text)[0]).toBe('Debatthefte 2027');
  });
});

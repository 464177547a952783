import { describe, expect, it } from '@jest/globals';
import { readLayout } from './layout.js';
import { sourceOf } from './samples/lines.js';

const textsOf = (text: string) => readLayout(sourceOf(text)).blocks.map((block) => block.text);

const PAGES = ['Trygg alderdom\nDe fleste vil bo hjemme.', 'Vi trenger flere boliger.', 'Alle må med.'];

describe('what belongs to the printed page', () => {
  it.each([
    ['a page number', '3', '4', '5'],
    ['a page number in words', 'Side 3 av 9', 'Side 4 av 9', 'Side 5 av 9'],
    ['a page number between dashes', '– 3 –', '– 4 –', '– 5 –'],
    ['a running head after its number', '3 Trygg alderdom', '4 Trygg alderdom', '5 Trygg alderdom'],
    ['a running head glued to its number', '3Trygg alderdom', '4Trygg alderdom', '5Trygg alderdom'],
    ['a running head with its number glued behind', 'Trygg alderdom3', 'Trygg alderdom4', 'Trygg alderdom5'],
    ['a running head in capitals', 'TRYGG ALDERDOM | 3', 'TRYGG ALDERDOM | 4', 'TRYGG ALDERDOM | 5'],
    ['a running head without a number', 'Nordvika 2027', 'Nordvika 2027', 'Nordvika 2027'],
  ])('is taken out: %s', (_, ...feet) => {
    const text = PAGES.map((page, place) => `${page}\n\n${feet[place]}`).join('\n\f');
    expect(textsOf(text)).toEqual(['Trygg alderdom', 'De fleste vil bo hjemme.', ...PAGES.slice(1)]);
  });

  it('is told when it was more than a number', () => {
    const { warnings, runningHeads } = readLayout(sourceOf(`${PAGES[0]}\n\n14Trygg alderdom\n\f${PAGES[1]}`));
    expect(warnings).toMatchObject([{ code: 'running_head_removed', line: 4, text: '14Trygg alderdom' }]);
    expect(runningHeads).toEqual(['Trygg alderdom']);
  });

  it('leaves the heading when only a number is glued to it', () => {
    const { blocks, warnings } = readLayout(
      sourceOf('Forord\nHei på dere alle.\n\f12Framtidas skole\n\nElevtallet synker nå.'),
    );
    expect(blocks.map(({ text }) => text)).toContain('Framtidas skole');
    expect(warnings).toMatchObject([{ code: 'page_number_removed', text: '12Framtidas skole' }]);
  });

  it('keeps the first of the heads that open page after page, since it is the heading', () => {
    const text = 'Trygg alderdom\nDe fleste vil bo hjemme.\n\fTrygg alderdom\nFlere boliger må til.';
    expect(textsOf(text)).toEqual(['Trygg alderdom', 'De fleste vil bo hjemme.', 'Flere boliger må til.']);
  });

  it('is not what recurs by right', () => {
    const text =
      'Skole\nElevtallet synker.\n\fKS spør\n1. Hva nå?\n\fKS spør\n2. Hvem?\n\nIkke relevant\n\fIkke relevant';
    expect(textsOf(text)).toEqual(
      expect.arrayContaining(['KS spør', 'KS spør', 'Ikke relevant', 'Ikke relevant']),
    );
    expect(textsOf(text).filter((line) => line === 'KS spør')).toHaveLength(2);
  });

  it('is not a heading or a sentence with a figure in it', () => {
    const text =
      'Tema 1\nEn ting.\n\fTema 2\nTo ting.\n\n3D-printing i skolen\nAlle får prøve.\n\n80 prosent av oss er med.';
    expect(textsOf(text)).toEqual(
      expect.arrayContaining(['Tema 1', 'Tema 2', '3D-printing i skolen', '80 prosent av oss er med.']),
    );
  });
});

describe('a table of contents', () => {
  it('is left out, whether its lines have page numbers or only come again', () => {
    const body = 'Forord\n\nHei på dere.\n\nSkole i endring\n\nElevtallet synker.';
    const dotted = `Innhold\nForord ........ 2\nSkole i endring ... 4\n\n${body}`;
    const bare = `Innhald\nForord\nSkole i endring\n\n${body}`;
    expect(textsOf(dotted)).toEqual(textsOf(body));
    expect(textsOf(bare)).toEqual(textsOf(body));
    expect(readLayout(sourceOf(dotted)).warnings).toMatchObject([{ code: 'contents_left_out', line: 1 }]);
  });

  it('is not a heading called «Innhold» over a text', () => {
    expect(textsOf('Innhold\nHeftet har tre deler, og de henger sammen.')).toHaveLength(2);
  });
});

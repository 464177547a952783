import { describe, expect, it } from '@jest/globals';
import { readLayout } from './layout.js';
import { questionsAt } from './questions.js';
import { sourceOf } from './samples/lines.js';

/** The questions of every stretch that asks. */
function asked(text: string) {
  const { blocks } = readLayout(sourceOf(text));
  const found: (readonly [number | undefined, string])[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const section = questionsAt(blocks, at);
    if (!section) continue;
    found.push(...section.questions.map(({ number, text: whole }) => [number, whole] as const));
    at = section.end - 1;
  }
  return found;
}

const LIST = '1. Hva er viktigst for dere?\n2. Hvem kan hjelpe?';
const READ = [
  [1, 'Hva er viktigst for dere?'],
  [2, 'Hvem kan hjelpe?'],
];

describe('a heading that asks', () => {
  it.each([
    'KS spør',
    'KS spør:',
    'Vi spør dere',
    'Kva spør vi om?',
    'Fjordby kommune spør',
    'Spørsmål',
    'Spørsmål til drøfting',
    'Spørsmål til diskusjon:',
    'SPØRSMÅL TIL KOMMUNESTYRET',
    'Drøftingsspørsmål',
    'Høringsspørsmål:',
    'Våre spørsmål til rådene',
    'Fem spørsmål vi ønsker svar på:',
    'Til drøfting',
    'Til debatt:',
    'Vi vil gjerne høre',
    'Vi vil gjerne høyre frå dykk:',
    'Vi ønsker svar på dette',
    'Hva mener dere?',
    'Dette vil vi at dere skal svare på:',
    'Drøft i gruppa:',
    'Gi oss deres innspill',
  ])('is «%s»', (heading) => {
    expect(asked(`Skole\n\nElevtallet synker i hele kommunen.\n\n${heading}\n\n${LIST}\n`)).toEqual(READ);
  });

  it.each(['KS spør', 'Spørsmål om framtida', 'Vi vil satse', 'Sju forventninger'])(
    'is not «%s» over a list that asks nothing',
    (heading) => {
      expect(asked(`${heading}\n\n1. Sikre kraft\n2. Sikre vann\n3. Sikre vei\n`)).toEqual([]);
    },
  );
});

describe('questions', () => {
  it.each([
    ['1)', '2)'],
    ['(1)', '(2)'],
    ['1.\t', '2.\t'],
    ['Spørsmål 1:', 'Spørsmål 2:'],
    ['Spm. 1', 'Spm. 2'],
    ['Spørsmål nr. 1 –', 'Spørsmål nr. 2 –'],
  ])('have the number that is printed as %s', (one, two) => {
    expect(asked(`KS spør\n${one} Hva er viktigst for dere?\n${two} Hvem kan hjelpe?`)).toEqual(READ);
  });

  it('have their number on a line of its own, or before «KS spør»', () => {
    expect(asked('KS spør\n\n1.\nHva er viktigst for dere?\n\n2.\nHvem kan hjelpe?')).toEqual(READ);
    expect(asked('Spørsmål 1\nHva er viktigst for dere?\n\nSpørsmål 2\nHvem kan hjelpe?')).toEqual(READ);
    expect(asked('3 KS spør: Hva må vi gjøre?')).toEqual([[3, 'Hva må vi gjøre?']]);
  });

  it('have no number as letters, bullets, dashes or plain lines', () => {
    const read = READ.map(([, text]) => [undefined, text]);
    expect(asked('KS spør\na) Hva er viktigst for dere?\nb) Hvem kan hjelpe?')).toEqual(read);
    expect(asked('KS spør\n• Hva er viktigst for dere?\n• Hvem kan hjelpe?')).toEqual(read);
    expect(asked('KS spør\n– Hva er viktigst for dere?\n– Hvem kan hjelpe?')).toEqual(read);
    expect(asked('KS spør\nHva er viktigst for dere?\nHvem kan hjelpe?')).toEqual(read);
    expect(asked('KS spør\n\nHva er viktigst for dere?\n\nHvem kan hjelpe?')).toEqual(read);
  });

  it('are parted when they stand in one line', () => {
    expect(asked('KS spør: 1. Hva er viktigst for dere? 2. Hvem kan hjelpe?')).toEqual(READ);
  });

  it('keep what directly follows them, and their own points', () => {
    const text =
      'KS spør\n1. Hva er viktigst for dere?\nTenk gjerne på både by og bygd.\n• skole\n• helse\n2. Hvem kan hjelpe?';
    expect(asked(text)[0]).toEqual([
      1,
      'Hva er viktigst for dere? Tenk gjerne på både by og bygd.\n• skole\n• helse',
    ]);
  });

  it('may ask without a question mark', () => {
    expect(asked('Spørsmål til drøfting\n1. Beskriv hva dere gjør i dag.\n2. Foreslå tre tiltak.')).toEqual([
      [1, 'Beskriv hva dere gjør i dag.'],
      [2, 'Foreslå tre tiltak.'],
    ]);
  });

  it('end where the next heading stands, and a list after it is no question', () => {
    const text = `KS spør\n\n${LIST}\n\nNATOs forventninger\n\n1. Sikre kraft\n2. Sikre vann\n3. Sikre vei`;
    expect(asked(text)).toEqual(READ);
  });

  it('do not run on into a list that begins anew', () => {
    const text = `KS spør\n\n${LIST}\n\nForventningene er disse:\n\n1. Sikre kraft\n2. Sikre vann`;
    expect(asked(text)).toEqual(READ);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readLayout } from './layout.js';
import { printed, sourceOf } from './samples/lines.js';

const shapeOf = (text: string, read = sourceOf) =>
  readLayout(read(text)).blocks.map(({ kind, text: whole }) => `${kind}: ${whole}`);

const WRAPPED = `Skolen er i endring, og det merkes godt i alle deler
av kommunen vår, både i byen og på øyene.`;

describe('paragraphs', () => {
  it('are built from broken lines, with blank lines between them or a line that was ended early', () => {
    expect(
      shapeOf(`${WRAPPED}\nDet er bra.\nElevtallet synker, og det vil fortsette å synke i
mange år framover.`),
    ).toEqual([
      'prose: Skolen er i endring, og det merkes godt i alle deler av kommunen vår, både i byen og på øyene. Det er bra.',
      'prose: Elevtallet synker, og det vil fortsette å synke i mange år framover.',
    ]);
  });

  it('are whole again where a column or a page parted a sentence, and say so', () => {
    const { blocks, warnings } = readLayout(
      sourceOf(`${WRAPPED}\n\nVi må ta stilling til dette og andre store\n\n\fspørsmål i år.`),
    );
    expect(blocks.at(-1)?.text).toBe('Vi må ta stilling til dette og andre store spørsmål i år.');
    expect(warnings).toMatchObject([{ code: 'joined_paragraph', line: 4 }]);
  });

  it('are one for each line in a file that breaks no lines', () => {
    const text = [
      'Skole',
      'Elevtallet synker i hele kommunen vår.',
      'Vi må tenke nytt om skolen.',
      'Elevene',
      'De vil bli hørt.',
    ];
    expect(shapeOf(text.join('\n'))).toEqual([
      'heading: Skole',
      'prose: Elevtallet synker i hele kommunen vår.',
      'prose: Vi må tenke nytt om skolen.',
      'heading: Elevene',
      'prose: De vil bli hørt.',
    ]);
  });
});

describe('headings', () => {
  it('are known with and without air around them, over two lines too', () => {
    expect(
      shapeOf(`Færre elever\n${WRAPPED}\n\nGodt samarbeid i kommuner og\nfylkeskommuner\n${WRAPPED}`),
    ).toMatchObject([
      'heading: Færre elever',
      expect.stringMatching(/^prose/),
      'heading: Godt samarbeid i kommuner og fylkeskommuner',
      expect.stringMatching(/^prose/),
    ]);
  });

  it('are known in the middle of lines that stand close', () => {
    expect(shapeOf(`${WRAPPED}\nLengre vei\n${WRAPPED}`)[1]).toBe('heading: Lengre vei');
  });

  it('are known by the missing space in a paper that ends running lines with one', () => {
    const long = 'Samfunnssikkerhet og beredskap på alles \n\nBeredskap i alle kommuner\nKommuner må øve. ';
    expect(shapeOf(long, printed)).toEqual(
      expect.arrayContaining(['heading: Beredskap i alle kommuner', 'prose: Kommuner må øve.']),
    );
  });

  it.each([
    ['a greeting', 'Kjære folkevalgte'],
    ['a signature', 'Kari Fjell, administrerende direktør i KS'],
    ['a form that is filled in', 'Fra: Kari Fjell'],
    ['speech', '– Dette er viktig for oss'],
    ['the beginning of a list', 'Vi må:'],
    ['a web address', 'www.fjordby.kommune.no'],
    ['a caption', 'Fjordby skole (Foto: Kari Fjell)'],
    ['a call of some length', 'Bli med på å finne gode løsninger for kommunen vår, alle sammen!'],
  ])('are not %s', (_, text) => {
    expect(shapeOf(`${WRAPPED}\n\n${text}\n\n${WRAPPED}`)[1]).toBe(`prose: ${text}`);
  });

  it('are not the lines of a list without signs', () => {
    const names = shapeOf(`${WRAPPED}\n\nEldrerådet\nUngdomsrådet\nBystyret\n\n${WRAPPED}`).slice(1, 4);
    expect(names).toEqual(['prose: Eldrerådet', 'prose: Ungdomsrådet', 'prose: Bystyret']);
  });

  it('may have a number when a text stands under them, and are a list when another number does', () => {
    expect(shapeOf(`2. Helse\n\n${WRAPPED}`)[0]).toBe('heading: 2. Helse');
    expect(shapeOf('1. Helse\n\n2. Skole\n\n3. Plan')).toEqual([
      'item: 1. Helse',
      'item: 2. Skole',
      'item: 3. Plan',
    ]);
  });
});

describe('lists', () => {
  it('have one block for each point, with its lines', () => {
    expect(
      shapeOf(
        '1.\t Sikre kraft og vann i alle deler av\nkommunen vår\n2.\t Sikre vei\n• Båt og ferge\na) Om natta',
      ),
    ).toEqual([
      'item: 1. Sikre kraft og vann i alle deler av kommunen vår',
      'item: 2. Sikre vei',
      'item: • Båt og ferge',
      'item: a) Om natta',
    ]);
  });

  it('are not begun by a date or a figure in the middle of a sentence', () => {
    expect(
      shapeOf(
        `${WRAPPED}\n\nVi ber om at svaret blir sendt til oss innen den\n15. mars, og senest når dere har fylt\n70. Alle teller med.`,
      ),
    ).toHaveLength(2);
  });
});

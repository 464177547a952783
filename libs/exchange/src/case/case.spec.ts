import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readBooklet } from '../booklet/booklet.js';
import { readPaper } from '../paper/paper.js';
import { sourceOf } from '../paper/samples/lines.js';
import { wordFile } from '../paper/samples/word.js';
import { readCasePaper } from './case.js';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const booklet = readBooklet(sourceOf(textOf('../booklet/samples/untidy.txt')));
const paper = readCasePaper(sourceOf(textOf('samples/saksframlegg.txt')), booklet);

describe('a saksframlegg', () => {
  it('has the title of its case and not the name of its kind', () => {
    expect(paper.title).toBe('Debatthefte 2027 - Sammen om Fjordby');
  });

  it('has every heading of its template as a field, and what was filled in at its head', () => {
    expect(paper.fields.map(({ heading }) => heading)).toEqual([
      'Saksnr',
      'Saksbehandler',
      'Kommunedirektørens innstilling',
      'Sammendrag',
      'Vedlegg',
      'Andre saksdokumenter (ikke vedlagt)',
      'Saksopplysninger',
      'Frivillighet som bærer',
      'Beredskap begynner hjemme',
      'Konsekvenser for økonomisk bærekraft',
      'Vurdering',
      'Alternative løsninger',
      'Konklusjon',
    ]);
    const text = (wanted: string) => paper.fields.find(({ heading }) => heading === wanted)?.text;
    expect(text('Saksnr')).toBe('2027/118');
    expect(text('Andre saksdokumenter (ikke vedlagt)')).toBe('Ikke relevant.');
    expect(text('Alternative løsninger')).toBe(
      'Kommunen sender ikke et svar.\n\neller\n\nKommunedirektøren bes om å legge fram et forslag til svar.',
    );
  });

  it('keeps «Ikke relevant» and «Ikke vurdert» as they are: two different answers', () => {
    const economy = paper.fields.find(({ heading }) => heading === 'Konsekvenser for økonomisk bærekraft');
    expect(economy?.text).toBe(
      'a) Økonomiske konsekvenser – drifts- og investeringsbudsjett\n\nIkke relevant\n\nb) Samfunnsmessige konsekvenser\n\nIkke vurdert.',
    );
  });

  it('lists what is sent along with its numbers, and not what is only cited', () => {
    expect(paper.attachments).toEqual([
      { number: 1, title: 'Debatthefte 2027 - Sammen om Fjordby' },
      {
        number: 2,
        title:
          'Felles innspill fra beredskapsrådet i Nordvika, Solvik og Fjordby om frivillighet og beredskap',
      },
    ]);
  });

  it('asks its questions in its own words, and tells where the booklet has others', () => {
    expect(paper.questions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(paper.differences).toEqual([
      {
        number: 2,
        booklet: 'Hvordan kan vi i vår kommune ta vare på møteplassene i lokalsamfunnet?',
        case: 'Hvordan kan vi i vår kommune ta vare på og utvikle møteplassene i lokalsamfunnet?',
      },
    ]);
  });

  it('has its empty points told and left empty', () => {
    expect(
      paper.warnings.filter(({ code }) => code === 'empty_point').map(({ line, text }) => [line, text]),
    ).toEqual([
      [11, '2.'],
      [12, '3.'],
    ]);
    expect(paper.fields.find(({ heading }) => /innstilling/.test(heading))?.text).toMatch(/\n2\.\n3\.$/);
  });

  it('is compared with no booklet when none is given', () => {
    expect(readCasePaper(sourceOf(textOf('samples/saksframlegg.txt'))).differences).toEqual([]);
  });

  it('tells of questions that only one of the two asks', () => {
    const shorter = { ...booklet, themes: booklet.themes.slice(1) };
    const { warnings } = readCasePaper(sourceOf(textOf('samples/saksframlegg.txt')), shorter);
    expect(warnings.filter(({ code }) => code === 'question_not_in_booklet')).toHaveLength(2);
    const without = textOf('samples/saksframlegg.txt').replace(/^3\. Hva.*$/m, '');
    const missing = readCasePaper(sourceOf(without), booklet).warnings.filter(
      ({ code }) => code === 'question_not_in_case',
    );
    expect(missing).toMatchObject([{ text: expect.stringMatching(/^3\. /) }]);
  });

  it('does not take other quotation marks for another wording', () => {
    const asked = (text: string) =>
      `Saksframlegg\nHeftet\n\nInnstilling\nSaken tas til orientering.\n\nVurdering\nBra.\n\nKS spør\n1. ${text}\n`;
    const other = readBooklet(sourceOf('Skole\n\nElevtallet synker.\n\nKS spør\n1. Hva er «godt nok» – nå?'));
    expect(readCasePaper(sourceOf(asked('Hva er "godt nok" - nå?')), other).differences).toEqual([]);
    expect(readCasePaper(sourceOf(asked('Hva er godt nok – nå?')), other).differences).toHaveLength(1);
  });
});

describe('other templates', () => {
  it('are read in nynorsk, with bulleted attachments', () => {
    const text = [
      'Vikane kommune',
      'Saksframlegg',
      'Sak 12/27: Saman for distrikta',
      '',
      'Forslag til vedtak',
      'Formannskapet sluttar seg til svaret.',
      '',
      'Vedlegg',
      '- Debatthefte',
      '- Uttale frå eldrerådet',
      '',
      'Saksutgreiing',
      'Fylkeskommunen bed om svar.',
      '',
      'Kommunedirektøren si vurdering',
      'Heftet er godt.',
    ];
    const read = readCasePaper(sourceOf(text.join('\n')));
    expect(read.title).toBe('Saman for distrikta');
    expect(read.attachments.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Debatthefte',
      '2 Uttale frå eldrerådet',
    ]);
    expect(read.fields.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        'Forslag til vedtak',
        'Vedlegg',
        'Saksutgreiing',
        'Kommunedirektøren si vurdering',
      ]),
    );
    expect(read.warnings.map(({ code }) => code)).toEqual(['no_questions']);
  });

  it('are read in Word by their styles', async () => {
    const file = await wordFile([
      { title: 'Debatthefte 2027' },
      { row: ['Saksnr:', '2027/118'] },
      { heading: 'Innstilling' },
      { numbered: 'Svaret sendes KS.', list: 1 },
      { numbered: '', list: 1 },
      { heading: 'Vedlegg' },
      { numbered: 'Heftet', list: 2 },
      { heading: 'Saksopplysninger' },
      { text: 'KS ber om svar.' },
      { heading: 'Spørsmål til drøfting', level: 2 },
      { numbered: 'Hva er viktigst?', list: 3 },
      { heading: 'Vurdering' },
      { text: 'Heftet er godt.' },
    ]);
    const read = readCasePaper(await readPaper(file, 'sak.docx'));
    expect(read.title).toBe('Debatthefte 2027');
    expect(read.questions).toEqual([{ number: 1, text: 'Hva er viktigst?' }]);
    expect(read.attachments).toEqual([{ number: 1, title: 'Heftet' }]);
    expect(read.fields[0]).toEqual({ heading: 'Saksnr', text: '2027/118' });
    expect(read.warnings.map(({ code }) => code)).toEqual(['empty_point']);
  });
});

describe('what is no saksframlegg', () => {
  it.each([
    ['a booklet', textOf('../booklet/samples/one-theme.txt')],
    ['a line', 'Hei, dette er ingenting.'],
    ['a letter about one', 'Hei\n\nVedlagt er kommunedirektørens innstilling.\n\nHilsen Kari'],
  ])('is refused: %s', (_, text) => {
    expect(() => readCasePaper(sourceOf(text))).toThrow(expect.objectContaining({ code: 'bad_case_paper' }));
  });
});

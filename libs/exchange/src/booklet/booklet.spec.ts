import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Booklet } from '@samsvar/domain';
import { readPaper } from '../paper/paper.js';
import { sourceOf } from '../paper/samples/lines.js';
import { wordFile } from '../paper/samples/word.js';
import { readBooklet } from './booklet.js';

const sample = (name: string): Booklet =>
  readBooklet(sourceOf(readFileSync(new URL(`samples/${name}.txt`, import.meta.url), 'utf8'), `${name}.txt`));

const outline = ({ themes }: Booklet) =>
  themes.map(({ title, questions }) => [title, ...questions.map(({ number, text }) => `${number} ${text}`)]);

const ofKind = (booklet: Booklet, wanted: string) =>
  booklet.themes.flatMap(({ chapters }) => chapters).filter(({ kind }) => kind === wanted);

describe('a booklet of one theme', () => {
  const booklet = sample('one-theme');

  it('is read with its title, its theme and its questions', () => {
    expect(booklet.title).toBe('Debatthefte 2027 – Sammen om Fjordby');
    expect(outline(booklet)).toEqual([
      [
        'En skole for alle',
        '1 Hvor mange skoler bør vi ha i vår kommune i 2035?',
        '2 Hva er den lengste reiseveien vi kan godta for de yngste elevene, og hva må til for at de som får lengst vei, ikke taper på det?',
      ],
    ]);
  });

  it('has its foreword and chapters in order, with example, quote and figure marked', () => {
    expect(booklet.themes[0]?.chapters.map(({ kind, title }) => [kind, title])).toEqual([
      ['chapter', 'Forord'],
      ['chapter', 'En skole for alle'],
      ['chapter', 'Færre elever'],
      ['example', 'Skolebuss på bestilling'],
      ['chapter', 'Lengre vei til skolen'],
      ['quote', 'Mina Strand, elev på Ytterøy skole'],
      ['figure', 'Antall elever i Fjordbyskolen, 2015–2035'],
    ]);
  });

  it('leaves nothing in doubt', () => {
    expect(booklet.warnings).toEqual([]);
  });
});

describe('a booklet with five questions under another heading', () => {
  it('has them under its two marked themes, and takes no list of goals for questions', () => {
    expect(outline(sample('five-questions'))).toEqual([
      [
        'TEMA 1: REISER OG TRANSPORT',
        '1 Hvilke av målene er viktigst i vår kommune?',
        '2 Hvordan kan vi få flere til å reise kollektivt?',
      ],
      [
        'TEMA 2: NATUR OG AREAL',
        '3 Bør kommunen si nei til nye hytter over skoggrensen?',
        '4 Hvordan kan skogeierne være med på å ta vare på myrene?',
        '5 Hva trenger kommunen hjelp til fra fylkeskommunen?',
      ],
    ]);
  });
});

describe('a booklet whose questions have no numbers', () => {
  it('gives them their place in the booklet', () => {
    expect(outline(sample('unnumbered'))).toEqual([
      [
        'Busetjing',
        '1 Kva skal til for at unge flyttar heim?',
        '2 Korleis kan kommunane samarbeide om bustader?',
      ],
      ['Arbeid', '3 Korleis kan vi rekruttere fleire til helse- og omsorgstenestene?'],
    ]);
  });
});

describe('an untidy booklet', () => {
  const booklet = sample('untidy');

  it('is healed: words, columns, pages', () => {
    expect(outline(booklet)).toEqual([
      [
        'Frivillighet som bærer',
        '1 Hva må vi gjøre i vår kommune/fylkeskommune for at frivillige skal få bedre vilkår?',
        '2 Hvordan kan vi i vår kommune ta vare på møteplassene i lokalsamfunnet?',
      ],
      [
        'Beredskap begynner hjemme',
        '3 Hva må vi prioritere for å styrke egenberedskapen – både i byen og i bygdene?',
      ],
    ]);
    const text = JSON.stringify(booklet.themes);
    for (const whole of [
      'Kommunestyrene behandler',
      'i lokalsamfunnet. Uten',
      'i Øst-Fjordby',
      'Helse- og omsorgstjenestene',
      'Ikke-kommersielle',
      'rundt Kårnes-anlegget er',
      'undersøkelse fra Fjordby høgskole.',
    ]) {
      expect(text).toContain(whole);
    }
    expect(text).not.toMatch(/\d+Frivillighet/);
  });

  it('gives examples the text that stands over their label', () => {
    expect(ofKind(booklet, 'example')).toEqual([
      {
        title: 'Seniorene som reparerer',
        kind: 'example',
        text: 'I Nordvika har seniorene startet et eget reparasjonsverksted. Hver onsdag kommer rundt tretti personer innom med ødelagte ting.\n\n– Vi har reparert mer enn tusen sykler, sier Ola Strand, som leder verkstedet.',
      },
      {
        title: 'Nøkkelen til skolen i Solvik',
        kind: 'example',
        text: 'Solvik kommune har gitt lagene nøkkel til alle skolebyggene. Lagene passer selv på at det blir ryddet og låst.',
      },
    ]);
  });

  it('keeps a list that asks nothing in its chapter', () => {
    expect(booklet.themes[1]?.chapters[0]?.text).toContain('1. Vann\n2. Mat som ikke må kokes\n');
  });

  it('says what it repaired and guessed, and where', () => {
    expect(booklet.warnings.map(({ code, line, text }) => `${line} ${code} ${text}`)).toEqual(
      expect.arrayContaining([
        '0 title_guessed Frivillighet som bærer',
        '6 joined_word innbyggerne',
        '25 kept_hyphen Ikke-kommersielle',
        '32 running_head_removed 4Frivillighet som bærer',
        '55 example_text_guessed Nøkkelen til skolen i Solvik',
      ]),
    );
  });
});

describe('a booklet without questions', () => {
  it('is read, and says that it has none', () => {
    const booklet = sample('no-questions');
    expect(booklet.themes.flatMap(({ questions }) => questions)).toEqual([]);
    expect(booklet.warnings.map(({ code }) => code)).toEqual(['no_questions']);
    expect(ofKind(booklet, 'chapter').map(({ title }) => title)).toEqual([
      'Status',
      'Hva nå?',
      'Videre arbeid',
    ]);
  });

  it('gives its lists of nothing but questions for a person to look at', () => {
    const booklet = readBooklet(
      sourceOf('Skole\n\nElevtallet synker.\n\nNordvika i 2035\n\n• Hva nå?\n• Hvem kan hjelpe?\n'),
    );
    expect(outline(booklet)).toEqual([['Skole', '1 Hva nå?', '2 Hvem kan hjelpe?']]);
    expect(booklet.warnings.map(({ code }) => code)).toContain('questions_guessed');
  });
});

describe('numbers', () => {
  const twoThemes = (first: string, second: string) =>
    readBooklet(
      sourceOf(
        `Tema 1 Skole\nElevtallet synker.\nKS spør\n${first}\nTema 2 Helse\nFlere blir eldre.\nKS spør\n${second}\n`,
      ),
    );

  it('that begin anew in every theme are kept as printed, and told', () => {
    const booklet = twoThemes('1. Hva nå?', '1. Hvem da?');
    expect(booklet.themes.map(({ questions }) => questions[0]?.number)).toEqual([1, 1]);
    expect(booklet.warnings.map(({ code }) => code)).toContain('question_number_repeated');
  });

  it('that are left out are told and not filled in', () => {
    const booklet = twoThemes('1. Hva nå?', '3. Hvem da?');
    expect(booklet.themes.map(({ questions }) => questions[0]?.number)).toEqual([1, 3]);
    expect(booklet.warnings.map(({ code }) => code)).toContain('question_number_missing');
  });
});

describe('a booklet in Word', () => {
  it('has themes, chapters and questions by its styles and lists', async () => {
    const file = await wordFile([
      { title: 'Debatthefte 2027' },
      { heading: 'Forord' },
      { text: 'Vi inviterer til debatt.' },
      { heading: 'Skole i endring' },
      { text: 'Elevtallet synker.' },
      { heading: 'Færre elever', level: 2 },
      { text: 'Prognosen er klar' },
      { heading: 'Eksempel: Bussen i Nordvika', level: 2 },
      { text: 'Bussen kommer når den blir bestilt.' },
      { heading: 'KS spør', level: 2 },
      { numbered: 'Hva er viktigst?' },
      { numbered: 'Hvem kan hjelpe?' },
      { heading: 'Helse for alle' },
      { text: 'Flere blir eldre.' },
      { heading: 'KS spør', level: 2 },
      { numbered: 'Hva trenger de eldre?' },
    ]);
    const booklet = readBooklet(await readPaper(file, 'hefte.docx'));
    expect(booklet.title).toBe('Debatthefte 2027');
    expect(outline(booklet)).toEqual([
      ['Skole i endring', '1 Hva er viktigst?', '2 Hvem kan hjelpe?'],
      ['Helse for alle', '3 Hva trenger de eldre?'],
    ]);
    expect(booklet.themes[0]?.chapters).toEqual([
      { title: 'Forord', kind: 'chapter', text: 'Vi inviterer til debatt.' },
      { title: 'Skole i endring', kind: 'chapter', text: 'Elevtallet synker.' },
      { title: 'Færre elever', kind: 'chapter', text: 'Prognosen er klar' },
      { title: 'Bussen i Nordvika', kind: 'example', text: 'Bussen kommer når den blir bestilt.' },
    ]);
    expect(booklet.warnings).toEqual([]);
  });

  it('is one theme when only the title is over the chapters', async () => {
    const file = await wordFile([
      { heading: 'Skole i endring' },
      { heading: 'Færre elever', level: 2 },
      { text: 'Prognosen er klar.' },
      { heading: 'Lengre vei', level: 2 },
      { text: 'Bussen går sjelden.' },
      { heading: 'Spørsmål', level: 2 },
      { bullet: 'Hva er viktigst?' },
      { bullet: 'Hvem kan hjelpe?' },
    ]);
    const booklet = readBooklet(await readPaper(file, 'skole.docx'));
    expect(outline(booklet)).toEqual([['Skole i endring', '1 Hva er viktigst?', '2 Hvem kan hjelpe?']]);
  });

  it('is read without any styles too', async () => {
    const text = readFileSync(new URL('samples/five-questions.txt', import.meta.url), 'utf8');
    const file = await wordFile(text.split('\n').map((line) => ({ text: line })));
    expect(outline(readBooklet(await readPaper(file, 'five.docx')))).toEqual(
      outline(sample('five-questions')),
    );
  });
});

describe('what is no booklet', () => {
  it.each([
    ['a line', 'Hei, dette er ingenting.'],
    ['a list', 'melk\nbrød\nost\nsmør'],
    ['a short note', 'Husk\n\nMøtet er flyttet.'],
    [
      'a table of figures',
      Array.from({ length: 60 }, (_, row) => `${row};${row * 7};${row * 13}`).join('\n'),
    ],
    [
      'program code',
      Array.from({ length: 60 }, (_, row) => `const x${row} = { a: [${row}], b: (y) => y[${row}] };`).join(
        '\n',
      ),
    ],
  ])('is refused: %s', (_, text) => {
    expect(() => readBooklet(sourceOf(text))).toThrow(expect.objectContaining({ code: 'bad_booklet' }));
  });

  it('is refused when it is a saksframlegg, with a word for it', () => {
    const text = readFileSync(new URL('../case/samples/saksframlegg.txt', import.meta.url), 'utf8');
    expect(() => readBooklet(sourceOf(text))).toThrow(
      expect.objectContaining({ code: 'booklet_is_case_paper' }),
    );
  });
});

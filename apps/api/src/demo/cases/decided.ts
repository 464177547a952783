import { DECIDED_ANSWERS } from './decided-answers.js';
import type { DemoCase } from './script.js';

/** Formannskapet carried one proposal and rejected one, bystyret added a third and decided; it waits to be sent. */
export const DECIDED: DemoCase = {
  title: 'Høring: Trygg vei til skolen',
  saksnr: 219,
  klassering: 'FE-Q80',
  paper: 'skolevei.txt',
  by: 'Henrik Aspehaug',
  registered: { day: -70, at: '09.40' },
  deadline: 10,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'KS ber kommunene svare på to spørsmål om skoleveier. I Fjordby går 1 180 barn på fem skoler. Under halvparten går eller sykler, og tallet synker.',
    },
    {
      heading: 'Vurdering',
      text: 'Uttalelsene peker samme vei: bort med bilene fra porten, og én eier av strekningen forbi skolen. Uenigheten gjelder hvem som skal eie.',
    },
    {
      heading: 'Økonomiske konsekvenser',
      text: 'Skilt og voksne følgere ved tre skoler koster 350 000 kroner i året. Overtakelse av fylkesveier er ikke beregnet.',
    },
  ],
  cited: ['Trafikksikkerhetsplan for Fjordby', 'Reisevaner blant skolebarn: undersøkelse i 5. til 7. klasse'],
  route: [
    ['UR', 'answers', -49],
    ['RF', 'answers', -49],
    ['PS', 'answers', -47],
    [null, 'compiles', -31],
    ['FS', 'recommends', -19],
    ['BY', 'decides', -3],
  ],
  opened: { day: -69, at: '10.15' },
  answers: DECIDED_ANSWERS,
  notes: [],
  draft: {
    by: 'Henrik Aspehaug',
    when: { day: -35, at: '13.00' },
    blocks: [
      {
        question: 1,
        from: ['UR 1.1', 'PS 1.1'],
        text: 'Fjordby vil vurdere bilfrie soner rundt skolene mellom klokka halv åtte og ni, med voksne følgere fra et møtested tre hundre meter unna.',
      },
      {
        question: 1,
        from: ['UR 1.2'],
        text: 'Holdeplasser skal ha sykkelstativ med tak, slik at barn kan sykle til bussen og ikke bare til skolen.',
      },
      {
        question: 1,
        from: ['RF 1.1'],
        text: 'Fortau på skoleveier skal være brede nok for rullestol og barnevogn, og brøytes først.',
      },
      {
        question: 2,
        from: ['RF 2.1', 'PS 2.1'],
        text: 'Den som eier skolen, bør eie veien forbi. Kommunene bør kunne overta de siste fem hundre meterne mot full betaling for drift.',
      },
      {
        question: 2,
        from: [],
        text: 'Fartsgrensen forbi skoler bør settes av kommunen, uten søknad.',
      },
    ],
    declined: [
      [
        'UR 2.1',
        'Svaret ber om at kommunen overtar veien. Et krav om at staten skal eie alle skoleveier, peker motsatt vei.',
      ],
    ],
    passedOn: [['RF 1.2', 'arbeidet med trafikksikkerhetsplanen']],
    tabled: { day: -31, at: '15.05' },
  },
  treatments: [
    {
      body: 'FS',
      sitting: { when: { day: -19, at: '10.00' }, place: 'Formannskapssalen, rådhuset' },
      proposals: [
        {
          by: ['Vilde Furuseth', 'Åse Kleppestø'],
          kind: 'replaceBlock',
          question: 1,
          block: 1,
          newText:
            'Fjordby vil innføre bilfrie soner rundt alle skolene mellom klokka halv åtte og ni, med voksne følgere fra et møtested tre hundre meter unna.',
          reason:
            'Ved Granly skole virker det. Barna ved de fire andre skolene kan ikke vente på en vurdering.',
        },
        {
          by: ['Unni Skarvøy'],
          kind: 'deleteBlock',
          question: 2,
          block: 2,
          reason: 'Fartsgrenser hører til hos den som kan måle farten.',
        },
      ],
      votes: [
        { on: 'A', method: 'hands', against: ['Bygd og by', 'Havnelista'] },
        {
          on: 'B',
          method: 'hands',
          against: ['Fjordbylista', 'Grønt samvirke', 'Fellesskapslista', 'Håkon Steinsland', 'Per Vassli'],
        },
        { on: null, method: 'unanimous', against: [] },
      ],
      upholds: ['B'],
    },
    {
      body: 'BY',
      sitting: {
        when: { day: -3, at: '17.00' },
        place: 'Fjordby kulturhus, storsalen',
        deputies: { 'Kristin Eikanger': 'Hanne Tjelvik', 'Emil Rotneset': 'Iselin Havreng' },
      },
      takesUp: [['Jonas Leirvåg', 'B']],
      proposals: [
        {
          by: ['Mohamed Idris', 'Kaja Lyngstad'],
          kind: 'insertAfter',
          question: 1,
          block: 3,
          newText: 'Ingen skal miste skoleskyssen før fortauet er ferdig.',
          reason: 'På Ytre Nes er det fire kilometer uten lys.',
        },
      ],
      votes: [
        {
          on: 'A',
          method: 'hands',
          against: ['Fjordbylista', 'Bygd og by', 'Grønt samvirke', 'Fellesskapslista'],
        },
        {
          on: 'B',
          method: 'hands',
          against: ['Bygd og by', 'Havnelista', 'Oddvar Tveitnes'],
        },
        { on: null, method: 'hands', against: ['Havnelista'] },
      ],
      signing: [
        ['Ragnhild Storlien', false],
        ['Håkon Steinsland', false],
        ['Ole Martin Fjære', true],
      ],
    },
  ],
};

import type { DemoCase } from './script.js';

/** Registered two days ago; the case worker checks it once more before it is opened. */
export const REGISTERED: DemoCase = {
  title: 'Høring: Drikkevann i tørre somre',
  saksnr: 402,
  klassering: 'FE-130',
  paper: 'drikkevann.txt',
  by: 'Henrik Aspehaug',
  registered: { day: -2, at: '13.20' },
  deadline: 70,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'KS ber kommunane svare på to spørsmål om drikkevatn. Fjordby har éi kjelde, Langevatnet, og inga reserve. I fjor sommar bad vi innbyggjarane spare på vatnet i fem veker.',
    },
    {
      heading: 'Vurdering',
      text: 'Råda kjenner til kvardagen når vatnet blir borte, og bør uttale seg før formannskapet. Opplysningar om anlegga som kan misbrukast, skal ikkje stå i svara.',
    },
    {
      heading: 'Økonomiske konsekvensar',
      text: 'Svaret har ingen direkte kostnader. Tiltak som blir føreslått, må vurderast i hovudplanen for vatn.',
    },
  ],
  cited: ['Hovudplan for vatn og avløp, vedteken av bystyret'],
  route: [
    ['ER', 'answers', 21],
    ['UR', 'answers', 21],
    ['RF', 'answers', 21],
    [null, 'compiles', 35],
    ['FS', 'recommends', 49],
    ['BY', 'decides', 63],
  ],
  opened: null,
  answers: [],
  notes: [],
  treatments: [],
};

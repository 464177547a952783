import { SENT_ANSWERS } from './sent-answers.js';
import { SENT_TREATMENTS } from './sent-treatments.js';
import type { DemoCase } from './script.js';

/** Walked to its end: formannskapet tied and the chair's vote decided, bystyret decided, and KS has the answer. */
export const SENT: DemoCase = {
  title: 'Høring: Biblioteket som møteplass',
  saksnr: 187,
  klassering: 'FE-C60',
  paper: 'bibliotek.txt',
  by: 'Marte Sundlid',
  registered: { day: -98, at: '08.55' },
  deadline: -26,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'KS spør hva kommunene vil med bibliotekene. Biblioteket i Fjordby er åpent fire dager i uka og hadde 31 000 besøk i fjor, flere enn svømmehallen og kinoen til sammen.',
    },
    {
      heading: 'Vurdering',
      text: 'Både unge og eldre vil ha lengre åpningstid. De er ikke enige om det skal være folk til stede hele tida. Kommunedirektøren foreslår å prøve.',
    },
    {
      heading: 'Økonomiske konsekvenser',
      text: 'Låsesystem med lånekort koster 180 000 kroner én gang. En felles bokbuss er ikke beregnet.',
    },
  ],
  cited: ['Bibliotekplan for Fjordby', 'Besøkstall for kommunens kulturbygg'],
  route: [
    ['ER', 'answers', -77],
    ['UR', 'answers', -77],
    ['RF', 'answers', -77],
    [null, 'compiles', -61],
    ['FS', 'recommends', -47],
    ['BY', 'decides', -33],
  ],
  opened: { day: -97, at: '09.00' },
  answers: SENT_ANSWERS,
  notes: [],
  draft: {
    by: 'Marte Sundlid',
    when: { day: -65, at: '10.20' },
    blocks: [
      {
        question: 1,
        from: ['ER 1.1', 'UR 1.1'],
        text: 'Fjordby vil vurdere å åpne biblioteket hver kveld for alle over 15 år som har lånekort.',
      },
      {
        question: 1,
        from: ['ER 1.2', 'RF 1.1'],
        text: 'Et bibliotek å være i trenger gode stoler, stille kroker, dører som går opp av seg selv, og kaffe som koster lite.',
      },
      { question: 1, from: ['UR 1.2'] },
      {
        question: 2,
        from: ['RF 2.1', 'UR 2.1'],
        text: 'Nabokommunene bør dele en bokbuss som også har verktøy til utlån og en som kan hjelpe med skjemaer. Bussen må ha rampe.',
      },
      {
        question: 2,
        from: [],
        text: 'Staten bør gi ett felles lånekort for hele landet.',
      },
    ],
    declined: [
      [
        'ER 2.1',
        'Forslaget gjelder innkjøp i det enkelte biblioteket. Biblioteksjefen har fått det og tar det opp med rådet.',
      ],
    ],
    passedOn: [],
    tabled: { day: -61, at: '13.30' },
  },
  treatments: SENT_TREATMENTS,
  sent: { day: -30, at: '09.14' },
};

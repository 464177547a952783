import { COMPILING_ANSWERS } from './compiling-answers.js';
import type { DemoCase } from './script.js';

/** Four bodies are done; the draft is half made: points taken in, merged, declined, passed on, and some open. */
export const COMPILING: DemoCase = {
  title: 'Høring: Båt og buss for alle',
  saksnr: 276,
  klassering: 'FE-N00',
  paper: 'reise.txt',
  by: 'Marte Sundlid',
  registered: { day: -42, at: '10.05' },
  deadline: 28,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'Tilbudet med båt og buss i regionen skal legges om. KS samler kommunenes syn på hva som er viktigst for dem som reiser, og på hvordan kommunene kan være med når rutene planlegges.',
    },
    {
      heading: 'Vurdering',
      text: 'De som bruker tilbudet hver dag, bør høres først. Saken er derfor sendt til rådene og til partssammensatt utvalg. Kommunedirektøren legger vekt på forslag som kommunen selv kan gjøre noe med.',
    },
    {
      heading: 'Økonomiske konsekvenser',
      text: 'Fjordby betaler i dag 1,1 millioner kroner i året for bestillingsbilen på Ytre Nes. Ordningen går ut neste sommer.',
    },
  ],
  cited: ['Avtale om bestillingsbil på Ytre Nes', 'Trafikkplan for Fjordby sentrum'],
  route: [
    ['ER', 'answers', -9],
    ['UR', 'answers', -9],
    ['RF', 'answers', -9],
    ['PS', 'answers', -9],
    [null, 'compiles', 5],
    ['FS', 'recommends', 12],
    ['BY', 'decides', 20],
  ],
  opened: { day: -41, at: '13.40' },
  answers: COMPILING_ANSWERS,
  notes: [],
  draft: {
    by: 'Marte Sundlid',
    when: { day: -4, at: '09.10' },
    blocks: [
      {
        question: 1,
        from: ['ER 1.1', 'UR 1.1'],
        text: 'Den siste avgangen er viktigst. Folk må kunne komme seg hjem fra kor, trening og kveldsvakt, ellers kjører de bil hele dagen. Fjordby ber om en båt klokka 22.15 alle hverdager.',
      },
      { question: 1, from: ['ER 1.2'] },
      {
        question: 1,
        from: [],
        text: 'Kommunen vil selv rydde og strø kaiene og holdeplassene før første avgang.',
      },
      { question: 2, from: ['UR 2.1'] },
    ],
    declined: [
      [
        'ER 1.3',
        'Fjordby kan ikke binde seg til å betale fylkeskommunens billetter. Mindretallets syn følger saken ordrett.',
      ],
    ],
    passedOn: [['RF 1.2', 'arbeidet med trafikkplanen for sentrum']],
    tabled: null,
  },
  treatments: [],
};

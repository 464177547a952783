import type { DemoAnswer } from './script.js';

/** What three bodies said about the way to school; the second of them in nynorsk. */
export const DECIDED_ANSWERS: readonly DemoAnswer[] = [
  {
    body: 'UR',
    sitting: { when: { day: -54, at: '17.00' }, place: 'Ungdomshuset Naustet' },
    writes: [
      {
        question: 1,
        by: 'Yasmin Haddadi',
        text: 'Steng gata foran skolene for biler om morgenen. Foreldre som rygger, er det skumleste på hele veien.',
      },
      {
        question: 1,
        by: 'Jonatan Vikøren',
        text: 'Sett opp sykkelstativ med tak ved alle holdeplasser, slik at en kan sykle til bussen og ikke bare til skolen.',
      },
      {
        question: 2,
        by: 'Elias Øvrebø',
        text: 'Staten bør eie alle veier der barn går til skolen. Da er det én å klage til.',
      },
    ],
    ends: { how: 'vote', inFavour: 5, against: 4 },
  },
  {
    body: 'RF',
    sitting: {
      when: { day: -51, at: '12.00' },
      place: 'Bystyresalen, rådhuset',
      deputies: { 'Fatima Noor': 'Lise Myrbakken' },
    },
    writes: [
      {
        question: 1,
        by: 'Ellen Bratthaug',
        text: 'Fortau må vere breie nok for ein rullestol og ei barnevogn samstundes, og dei må brøytast før vegen.',
      },
      {
        question: 1,
        by: 'Svein Olaf Dyrnes',
        text: 'Lydsignal manglar i krysset ved Granly. Barn som ser dårleg, må få gå åleine dei òg.',
      },
      {
        question: 2,
        by: 'Marius Kvernland',
        text: 'Kommunen kjenner barna og bør eige dei siste fem hundre meterane til skulen.',
      },
    ],
    ends: { how: 'consensus' },
  },
  {
    body: 'PS',
    sitting: { when: { day: -49, at: '13.00' }, place: 'Formannskapssalen, rådhuset' },
    writes: [
      {
        question: 1,
        by: 'Bente Oldervik',
        text: 'Ansatte i skolen kan gjerne følge barna fra møtestedet, men det må være en del av arbeidstida og ikke noe en gjør på vei til jobben.',
      },
      {
        question: 2,
        by: 'Kjetil Sørgard',
        text: 'Uteavdelingen kan overta brøyting og strøing forbi skolene dersom pengene følger med.',
      },
    ],
    ends: { how: 'vote', inFavour: 8, against: 2 },
  },
];

import type { DemoTreatment } from './script.js';

/** Six against six in formannskapet; 24 against 11 in bystyret, where one list was divided. */
export const SENT_TREATMENTS: readonly DemoTreatment[] = [
  {
    body: 'FS',
    sitting: {
      when: { day: -47, at: '10.00' },
      place: 'Formannskapssalen, rådhuset',
      away: ['Tor Midtun'],
      deputies: { 'Per Vassli': 'Nora Ekrheim' },
    },
    proposals: [
      {
        by: ['Eirik Tangvoll', 'Liv Aasheim'],
        kind: 'replaceBlock',
        question: 1,
        block: 1,
        newText:
          'Fjordby vil åpne biblioteket hver kveld til klokka elleve for alle over 15 år som har lånekort, fra neste høst.',
        reason: 'Rådene ber om det samme. Da bør vi svare ja.',
      },
      {
        by: ['Berit Haugsdal'],
        kind: 'insertAfter',
        question: 2,
        block: 1,
        newText: 'Bokbussen skal stanse minst ein gong i veka på kvar plass med fleire enn tjue hus.',
        reason: 'Elles blir det ein buss for dei som alt har bibliotek.',
      },
    ],
    votes: [
      { on: 'A', method: 'ballots', against: ['Bygd og by', 'Havnelista', 'Åse Kleppestø'] },
      {
        on: 'B',
        method: 'hands',
        against: ['Fjordbylista', 'Havnelista', 'Vilde Furuseth', 'Ola Bjerkelund'],
      },
      { on: null, method: 'unanimous', against: [] },
    ],
  },
  {
    body: 'BY',
    sitting: {
      when: { day: -33, at: '17.00' },
      place: 'Fjordby kulturhus, storsalen',
      away: ['Amina Warsame', 'Yngve Myklebø', 'Gunn Solbakk', 'Elin Hagevik'],
    },
    proposals: [],
    votes: [
      {
        on: null,
        method: 'ballots',
        against: [
          'Fellesskapslista',
          'Per Vassli',
          'Berit Haugsdal',
          'Nils Petter Askvik',
          'Torunn Lislerud',
          'Magnus Fossheim',
          'Ingrid Kvamsdal',
          'Rolf Arne Sandvær',
        ],
      },
    ],
  },
];

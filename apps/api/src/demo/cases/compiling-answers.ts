import type { DemoAnswer } from './script.js';

/** One by consensus with a minority view, one by vote, one in nynorsk, and one body that says nothing. */
export const COMPILING_ANSWERS: readonly DemoAnswer[] = [
  {
    body: 'ER',
    sitting: { when: { day: -20, at: '10.00' }, place: 'Lykta, rådhuset' },
    writes: [
      {
        question: 1,
        by: 'Solveig Fjellstrand',
        text: 'Vi må komme oss hjem igjen. Den siste båten går klokka 19.40, og da er koret knapt begynt.',
      },
      {
        question: 1,
        by: 'Gerd Vikestad',
        text: 'Rutene må stå på papir på kaia, med skrift som kan leses uten briller. Mange har ikke telefonen framme når det regner sidelengs.',
      },
      {
        question: 1,
        by: 'Odd Lerstad',
        minority: 'Odd Lerstad og Kjellaug Nes',
        text: 'Pris betyr mer enn rutetider. Kommunen bør betale halve månedskortet for alle over 67 år.',
      },
      {
        question: 2,
        by: 'Inger Tømte',
        text: 'Kommunen bør ha et eget møte med båtmannskapene hvert år. De vet hvor folk sklir, og hvem som ikke lenger kommer.',
      },
    ],
    ends: { how: 'consensus' },
  },
  {
    body: 'UR',
    sitting: { when: { day: -18, at: '17.00' }, place: 'Ungdomshuset Naustet' },
    writes: [
      {
        question: 1,
        by: 'Noah Tverberg',
        text: 'En båt hjem etter trening. Klokka 22.15 holder for de fleste, og det betyr at foreldrene slipper å kjøre fire mil.',
      },
      {
        question: 1,
        by: 'Frida Sollund',
        kind: 'bullet',
        text: 'Samme billett på båt og buss, også når båten er forsinket.',
      },
      {
        question: 2,
        by: 'Mathea Lundeby',
        text: 'Spør elevrådene før rutene blir bestemt, og ikke etterpå. Vi fyller halve bussen.',
      },
    ],
    ends: { how: 'vote', inFavour: 6, against: 3 },
  },
  {
    body: 'RF',
    sitting: { when: { day: -14, at: '12.00' }, place: 'Bystyresalen, rådhuset' },
    writes: [
      {
        question: 1,
        by: 'Marius Kvernland',
        text: 'Ein rullestol skal kome om bord utan at nokon må løfte. Bestillingsbilar utan rampe er ikkje eit tilbod til alle, og bør ikkje reknast som det.',
      },
      {
        question: 1,
        by: 'Ellen Bratthaug',
        text: 'Haldeplassen ved legekontoret må få kant, benk og lys. I dag står folk i vegbana med rullator.',
      },
      {
        question: 2,
        by: 'Rune Hovdenak',
        text: 'Rådet vil vere med når båtar og bussar blir bestilte, og prøve dei før avtalane er skrivne under.',
      },
    ],
    ends: { how: 'consensus' },
  },
  {
    body: 'PS',
    sitting: {
      when: { day: -12, at: '13.00' },
      place: 'Formannskapssalen, rådhuset',
      deputies: { 'Hilde Nordgard': 'Silje Rognan', 'Dag Roar Heggdal': 'Tonje Breivoll' },
    },
    writes: [],
    ends: {
      how: 'noStatement',
      reason:
        'Saken gjelder ikke forholdet mellom kommunen og de ansatte. Reisetid til kveldsvakt tas opp i saken om arbeidstid.',
    },
  },
];

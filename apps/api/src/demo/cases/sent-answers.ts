import type { DemoAnswer } from './script.js';

/** What three councils said about the library; the third of them in nynorsk. */
export const SENT_ANSWERS: readonly DemoAnswer[] = [
  {
    body: 'ER',
    sitting: { when: { day: -84, at: '10.00' }, place: 'Lykta, rådhuset' },
    writes: [
      {
        question: 1,
        by: 'Harald Sørli',
        text: 'Hold åpent om kvelden, også når det ikke er noen bak disken. Vi har lånt bøker i seksti år og klarer å låse etter oss.',
      },
      {
        question: 1,
        by: 'Inger Tømte',
        text: 'Gode stoler med armlener, og en kaffe som ikke koster mer enn avisa.',
      },
      {
        question: 2,
        by: 'Aslak Brenne',
        text: 'Kjøp flere bøker med stor skrift og send dem på rundgang mellom kommunene.',
      },
    ],
    ends: { how: 'consensus' },
  },
  {
    body: 'UR',
    sitting: { when: { day: -82, at: '17.00' }, place: 'Ungdomshuset Naustet', away: ['Leah Skogvang'] },
    writes: [
      {
        question: 1,
        by: 'Mathea Lundeby',
        text: 'La alle over 15 komme inn med lånekortet til klokka elleve. Vi trenger et sted som ikke er hjemme og ikke koster penger.',
      },
      {
        question: 1,
        by: 'Noah Tverberg',
        text: 'Ett rom må kunne brukes til øving og prat. Resten kan gjerne være stille.',
      },
      {
        question: 2,
        by: 'Frida Sollund',
        text: 'Verktøy, symaskiner og telt til utlån i en buss som kommer til bygdene.',
      },
    ],
    ends: { how: 'consensus' },
  },
  {
    body: 'RF',
    sitting: { when: { day: -79, at: '12.00' }, place: 'Bystyresalen, rådhuset', away: ['Fatima Noor'] },
    writes: [
      {
        question: 1,
        by: 'Marius Kvernland',
        text: 'Døra må gå opp av seg sjølv, òg om kvelden når ingen er på jobb. Eit bibliotek som ein ikkje kjem inn i, er ingen møteplass.',
      },
      {
        question: 2,
        by: 'Rune Hovdenak',
        text: 'Skaff ein felles bokbuss med rampe, og ein som kan hjelpe med skjema på nett.',
      },
    ],
    ends: { how: 'consensus' },
  },
];

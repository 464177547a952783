import type { DemoCase } from './script.js';

/** Eldrerådet writes now, ungdomsrådet has adopted, the third council meets tomorrow, the fourth has no meeting yet. */
export const ANSWERING: DemoCase = {
  title: 'KS Debatthefte 2027',
  saksnr: 318,
  klassering: 'FE-033',
  paper: 'debatthefte-2027.txt',
  by: 'Marte Sundlid',
  registered: { day: -21, at: '09.15' },
  deadline: 42,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'KS sender hvert år ut et hefte til drøfting i kommunene. Svarene er grunnlaget for det KS sier til Stortinget og regjeringen. Årets hefte handler om nabolag og omsorg, om å skaffe og beholde folk, og om oppgaver som flere kommuner kan løse sammen.',
    },
    {
      heading: 'Vurdering',
      text: 'Tre råd og partssammensatt utvalg er bedt om å svare, fordi de kjenner sakene fra hver sin side. Spørsmål 1 er gjort kortere i saken enn i heftet, slik at det passer for Fjordby. Svarene følger saken ordrett, og kommunedirektøren gjør rede for hvert punkt.',
    },
    {
      heading: 'Økonomiske konsekvenser',
      text: 'Svaret binder ikke kommunens budsjett. Punkter som koster penger, sendes videre til arbeidet med økonomiplanen.',
    },
    {
      heading: 'Videre behandling',
      text: 'Kommunedirektøren setter svarene sammen. Formannskapet innstiller, og bystyret vedtar.',
    },
  ],
  cited: [
    'Kommuneplanens samfunnsdel, kapittel 4: Å bo hele livet',
    'Arbeidsgiverstrategi for Fjordby kommune',
  ],
  wordings: { 1: 'Hvordan kan nabolagene bli en del av omsorgen?' },
  route: [
    ['ER', 'answers', 7],
    ['UR', 'answers', 7],
    ['RF', 'answers', 7],
    ['PS', 'answers', 9],
    [null, 'compiles', 17],
    ['FS', 'recommends', 24],
    ['BY', 'decides', 31],
  ],
  opened: { day: -20, at: '12.30' },
  answers: [
    {
      body: 'UR',
      sitting: {
        when: { day: -5, at: '17.00' },
        place: 'Ungdomshuset Naustet',
        away: ['Jonatan Vikøren'],
        deputies: { 'Adrian Moldestad': 'Tiril Eidsmo' },
      },
      writes: [
        {
          question: 1,
          by: 'Mathea Lundeby',
          text: 'Vi bor også i nabolagene. Spør oss om vi vil måke snø, lufte hund eller vise noen hvordan de kommer inn på helsesidene. De fleste av oss sier ja når noen vi kjenner spør.',
        },
        {
          question: 1,
          by: 'Yasmin Haddadi',
          text: 'Avtalene med frivillige må si hvem som har ansvaret, også på kvelden. Ingen på femten år skal sitte alene med et menneske som er blitt dårlig.',
        },
        {
          question: 2,
          by: 'Elias Øvrebø',
          text: 'Gi alle som fyller 16, tilbud om sommerjobb i kommunen, og la dem velge mellom flere steder. Den som har trivdes en sommer, kommer tilbake med utdanning.',
        },
        {
          question: 2,
          by: 'Sunniva Aarvik',
          text: 'Lærlingar må få ei fast vaktliste og ein rettleiar som har tid. Det er ikkje kjekt å vere den som alltid får beskjed kvelden før.',
        },
        {
          question: 2,
          by: 'Leah Skogvang',
          kind: 'bullet',
          text: 'Rimelige boliger for dem som kommer tilbake etter studiene.',
        },
      ],
      ends: { how: 'consensus' },
    },
    {
      body: 'ER',
      sitting: { when: 'now', place: 'Lykta, rådhuset', away: ['Bjørg Alvestad'] },
      writes: [
        {
          question: 1,
          by: 'Solveig Fjellstrand',
          text: 'Mange eldre bor alene i hus de er glade i. Det første de savner, er ikke en tjeneste, men et menneske som merker at gardinene ikke er trukket fra. Kommunen bør gi hvert nabolag en nabolagsvert – en ansatt med navn, telefonnummer og tid.',
        },
        {
          question: 1,
          by: 'Torbjørn Myrvang',
          text: 'Møteplasser må ligge der folk allerede går: ved butikken, biblioteket og bussen. Fjordby bør åpne skolene på kveldstid, slik at korpset, seniortrimmen og leksehjelpen deler samme hus.',
        },
      ],
      ends: { how: 'inSession' },
    },
    {
      body: 'RF',
      sitting: { when: 'tomorrow', place: 'Bystyresalen, rådhuset, med teleslynge' },
      writes: [],
      ends: { how: 'called' },
    },
  ],
  notes: [
    [
      'Solveig Fjellstrand',
      1,
      'Spør Gerd om hun vil skrive om avtalene med de frivillige. Husk nattevakten.',
    ],
    [
      'Solveig Fjellstrand',
      2,
      'Pensjonister som vil arbeide noen timer: papirarbeidet er det som stopper dem.',
    ],
    [
      'Odd Lerstad',
      1,
      'Nabolagsvert er en god tanke, men ikke en ny stilling. Hjemmetjenesten kjenner folk fra før.',
    ],
    ['Marius Kvernland', 1, 'Buss til møteplassane. Fylket vil seie at det ikkje er vårt bord.'],
  ],
  treatments: [],
};

import type { DemoCase } from './script.js';

/** Formannskapet is treating it now: proposals of most kinds are published, nothing is voted on. */
export const TREATMENT: DemoCase = {
  title: 'Høring: Maten vi serverer',
  saksnr: 251,
  klassering: 'FE-G21',
  paper: 'mat.txt',
  by: 'Marte Sundlid',
  registered: { day: -56, at: '11.30' },
  deadline: 18,
  fields: [
    {
      heading: 'Bakgrunn',
      text: 'Fjordby serverer 640 måltider om dagen på to sykehjem, i fem barnehager og i rådhuskantina. KS spør hvordan kommunene kan bruke mer mat fra egen region og kaste mindre.',
    },
    {
      heading: 'Vurdering',
      text: 'Svaret bygger på uttalelser fra eldrerådet og ungdomsrådet. De er enige om det meste, og kommunedirektøren har slått sammen det som er likt.',
    },
    {
      heading: 'Økonomiske konsekvenser',
      text: 'Halvert svinn tilsvarer om lag 400 000 kroner i året. Mindre innkjøpsavtaler krever mer arbeid i innkjøpskontoret.',
    },
  ],
  cited: ['Innkjøpsstrategi for Fjordby kommune', 'Matsvinn på Fjordtun sykehjem: måling i fire uker'],
  route: [
    ['ER', 'answers', -28],
    ['UR', 'answers', -28],
    [null, 'compiles', -9],
    ['FS', 'recommends', 0],
    ['BY', 'decides', 11],
  ],
  opened: { day: -55, at: '14.00' },
  answers: [
    {
      body: 'ER',
      sitting: { when: { day: -34, at: '10.00' }, place: 'Lykta, rådhuset', away: ['Harald Sørli'] },
      writes: [
        {
          question: 1,
          by: 'Aslak Brenne',
          text: 'Fisken som landes på kaia vår, bør også spises her. La kjøkkenet på Fjordtun kjøpe direkte av båtene to dager i uka.',
        },
        {
          question: 1,
          by: 'Bjørg Alvestad',
          text: 'Menyen må følge året. Rabarbra i mai og kål i november er ikke et savn, det er minner.',
        },
        {
          question: 2,
          by: 'Solveig Fjellstrand',
          text: 'Server middagen klokka fire. Klokka ett er ingen sultne, og da går halvparten i bøtta.',
        },
        {
          question: 2,
          by: 'Kjellaug Nes',
          text: 'Ingen bør spise alene som ikke vil. Den som har selskap, spiser opp.',
        },
      ],
      ends: { how: 'consensus' },
    },
    {
      body: 'UR',
      sitting: { when: { day: -32, at: '17.00' }, place: 'Ungdomshuset Naustet', away: ['Noah Tverberg'] },
      writes: [
        {
          question: 1,
          by: 'Elias Øvrebø',
          text: 'Del innkjøpene i mindre avtaler, slik at gårdene i nærheten kan levere poteter og egg uten å levere alt.',
        },
        {
          question: 2,
          by: 'Mathea Lundeby',
          text: 'Ta matlaging tilbake i skolen. En klasse kan lage lunsj for en annen én dag i uka.',
        },
        {
          question: 2,
          by: 'Adrian Moldestad',
          kind: 'bullet',
          text: 'Selg det som er igjen i kantina for ti kroner etter klokka to.',
        },
      ],
      ends: { how: 'vote', inFavour: 7, against: 1 },
    },
  ],
  notes: [],
  draft: {
    by: 'Marte Sundlid',
    when: { day: -13, at: '12.45' },
    blocks: [
      {
        question: 1,
        from: ['ER 1.1', 'UR 1.1'],
        text: 'Fjordby vil vurdere å dele innkjøpene i mindre avtaler, slik at båter og gårder i nærheten kan levere det de har, og ikke alt kommunen trenger.',
      },
      { question: 1, from: ['ER 1.2'], text: 'Menyen på kommunens kjøkken skal følge årstidene.' },
      {
        question: 1,
        from: [],
        text: 'Staten bør heve grensen for innkjøp uten anbud når maten er produsert i regionen.',
      },
      {
        question: 2,
        from: ['ER 2.1'],
        text: 'Middagen på sykehjemmene flyttes til klokka fire, og svinnet måles før og etter.',
      },
      {
        question: 2,
        from: ['ER 2.2'],
        text: 'Kommunen vil legge til rette for at ingen spiser alene som ikke vil.',
      },
      {
        question: 2,
        from: ['UR 2.2'],
        text: 'Det som er igjen i kantina, selges for ti kroner etter klokka to.',
      },
    ],
    declined: [],
    passedOn: [['UR 2.1', 'rektorene og arbeidet med ny lokal læreplan']],
    tabled: { day: -9, at: '14.10' },
  },
  treatments: [
    {
      body: 'FS',
      sitting: {
        when: 'now',
        place: 'Formannskapssalen, rådhuset',
        away: ['Tor Midtun'],
        deputies: { 'Per Vassli': 'Nora Ekrheim' },
      },
      proposals: [
        {
          by: ['Eirik Tangvoll', 'Vilde Furuseth'],
          kind: 'replaceBlock',
          question: 1,
          block: 1,
          newText:
            'Fjordby vil dele innkjøpene i mindre avtaler fra neste år, slik at båter og gårder i nærheten kan levere det de har, og ikke alt kommunen trenger.',
          reason: 'Vi har vurdert dette i tre år. Nå ligger det båter ved kaia som ikke får levert.',
        },
        {
          by: ['Geir Holmstrand'],
          kind: 'deleteBlock',
          question: 2,
          block: 3,
          reason: 'Prisen i kantina er ikke noe vi trenger å fortelle KS om.',
        },
        {
          by: ['Åse Kleppestø'],
          kind: 'replaceBlock',
          question: 1,
          block: 1,
          newText:
            'Fjordby vil kjøpe fisken der den landes, og dele resten av innkjøpene i mindre avtaler når de gamle går ut.',
          reason: 'Da slipper vi å bryte avtaler som varer til sommeren.',
        },
        {
          by: ['Ola Bjerkelund'],
          kind: 'addition',
          question: 2,
          newText: 'Hvert kjøkken henger opp hvor mye som ble kastet i går.',
        },
        {
          by: ['Håkon Steinsland', 'Berit Haugsdal'],
          kind: 'alternative',
          question: 1,
          newText:
            'Fjordby følger innkjøpsstrategien som bystyret har vedtatt, og ber KS regne ut hva mindre avtaler koster før noen deler dem opp.',
          reason: 'Vi har en strategi. Den er ett år gammel.',
        },
        {
          by: ['Unni Skarvøy'],
          kind: 'refer',
          newText: 'Vurder om skoleelevene kan lage lunsjen i rådhuset en dag i uka.',
          referTo: 'Ungdomsrådet',
        },
      ],
      votes: [],
    },
  ],
};

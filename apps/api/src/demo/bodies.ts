import type { BodyKind } from '@samsvar/domain';
import { FORMANNSKAP_SEATS, LISTS } from './bystyret.js';

/** Those of a body who stand in for one another: a party's, a list's, a group's, or all of them. */
export interface DemoGroup {
  readonly party: string | null;
  readonly members: readonly string[];
  readonly deputies: readonly string[];
}

export interface DemoBody {
  readonly short: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly leader: string;
  readonly deputyLeader: string;
  readonly secretary: string;
  /** The målform that it is written to in, where it is not the municipality's. */
  readonly language?: 'nn';
  readonly groups: readonly DemoGroup[];
}

const POLITICAL_SECRETARY = 'Ole Martin Fjære';
const COUNCIL_SECRETARY = 'Karianne Bakkehaug';

/** How many of a list's next in line are deputies in formannskapet. */
const DEPUTIES_PER_LIST = 2;

/** The bodies of Fjordby, in the order in which they are shown. */
export const BODIES: readonly DemoBody[] = [
  {
    short: 'BY',
    name: 'Bystyret',
    kind: 'bystyre',
    leader: 'Ragnhild Storlien',
    deputyLeader: 'Håkon Steinsland',
    secretary: POLITICAL_SECRETARY,
    groups: Object.entries(LISTS).map(([party, list]) => ({ party, ...list })),
  },
  {
    short: 'FS',
    name: 'Formannskapet',
    kind: 'formannskap',
    leader: 'Ragnhild Storlien',
    deputyLeader: 'Håkon Steinsland',
    secretary: POLITICAL_SECRETARY,
    groups: Object.entries(LISTS).map(([party, { members }]) => {
      const seats = FORMANNSKAP_SEATS[party] ?? 0;
      return {
        party,
        members: members.slice(0, seats),
        deputies: members.slice(seats, seats + DEPUTIES_PER_LIST),
      };
    }),
  },
  {
    short: 'PS',
    name: 'Partssammensatt utvalg',
    kind: 'partssammensatt',
    leader: 'Anne Grete Mosvold',
    deputyLeader: 'Bente Oldervik',
    secretary: POLITICAL_SECRETARY,
    groups: [
      {
        party: 'Kommunens medlemmer',
        members: [
          'Anne Grete Mosvold',
          'Nils Petter Askvik',
          'Torunn Lislerud',
          'Hilde Nordgard',
          'Kaja Lyngstad',
          'Stian Rødvang',
        ],
        deputies: ['Silje Rognan', 'Rolf Arne Sandvær'],
      },
      {
        party: 'De ansattes medlemmer',
        members: ['Bente Oldervik', 'Kjetil Sørgard', 'Linn Mari Aune', 'Dag Roar Heggdal'],
        deputies: ['Tonje Breivoll'],
      },
    ],
  },
  {
    short: 'ER',
    name: 'Eldrerådet',
    kind: 'eldrerad',
    leader: 'Solveig Fjellstrand',
    deputyLeader: 'Torbjørn Myrvang',
    secretary: COUNCIL_SECRETARY,
    groups: [
      {
        party: null,
        members: [
          'Solveig Fjellstrand',
          'Torbjørn Myrvang',
          'Gerd Vikestad',
          'Aslak Brenne',
          'Inger Tømte',
          'Odd Lerstad',
          'Kjellaug Nes',
          'Harald Sørli',
          'Bjørg Alvestad',
        ],
        deputies: ['Ragnvald Hestnes'],
      },
    ],
  },
  {
    short: 'UR',
    name: 'Ungdomsrådet',
    kind: 'ungdomsrad',
    leader: 'Mathea Lundeby', // the oldest is 18, the youngest 13
    deputyLeader: 'Elias Øvrebø',
    secretary: 'Sanna Lervåg',
    groups: [
      {
        party: null,
        members: [
          'Mathea Lundeby',
          'Elias Øvrebø',
          'Sunniva Aarvik',
          'Noah Tverberg',
          'Leah Skogvang',
          'Adrian Moldestad',
          'Frida Sollund',
          'Yasmin Haddadi',
          'Jonatan Vikøren',
        ],
        deputies: ['Tiril Eidsmo'],
      },
    ],
  },
  {
    short: 'RF',
    name: 'Råd for personer med funksjonsnedsettelse',
    kind: 'funksjonsnedsettelse',
    language: 'nn',
    leader: 'Marius Kvernland',
    deputyLeader: 'Ellen Bratthaug',
    secretary: COUNCIL_SECRETARY,
    groups: [
      {
        party: null,
        members: [
          'Marius Kvernland',
          'Ellen Bratthaug',
          'Svein Olaf Dyrnes',
          'Fatima Noor',
          'Rune Hovdenak',
          'Synnøve Granmo',
          'Elin Hagevik',
        ],
        deputies: ['Lise Myrbakken'],
      },
    ],
  },
];

/** Everybody who sits in a body, deputises in one or keeps its minutes, once each. */
export const IN_BODIES: readonly string[] = [
  ...new Set(
    BODIES.flatMap(({ secretary, groups }) => [
      secretary,
      ...groups.flatMap(({ members, deputies }) => [...members, ...deputies]),
    ]),
  ),
];

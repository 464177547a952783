/** The lists that stood for election in Fjordby: those elected, in order, and their deputies. */
export const LISTS: Readonly<Record<string, ElectedList>> = {
  Fjordbylista: {
    members: [
      'Ragnhild Storlien',
      'Eirik Tangvoll',
      'Liv Aasheim',
      'Jostein Brekkhus',
      'Maria Holmvik',
      'Sindre Ulvestad',
      'Anne Grete Mosvold',
      'Farid Rahmani',
      'Kristin Eikanger',
      'Oddvar Tveitnes',
      'Silje Rognan',
    ],
    deputies: ['Hanne Tjelvik', 'Aksel Brunvoll'],
  },
  'Bygd og by': {
    members: [
      'Håkon Steinsland',
      'Per Vassli',
      'Berit Haugsdal',
      'Nora Ekrheim',
      'Nils Petter Askvik',
      'Torunn Lislerud',
      'Magnus Fossheim',
      'Ingrid Kvamsdal',
      'Rolf Arne Sandvær',
    ],
    deputies: ['Sigrid Nymoen'],
  },
  Havnelista: {
    members: [
      'Geir Holmstrand',
      'Unni Skarvøy',
      'Jonas Leirvåg',
      'Marit Sjøholt',
      'Tore Båtnes',
      'Hilde Nordgard',
      'Amina Warsame',
    ],
    deputies: ['Roald Eidnes'],
  },
  'Grønt samvirke': {
    members: [
      'Vilde Furuseth',
      'Ola Bjerkelund',
      'Synnøve Granmo',
      'Emil Rotneset',
      'Kaja Lyngstad',
      'Yngve Myklebø',
    ],
    deputies: ['Iselin Havreng'],
  },
  Fellesskapslista: {
    members: [
      'Tor Midtun',
      'Åse Kleppestø',
      'Mohamed Idris',
      'Gunn Solbakk',
      'Stian Rødvang',
      'Elin Hagevik',
    ],
    deputies: ['Petter Langmo'],
  },
};

interface ElectedList {
  readonly members: readonly string[];
  readonly deputies: readonly string[];
}

/** Seats of formannskapet per list: d'Hondt over 11, 9, 7, 6 and 6 of the bystyre's 39 gives these 13. */
export const FORMANNSKAP_SEATS: Readonly<Record<string, number>> = {
  Fjordbylista: 4,
  'Bygd og by': 3,
  Havnelista: 2,
  'Grønt samvirke': 2,
  Fellesskapslista: 2,
};

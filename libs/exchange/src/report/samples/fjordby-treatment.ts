import type { RecordedOutcome, ReportProposal, ReportTreatment, ReportVote } from '@samsvar/domain';

const OUTCOME: RecordedOutcome = {
  carried: true,
  inFavour: null,
  against: null,
  decidedByChair: false,
  chair: null,
  unanimous: true,
  parties: [],
  note: null,
};

const PROPOSAL: ReportProposal = {
  letter: 'A',
  kind: 'replaceBlock',
  state: 'fallen',
  proposers: [],
  question: 'q2',
  block: null,
  newBlock: null,
  baseText: null,
  newText: null,
      alternative: null,
  reason: null,
};

const counted = (proposal: string | null, outcome: Partial<RecordedOutcome>): ReportVote => ({
  proposal,
  form: 'forAgainst',
  versus: null,
  question: null,
  method: 'ballots',
  outcome: { ...OUTCOME, unanimous: false, ...outcome },
  split: [],
  called: null,
});

const SCHOOL = 'Skolene bør ha en årlig øvelse i å klare seg uten strøm.';
const SHIFTS = 'Kommunen bør vurdere årsturnus på to arbeidssteder.';
const SUMMER = 'Kommunen må tilby sommerjobb i helse og oppvekst til alle som fyller 16 år.';

export const FORMANNSKAPET: ReportTreatment = {
  body: 'Formannskapet',
  task: 'recommends',
  cited: 'PS 14/27',
  startsAt: '2027-03-04T10:00:00+01:00',
  place: 'Fjordby rådhus, formannskapssalen',
  mode: 'physical',
  legalBasis: null,
  seats: 13,
  present: 12,
  deputies: 1,
  chair: 'Liv Aasen',
  baseVersion: 1,
  version: 2,
  proposals: [
    {
      ...PROPOSAL,
      proposers: [{ name: 'Tor Vik', party: 'H' }],
      question: 'q3',
      block: 'd9',
      baseText: SCHOOL,
      newText: 'Skoler som ønsker det, kan øve på å klare seg uten strøm.',
    },
    {
      ...PROPOSAL,
      letter: 'B',
      state: 'carried',
      proposers: [
        { name: 'Kari Nordnes', party: 'Ap' },
        { name: 'Ola Myhre', party: 'Sp' },
      ],
      block: 'd6',
      baseText: SHIFTS,
      newText: 'Kommunen vil innføre årsturnus på to arbeidssteder innen sommeren 2028.',
      reason: 'Dette er vurdert to ganger. Nå bør vi gjøre det.',
    },
    {
      ...PROPOSAL,
      letter: 'C',
      kind: 'sendBack',
      state: 'withdrawn',
      question: null,
      proposers: [{ name: 'Siv Holm', party: 'SV' }],
      reason: 'regne ut hva hele stillinger koster, før saken tas opp igjen.',
    },
  ],
  votes: [
    counted('A', {
      carried: false,
      inFavour: 6,
      against: 6,
      decidedByChair: true,
      chair: 'against',
      parties: [
        { party: 'Ap', inFavour: 0, against: 5 },
        { party: 'H', inFavour: 4, against: 0 },
        { party: 'Sp', inFavour: 1, against: 1 },
        { party: 'FrP', inFavour: 1, against: 0 },
      ],
    }),
    counted('B', {
      inFavour: 8,
      against: 3,
      parties: [
        { party: 'Ap', inFavour: 5, against: 0 },
        { party: 'H', inFavour: 1, against: 2 },
        { party: 'Sp', inFavour: 2, against: 0 },
        { party: 'FrP', inFavour: 0, against: 1 },
      ],
      note: 'Ett medlem var ute av salen da det ble stemt.',
    }),
    { ...counted(null, OUTCOME), method: 'unanimous' },
  ],
  result: 'passedOn',
  resolution: null,
  additions: [{ name: 'Tor Vik', party: 'H', words: 'Vi ville ha øvelser i alle skoler.' }],
};

export const BYSTYRET: ReportTreatment = {
  body: 'Bystyret',
  task: 'decides',
  cited: 'PS 22/27',
  startsAt: '2027-03-18T17:00:00+01:00',
  place: 'Fjordby kulturhus, storsalen',
  mode: 'remote',
  legalBasis: null,
  seats: 39,
  present: 39,
  deputies: 4,
  chair: 'Liv Aasen',
  baseVersion: 2,
  version: 3,
  proposals: [
    {
      ...PROPOSAL,
      letter: 'D',
      kind: 'insertAfter',
      state: 'carried',
      proposers: [{ name: 'Per Lunde', party: 'KrF' }],
      block: 'd6',
      newBlock: 'd10',
      baseText: 'Kommunen vil innføre årsturnus på to arbeidssteder innen sommeren 2028.',
      newText: 'Fjordby vil opprette en ordning med opplæringsvikarer sammen med nabokommunene.',
    },
    {
      ...PROPOSAL,
      letter: 'E',
      kind: 'replaceBlock',
      state: 'lapsed',
      proposers: [{ name: 'Nina Berg', party: null }],
      block: 'd7',
      baseText: SUMMER,
      newText: 'Kommunen bør tilby sommerjobb til dem som ønsker det.',
    },
    {
      ...PROPOSAL,
      letter: 'F',
      kind: 'deleteBlock',
      state: 'carried',
      proposers: [{ name: 'Tor Vik', party: 'H' }],
      block: 'd7',
      baseText: SUMMER,
    },
  ],
  votes: [
    counted('D', { inFavour: 39, against: 0 }),
    counted('F', {
      inFavour: 20,
      against: 19,
      parties: [
        { party: 'Ap', inFavour: 0, against: 13 },
        { party: 'H', inFavour: 12, against: 0 },
        { party: 'Sp', inFavour: 1, against: 5 },
        { party: 'FrP', inFavour: 5, against: 0 },
        { party: 'KrF', inFavour: 2, against: 0 },
        { party: 'SV', inFavour: 0, against: 1 },
      ],
    }),
    counted(null, { inFavour: 37, against: 2 }),
  ],
  result: 'decided',
  additions: [],
  resolution: 'Svaret på «Debatthefte 2027» vedtas og sendes KS.',
};

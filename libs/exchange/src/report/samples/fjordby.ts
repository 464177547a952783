/** A rich case of an invented municipality: three questions, four bodies asked, two that treated. */
import type { CaseReport } from '@samsvar/domain';
import {
  DECIDED,
  ELDRERADET,
  PARTSSAMMENSATT,
  pointsOfAnswer,
  QUESTIONS,
  TABLED,
  UNGDOMSRADET,
} from './fjordby-text.js';
import { BYSTYRET, FORMANNSKAPET } from './fjordby-treatment.js';

const FJORDBY: CaseReport = {
  language: 'nb',
  municipality: 'Fjordby kommune',
  case: {
    title: 'Høring: KS Debatthefte 2027',
    saksnr: '2027/318',
    dokumentnr: '12',
    lopenr: '4107/2027',
    klassering: 'K1-007',
  },
  booklet: 'Debatthefte 2027',
  questions: QUESTIONS,
  version: DECIDED,
  tabled: TABLED,
  decision: { body: 'Bystyret', at: '2027-03-18T19:42:00+01:00', cited: 'PS 22/27', noAnswer: false },
  treatments: [FORMANNSKAPET, BYSTYRET],
  answers: [
    {
      body: 'Eldrerådet',
      state: 'adopted',
      basis: 'consensus',
      count: null,
      settledAt: '2027-02-02T12:10:00+01:00',
      cited: 'ER 3/27',
      reason: null,
      version: ELDRERADET,
    },
    {
      body: 'Ungdomsrådet',
      state: 'adopted',
      basis: 'vote',
      count: { inFavour: 7, against: 2 },
      settledAt: '2027-02-03T18:05:00+01:00',
      cited: 'UR 2/27',
      reason: null,
      version: UNGDOMSRADET,
    },
    {
      body: 'Råd for personer med funksjonsnedsettelse',
      state: 'noStatement',
      basis: null,
      count: null,
      settledAt: '2027-02-04T10:30:00+01:00',
      cited: 'RF 2/27',
      reason: 'Rådet svarte på det samme i høringen om universell utforming i høst, og viser til det.',
      version: null,
    },
    {
      body: 'Partssammensatt utvalg',
      state: 'adopted',
      basis: 'vote',
      count: { inFavour: 9, against: 0 },
      settledAt: '2027-02-09T13:00:00+01:00',
      cited: 'PSU 4/27',
      reason: null,
      version: PARTSSAMMENSATT,
    },
  ],
  points: [
    ...pointsOfAnswer('Eldrerådet', 'er', ELDRERADET),
    ...pointsOfAnswer('Ungdomsrådet', 'ur', UNGDOMSRADET),
    ...pointsOfAnswer('Partssammensatt utvalg', 'ps', PARTSSAMMENSATT),
  ],
  disagreements: [['er-1.1', 'ur-1.1']],
  disposals: [
    { point: 'er-1.3', kind: 'passedOn', reason: null, passedTo: 'arbeidet med budsjettet for 2028' },
    {
      point: 'er-2.1',
      kind: 'declined',
      reason: 'Reglene for pensjonistlønn ligger hos staten og er tatt opp der.',
      passedTo: null,
    },
    {
      point: 'ur-2.2',
      kind: 'declined',
      reason: 'Flertallets ord er tatt med. Mindretallets syn følger saken her.',
      passedTo: null,
    },
    {
      point: 'ps-2.2',
      kind: 'declined',
      reason: 'Tiltaket er for lite utredet til å stå i et svar til KS.',
      passedTo: null,
    },
    {
      point: 'ps-3.1',
      kind: 'declined',
      reason: 'Hvem som sitter i kriseledelsen, står i kommunens egen plan.',
      passedTo: null,
    },
  ],
  drawnUpAt: '2027-03-19T08:15:00+01:00',
};

/** The case of Fjordby, with what a test wants otherwise. */
export const aReport = (otherwise: Partial<CaseReport> = {}): CaseReport => ({ ...FJORDBY, ...otherwise });

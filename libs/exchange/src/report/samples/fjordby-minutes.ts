/** Minutes of formannskapet's meeting in the invented case of Fjordby: 13 seats, one deputy, one absent. */
import type { Minutes, MinutesItem, MinutesSeat } from '@samsvar/domain';
import { DECIDED, ELDRERADET, QUESTIONS, version } from './fjordby-text.js';
import { FORMANNSKAPET } from './fjordby-treatment.js';

const seat = (member: string, party: string, met: string | null = member): MinutesSeat => ({
  member,
  party,
  role: 'medlem',
  met,
  remote: false,
});

const SEATS: readonly MinutesSeat[] = [
  { ...seat('Liv Aasen', 'Ap'), role: 'leder' },
  { ...seat('Tor Vik', 'H'), role: 'nestleder' },
  seat('Kari Nordnes', 'Ap'),
  seat('Jon Eide', 'Ap'),
  seat('Mona Dahl', 'Ap', 'Pål Sunde'),
  seat('Anne Kvam', 'Ap'),
  seat('Rolf Haug', 'H'),
  seat('Berit Moen', 'H'),
  seat('Ida Solli', 'H'),
  seat('Ola Myhre', 'Sp'),
  seat('Grete Bakke', 'Sp'),
  seat('Finn Rask', 'FrP'),
  seat('Siv Holm', 'SV', null),
];

export const anItem = (otherwise: Partial<MinutesItem> = {}): MinutesItem => ({
  cited: 'PS 14/27',
  title: 'Høring: KS Debatthefte 2027',
  saksnr: '2027/318',
  questions: QUESTIONS,
  disqualifications: [],
  added: false,
  voteRefusal: null,
  written: null,
  closings: [],
  elections: [],
  answer: null,
  treatment: FORMANNSKAPET,
  version: version(2, DECIDED.text),
  ...otherwise,
});

const OTHER_ITEM = anItem({
  cited: 'PS 15/27',
  title: 'Felles innspill om beredskap',
  saksnr: '2027/402',
  treatment: null,
  version: null,
});

export const ANSWER_ITEM = anItem({
  cited: 'ER 3/27',
  treatment: null,
  version: null,
  answer: {
    body: 'Eldrerådet',
    state: 'adopted',
    basis: 'vote',
    count: { inFavour: 3, against: 3 },
    settledAt: '2027-02-02T12:10:00+01:00',
    cited: null,
    reason: null,
    version: ELDRERADET,
  },
});

export const theMinutes = (otherwise: Partial<Minutes> = {}): Minutes => ({
  kind: 'meeting',
  language: 'nb',
  municipality: 'Fjordby kommune',
  body: 'Formannskapet',
  place: 'Fjordby rådhus, formannskapssalen',
  mode: 'physical',
  legalBasis: null,
  startsAt: '2027-03-04T10:00:00+01:00',
  openedAt: '2027-03-04T10:04:00+01:00',
  endedAt: '2027-03-04T12:35:00+01:00',
  chair: 'Liv Aasen',
  secretary: 'Nora Lien',
  attendance: SEATS,
  course: { urgency: null, moved: [], approval: null, closings: [], elections: [] },
  items: [anItem(), OTHER_ITEM],
  drawnUpAt: '2027-03-04T13:00:00+01:00',
  ...otherwise,
});

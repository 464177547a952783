import { describe, expect, it } from '@jest/globals';
import type { RecordedOutcome, SplitParty } from '@samsvar/domain';
import { sayIn } from './say.js';
import { voteParts } from './vote.js';

const outcome = (otherwise: Partial<RecordedOutcome>): RecordedOutcome => ({
  carried: true,
  inFavour: 8,
  against: 5,
  decidedByChair: false,
  chair: null,
  unanimous: false,
  parties: [{ party: 'Ap', inFavour: 8, against: 5 }],
  note: null,
  ...otherwise,
});

function said(one: RecordedOutcome, language: 'nb' | 'nn' = 'nb', split: readonly SplitParty[] = []): string {
  return voteParts({ outcome: one, split }, sayIn(language))
    .map((part) => (part.kind === 'text' ? part.runs.map((run) => run.text).join('') : `[${part.kind}]`))
    .join(' ');
}

describe('a vote in words', () => {
  it.each([
    [outcome({}), 'Vedtatt. 8 stemte for, 5 stemte mot. [table]'],
    [outcome({ carried: false, inFavour: 0, against: 13 }), 'Falt. 0 stemte for, 13 stemte mot. [table]'],
    [outcome({ inFavour: 13, against: 0 }), 'Enstemmig vedtatt.'],
    [outcome({ unanimous: true, inFavour: null, against: null }), 'Enstemmig vedtatt.'],
    [outcome({ unanimous: true, carried: false, inFavour: null, against: null }), 'Enstemmig forkastet.'],
    [
      outcome({ note: 'Én var ute.', parties: [] }),
      'Vedtatt. 8 stemte for, 5 stemte mot. Merknad til stemmetallet: Én var ute.',
    ],
  ])('%j is said right', (one, sentence) => {
    expect(said(one)).toBe(sentence);
  });

  it('names who voted for what where a party split', () => {
    const split = [{ party: 'Ap', inFavour: ['Liv Aasen', 'Jon Eide'], against: ['Kari Nordnes'] }];
    expect(said(outcome({ parties: [] }), 'nb', split)).toBe(
      'Vedtatt. 8 stemte for, 5 stemte mot. Ap delte seg. For stemte Liv Aasen og Jon Eide. Mot stemte Kari Nordnes.',
    );
  });

  it('says how the chair voted on a tie, both ways, with the paragraph', () => {
    const tie = { inFavour: 6, against: 6, decidedByChair: true, parties: [] };
    expect(said(outcome({ ...tie, chair: 'for' }))).toBe(
      'Vedtatt. 6 stemte for, 6 stemte mot. Det var stemmelikhet. Møtelederen stemte for, og det avgjorde (kommuneloven §\u00a011-9).',
    );
    expect(said(outcome({ ...tie, carried: false, chair: 'against' }), 'nn')).toContain(
      'Møteleiaren røysta mot, og det avgjorde (kommunelova',
    );
  });
});

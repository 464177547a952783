import { describe, expect, it } from '@jest/globals';
import type { RecordedOutcome, SplitParty } from '@samsvar/domain';
import { sayIn } from './say.js';
import { versusParts, voteParts, type SaidVote } from './vote.js';

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
  return inWords({ outcome: one, split }, language);
}

function inWords(vote: Partial<SaidVote>, language: 'nb' | 'nn' = 'nb'): string {
  const plain = { proposal: 'A', form: 'forAgainst', versus: null, method: 'hands' } as const;
  const whole = { ...plain, outcome: outcome({}), split: [], called: null, ...vote };
  return voteParts(whole, sayIn(language))
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

  const alternative = {
    form: 'alternative',
    outcome: outcome({ inFavour: 22, against: 17, parties: [] }),
  } as const;

  it('says which of two texts won, in numbers for each', () => {
    expect(inWords(alternative)).toBe(
      'Ved alternativ votering mellom forslag A og innstillingen fikk forslag A 22 stemmer og innstillingen 17. Forslag A er dermed vedtatt.',
    );
    const lost = outcome({ carried: false, inFavour: 0, against: 39, parties: [] });
    expect(inWords({ ...alternative, outcome: lost })).toBe(
      'Ved alternativ votering mellom forslag A og innstillingen fikk forslag A 0 stemmer og innstillingen 39. Innstillingen er dermed vedtatt.',
    );
    expect(inWords({ ...alternative, outcome: lost, versus: 'B' }, 'nn')).toBe(
      'Ved alternativ røysting mellom forslag A og forslag B fekk forslag A 0 røyster og forslag B 39. Forslag B er dermed vedteke.',
    );
    const won = versusParts(
      { proposal: 'A', versus: 'B', method: 'hands', split: [], called: null, ...alternative },
      sayIn('nb'),
    );
    expect(JSON.stringify(won)).toContain('Forslag A er dermed vedtatt.');
  });

  it('says for which text the chair’s own vote decided, and how a party split', () => {
    const tie = outcome({
      carried: false,
      inFavour: 6,
      against: 6,
      decidedByChair: true,
      chair: 'against',
      parties: [],
    });
    const split = [{ party: 'Ap', inFavour: ['Liv Aasen'], against: ['Jon Eide'] }];
    expect(inWords({ ...alternative, outcome: tie, split })).toBe(
      'Ved alternativ votering mellom forslag A og innstillingen fikk forslag A 6 stemmer og innstillingen 6. Innstillingen er dermed vedtatt. ' +
        'Det var stemmelikhet. Møtelederen stemte for innstillingen, og det avgjorde (kommuneloven §\u00a011-9). ' +
        'Ap delte seg. For forslag A stemte Liv Aasen. For innstillingen stemte Jon Eide.',
    );
  });

  it('names everybody after a roll call, also when nobody was against', () => {
    const called = { inFavour: ['Liv Aasen (Ap)', 'Jon Eide (Sp)'], against: [] };
    const all = outcome({ inFavour: 2, against: 0, parties: [] });
    expect(inWords({ method: 'rollCall', called, outcome: all })).toBe(
      'Enstemmig vedtatt. Det ble stemt ved navneopprop. For: Liv Aasen (Ap) og Jon Eide (Sp). Mot: ingen.',
    );
  });

  it('says that a council agreed without a vote', () => {
    const agreed = outcome({ inFavour: null, against: null, parties: [] });
    expect(inWords({ method: 'consensus', outcome: agreed })).toBe('Vedtatt i enighet, uten votering.');
    expect(inWords({ method: 'consensus', outcome: agreed }, 'nn')).toBe('Vedteke i semje, utan røysting.');
  });
});

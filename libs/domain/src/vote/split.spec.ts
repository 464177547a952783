import { describe, expect, it } from '@jest/globals';
import { splitParties } from './split.js';

describe('the parties that split', () => {
  it('are named with their people, and the others are not', () => {
    const ballots = [
      { party: 'Fjordbylista', name: 'Anne', choice: 'for' },
      { party: 'Havnelista', name: 'Bjarne', choice: 'against' },
      { party: 'Fjordbylista', name: 'Cecilie', choice: 'against' },
      { party: 'Fjordbylista', name: 'David', choice: 'for' },
    ] as const;
    expect(splitParties(ballots)).toEqual([
      { party: 'Fjordbylista', inFavour: ['Anne', 'David'], against: ['Cecilie'] },
    ]);
  });

  it('are none when each party stood together', () => {
    expect(splitParties([])).toEqual([]);
    expect(
      splitParties([
        { party: 'Fjordbylista', name: 'Anne', choice: 'for' },
        { party: 'Havnelista', name: 'Bjarne', choice: 'against' },
      ]),
    ).toEqual([]);
  });
});

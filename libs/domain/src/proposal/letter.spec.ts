import { expect, it } from '@jest/globals';
import { compareLetters, nextLetter } from './letter.js';

it('letters proposals A to Z and on, never the same twice', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 702].map(nextLetter)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'AAA',
  ]);
  expect(new Set(Array.from({ length: 2000 }, (_, n) => nextLetter(n))).size).toBe(2000);
});

it('sorts letters as they were given, and parts right after what they are parts of', () => {
  const given = ['A', 'B', 'B1', 'B2', 'B10', 'C', 'Z', 'AA', 'AA1', 'AB'];
  expect(given.toReversed().sort(compareLetters)).toEqual(given);
});

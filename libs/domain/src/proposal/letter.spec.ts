import { expect, it } from '@jest/globals';
import { nextLetter } from './letter.js';

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

import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, nb, nn, type WordingKey } from './index.js';

const catalogues = { nb, nn } as const;
const keys = Object.keys(nb) as WordingKey[];
const facts = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe('the sentences of the product', () => {
  it('exist in both målformer, and say something', () => {
    expect(Object.keys(nn).toSorted()).toEqual(Object.keys(nb).toSorted());
    for (const language of LANGUAGES)
      expect(keys.filter((key) => catalogues[language][key].trim() === '')).toEqual([]);
  });

  it('name the same facts in both', () => {
    expect(keys.filter((key) => facts(nb[key]).join() !== facts(nn[key]).join())).toEqual([]);
  });

  it('have the plural wherever they have the singular', () => {
    const known = new Set<string>(keys);
    const alone = keys.filter((key) => key.endsWith('_one') && !known.has(`${key.slice(0, -4)}_other`));
    expect(alone).toEqual([]);
  });

  it('never raise their voice', () => {
    for (const language of LANGUAGES)
      expect(keys.filter((key) => catalogues[language][key].includes('!'))).toEqual([]);
  });
});

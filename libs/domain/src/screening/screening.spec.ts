import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain, type Block, type Text } from '../text/text.js';
import { screenBy, withheldIn, type Lineage, type Screening } from './screening.js';

const BASIS = 'offl. § 13 jf. fvl. § 13';
const mark = (basis: string) => `[${basis}]`;
const block = (id: string, words: string, sources: string[] = []): Block => ({
  ...{ id, kind: 'paragraph', minority: null, sources },
  runs: [{ text: words }],
});
const WORDS = 'Vannverket har koden 4711 på døra.';
/** «koden 4711» in the block `a`. */
const screened: Screening = {
  ...{ block: 'a', family: ['a'], section: ['a'], words: WORDS },
  passages: [{ from: 15, to: 25, legalBasis: BASIS }],
};
const says = (words: string, family = ['a'], screenings = [screened]) =>
  withheldIn(words, family, screenings);
const seen = (text: Text, screenings: readonly Screening[], lineage: Partial<Lineage> = {}) =>
  screenBy(screenings, { points: [], texts: [text], ...lineage }, mark)
    .text(text)
    .flatMap(({ blocks }) => blocks.map(plain));
const section = (...blocks: Block[]): Text => [{ question: 'q', blocks }];

describe('a screening', () => {
  it('takes the words out, and leaves a mark with the legal basis', () => {
    expect(seen(section(block('a', WORDS)), [screened])).toEqual([`Vannverket har [${BASIS}] på døra.`]);
  });

  it('takes them out across marks, and leaves what stands around as it was', () => {
    const runs = [
      { text: 'Vannverket har ' },
      { text: 'koden', bold: true as const },
      { text: ' 4711 på døra.' },
    ];
    const [shown] = screenBy([screened], { points: [], texts: [] }, mark).text(
      section({ ...block('a', ''), runs }),
    );
    expect(shown?.blocks[0]?.runs).toEqual([
      { text: 'Vannverket har ' },
      { text: `[${BASIS}]` },
      { text: ' på døra.' },
    ]);
  });

  it('withholds the whole block when its words have changed, until somebody has decided about these', () => {
    const changed = 'Vannverket har koden 47 11 på døra.';
    expect(says(changed)).toEqual({
      passages: [{ from: 0, to: changed.length, legalBasis: BASIS }],
      unconfirmed: true,
    });
    const confirmed: Screening = {
      ...screened,
      words: changed,
      passages: [{ from: 21, to: 26, legalBasis: BASIS }],
    };
    expect(says(changed, ['a'], [screened, confirmed])).toEqual({
      passages: confirmed.passages,
      unconfirmed: false,
    });
    expect(says(changed, ['a'], [confirmed, screened]).unconfirmed).toBe(true);
  });

  it('is lifted by deciding that nothing is withheld', () => {
    expect(says(WORDS, ['a'], [screened, { ...screened, passages: [] }])).toEqual({
      passages: [],
      unconfirmed: false,
    });
  });

  it('follows the words from the answer into the draft, and back from the draft to the answer', () => {
    const points = [{ id: 'p', block: 'a' }];
    const draft = section(
      block('d', WORDS, ['p']),
      block('e', 'Skrevet om: koden er 47-11.', ['p']),
      block('f', 'Fritt.'),
    );
    expect(seen(draft, [screened], { points })).toEqual([
      `Vannverket har [${BASIS}] på døra.`,
      `[${BASIS}]`,
      'Fritt.',
    ]);
    const inDraft: Screening = { ...screened, block: 'd', family: ['d', 'a'], section: ['d', 'e', 'f'] };
    expect(seen(section(block('a', WORDS)), [inDraft], { points })).toEqual([
      `Vannverket har [${BASIS}] på døra.`,
    ]);
  });

  it('withholds what may be split off from a screened block', () => {
    const split = section(
      block('a', 'Vannverket har koden'),
      block('b', '4711 på døra.'),
      block('c', 'Alt annet.'),
    );
    const before: Screening = { ...screened, section: ['a', 'c'] };
    expect(seen(split, [before])).toEqual([`[${BASIS}]`, `[${BASIS}]`, 'Alt annet.']);
    const withOpen = section(block('a', WORDS), block('b', 'Nytt avsnitt.'));
    expect(seen(withOpen, [before])[1]).toBe('Nytt avsnitt.');
  });

  it('withholds the same words wherever else they stand, as words of their own', () => {
    expect(says('Begrunnelse: koden 4711 er kjent.', ['x']).passages).toEqual([
      { from: 13, to: 23, legalBasis: BASIS },
    ]);
    expect(says('dørkoden 47112', ['x']).passages).toEqual([]);
  });

  it('cites each basis once where several withhold the same words', () => {
    const other: Screening = {
      ...screened,
      ...{ block: 'b', family: ['b', 'a'] },
      passages: [{ from: 20, to: 30, legalBasis: 'offl. § 24' }],
    };
    expect(says(WORDS, ['a'], [screened, other]).passages).toEqual([
      { from: 15, to: 30, legalBasis: `${BASIS}; offl. § 24` },
    ]);
  });

  it('never lets a screened passage of four characters or more through, whatever stands around it', () => {
    const piece = (signs: string) => fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
    const around = piece('xyz |(8');
    fc.assert(
      fc.property(around, piece('abc æ 12'), around, (before, secret, after) => {
        fc.pre(secret.trim().length >= 4);
        const words = `${before}|${secret}|${after}|${secret}|${before}`;
        const from = before.length + 1;
        const row: Screening = {
          ...{ block: 'a', family: ['a'], section: [], words },
          passages: [{ from, to: from + secret.length, legalBasis: '§' }],
        };
        for (const [id, said] of [
          ['a', words],
          ['x', `(${secret.trim()})`],
        ] as const) {
          const [shown = ''] = seen(section(block(id, said)), [row]);
          expect(shown.split('[§]').join('\0')).not.toContain(secret.trim());
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Text } from '../text/text.js';
import { asksAgain, awaiting, kept, rewordings } from './rewording.js';

const block = (id: string, sources: readonly string[], text: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources,
});
const draft = (...blocks: Block[]): Text => [{ question: 'q', blocks }];
const BUILDS = { id: 'p1', text: 'Kommunen bør bygge flere boliger ved sjøen.' };
const PLAYS = { id: 'p2', text: 'Barn trenger lekeplasser.' };

/** Few words, so that they meet often. */
const words = fc.array(fc.constantFrom('vi', 'vil', 'bygge', 'boliger', 'ved', 'sjøen', 'nå', 'her'), {
  maxLength: 12,
});
const said = words.map((some) => some.join(' '));

describe('how much of a point’s words stands', () => {
  it('is all of it for the same words, whatever their case, punctuation and company', () => {
    expect(kept(BUILDS.text, [BUILDS.text])).toBe(1);
    expect(
      kept(BUILDS.text, [
        `Vi mener: KOMMUNEN bør, straks, bygge flere «boliger» ved sjøen – og ${PLAYS.text}`,
      ]),
    ).toBe(1);
  });

  it('is little when only small words are the same', () => {
    expect(kept('Vi vil ha beredskapsplaner i alle enheter', ['Vi vil feste i byen'])).toBeLessThan(0.25);
  });

  it('lies between 0 and 1, is 1 for the same and 0 for nothing in common', () => {
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 3 }), (point, texts) => {
        const share = kept(point, texts);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(kept(point, [point, ...texts])).toBe(1);
        if (point !== '') expect(kept(point, ['helt andre ord'])).toBe(0);
      }),
    );
  });

  it('does not depend on the order of the blocks, and is never lowered by what is added', () => {
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 3 }), said, said, (point, texts, before, after) => {
        const share = kept(point, texts);
        expect(kept(point, [...texts].reverse())).toBe(share);
        expect(kept(point, [...texts, after])).toBeGreaterThanOrEqual(share);
        for (const text of texts)
          expect(kept(point, [`${before} ${text} ${after}`])).toBeGreaterThanOrEqual(kept(point, [text]));
      }),
    );
  });
});

describe('a reworded point', () => {
  const judged = (text: Text) => rewordings([BUILDS, PLAYS], text);

  it('asks for a new decision under the floor, and not for what stands or was confirmed in these words', () => {
    const light = judged(draft(block('b', ['p1'], 'Kommunen bør bygge noen flere boliger ved sjøen.'))).get(
      'p1',
    );
    expect(light && asksAgain(light, 0.5, null)).toBe(false);
    const heavy = judged(draft(block('b', ['p1'], 'Kommunen ser på boligbehovet.'))).get('p1');
    expect(heavy && asksAgain(heavy, 0.5, null)).toBe(true);
    expect(heavy && asksAgain(heavy, 0.5, 'Kommunen ser på boligbehovet.')).toBe(false);
    expect(heavy && asksAgain(heavy, 0.5, 'Kommunen ser på boligene.')).toBe(true);
    expect(heavy && asksAgain(heavy, 0, null)).toBe(false);
  });

  it('asks when a denial comes in or goes out, however much of it stands', () => {
    const denied = judged(draft(block('b', ['p1'], 'Kommunen bør ikkje bygge flere boliger ved sjøen.')));
    expect(denied.get('p1')).toMatchObject({ kept: 1, turned: true });
    const against = { id: 'p3', text: 'Vi vil ikke bygge.' };
    expect(rewordings([against], draft(block('b', ['p3'], 'Vi vil bygge.'))).get('p3')?.turned).toBe(true);
    expect(rewordings([against], draft(block('b', ['p3'], 'Vi vil ikke bygge.'))).get('p3')?.turned).toBe(
      false,
    );
    const both = draft(block('b', ['p1', 'p3'], `${BUILDS.text} ${against.text}`));
    expect(rewordings([BUILDS, against], both).get('p1')?.turned).toBe(false);
  });

  it('is judged against the whole block when merged, and against all its blocks when split', () => {
    const merged = judged(draft(block('b', ['p1', 'p2'], `${PLAYS.text} ${BUILDS.text}`)));
    expect([merged.get('p1')?.kept, merged.get('p2')?.kept]).toEqual([1, 1]);
    const split = judged(
      draft(block('b1', ['p1'], 'flere boliger ved sjøen.'), block('b2', ['p1'], 'Kommunen bør bygge')),
    );
    expect(split.get('p1')).toEqual({
      kept: 1,
      turned: false,
      carrying: 'flere boliger ved sjøen.\nKommunen bør bygge',
    });
    expect(judged(draft(block('b', ['p1'], ' '), block('c', [], BUILDS.text))).size).toBe(0);
  });

  it('awaits a decision point by point', () => {
    const all = judged(draft(block('b', ['p1'], 'Noe annet.'), block('c', ['p2'], 'Noe helt annet.')));
    expect(awaiting(all, 0.5, new Map())).toEqual(['p1', 'p2']);
    expect(awaiting(all, 0.5, new Map([['p2', 'Noe helt annet.']]))).toEqual(['p1']);
  });
});

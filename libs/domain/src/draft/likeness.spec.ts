import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeGroups, type StemmedPoint } from './likeness.js';

const point = (id: string, text: string, question = 'q1'): StemmedPoint => ({
  id,
  question,
  text,
  stems: [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])],
});

describe('points that may be about the same thing', () => {
  const shift = point('er1', 'Innfør årsturnus');
  const rota = point('ps1', 'Prøv turnus som ansatte styrer');
  const ferry = point('ur1', 'Båten trenger lengre rute');

  it('meet in a rare word, a part of a compound too, and only within a question', () => {
    expect(likeGroups([shift, rota, ferry], [], [['turnus', 'årsturnus']])).toEqual([
      { question: 'q1', heading: null, words: ['årsturnus'], points: ['er1', 'ps1'] },
    ]);
    expect(likeGroups([shift, rota, ferry], [], [])).toEqual([]);
    expect(likeGroups([shift, { ...rota, question: 'q2' }, ferry], [], [['turnus', 'årsturnus']])).toEqual(
      [],
    );
  });

  it('meet under a heading of the booklet that both take up', () => {
    const heading = { title: 'Turnus', questions: ['q1'], stems: ['turnus'] };
    expect(likeGroups([shift, rota, ferry], [heading], [['turnus', 'årsturnus']])[0]).toEqual({
      question: 'q1',
      heading: 'Turnus',
      words: [],
      points: ['er1', 'ps1'],
    });
  });

  it('are never tied together by a chain: in a group every point is like every other', () => {
    const chain = [point('a', 'skog fjell'), point('b', 'fjell vidde'), point('c', 'vidde hav')];
    const [group, ...others] = likeGroups([...chain, ferry], [], []);
    expect(group?.points).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('stand in at most one group of words, whatever they say', () => {
    const text = fc
      .array(fc.constantFrom('skole', 'vakt', 'turnus', 'lønn', 'båtrute', 'bolig'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), (texts) => {
        const groups = likeGroups(
          texts.map((one, index) => point(`p${index}`, one)),
          [],
          [],
        );
        const members = groups.flatMap(({ points }) => points);
        expect(new Set(members).size).toBe(members.length);
        for (const { points } of groups) expect(points.length).toBeGreaterThan(1);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from './cases.js';
import { QuestionRow } from './cases.js';
import { KeptCases } from './kept-cases.js';

const aRow = (id: string, revision: number): CaseRow => Object.assign({} as CaseRow, { id, revision });

describe('kept cases', () => {
  it('are of one revision: another one finds neither the row nor its lists', () => {
    const kept = new KeptCases();
    const row = kept.keep(aRow('a', 1));
    kept.keepList(QuestionRow, 'a', 1, [{ id: 'q' } as QuestionRow]);
    expect(kept.row('a', 1)).toBe(row);
    expect(kept.list(QuestionRow, 'a', 1)).toEqual([{ id: 'q' }]);
    expect([kept.row('a', 2), kept.list(QuestionRow, 'a', 2)]).toEqual([null, null]);
    kept.keep(aRow('a', 2));
    expect([kept.row('a', 1), kept.list(QuestionRow, 'a', 2)]).toEqual([null, null]);
  });

  it('are changed by nobody', () => {
    const kept = new KeptCases();
    const row = kept.keep(aRow('a', 1));
    expect(() => (row.revision = 2)).toThrow(TypeError);
  });

  it('are no more than so many', () => {
    const kept = new KeptCases(2);
    for (const id of ['a', 'b', 'c']) kept.keep(aRow(id, 1));
    expect(['a', 'b', 'c'].map((id) => kept.row(id, 1)?.id)).toEqual([undefined, 'b', 'c']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editionAt, editionsOf, momentName, momentNamed, type Round, type Stretch } from './history.js';

const MINUTE = 60_000;
const START = Date.parse('2027-01-19T10:00:00Z');

/** One update of a log: who wrote it, and minutes after ten o'clock. */
const row = (seq: number, minutes: number, by: string): Stretch => {
  const at = new Date(START + minutes * MINUTE);
  return { from: seq, to: seq, began: at, ended: at, writers: [by] };
};
const round = (stretches: readonly Stretch[], rest: Partial<Round> = {}): Round => ({
  number: 1,
  stretches,
  closed: null,
  restorings: [],
  ...rest,
});

describe('the history of a text', () => {
  it('joins what was written without a pause, and names all who wrote', () => {
    const rows = [row(1, 0, 'kari'), row(2, 1, 'ola'), row(3, 3, 'kari')];
    expect(editionsOf([round(rows)])).toEqual([
      {
        number: 1,
        round: 1,
        from: 1,
        to: 3,
        began: new Date('2027-01-19T10:00:00Z'),
        ended: new Date('2027-01-19T10:03:00Z'),
        writers: ['kari', 'ola'],
        reopens: false,
        closes: null,
        restores: null,
      },
    ]);
  });

  it('begins a new edition after five minutes without a word', () => {
    const editions = editionsOf([round([row(1, 0, 'kari'), row(2, 4.9, 'kari'), row(3, 9.9, 'ola')])]);
    expect(editions.map(({ from, to, writers }) => ({ from, to, writers }))).toEqual([
      { from: 1, to: 2, writers: ['kari'] },
      { from: 3, to: 3, writers: ['ola'] },
    ]);
  });

  it('begins a new edition every half hour where nobody pauses', () => {
    const rows = Array.from({ length: 61 }, (_, minute) => row(minute + 1, minute, 'kari'));
    expect(editionsOf([round(rows)]).map(({ to }) => to)).toEqual([30, 60, 61]);
  });

  it('says which edition was adopted, and where the answer was opened again', () => {
    const editions = editionsOf([
      round([row(1, 0, 'kari'), row(2, 20, 'ola')], { closed: 'adopted' }),
      round([row(1, 21, 'ola')], { number: 2 }),
    ]);
    expect(editions.map(({ number, closes, reopens }) => ({ number, closes, reopens }))).toEqual([
      { number: 1, closes: null, reopens: false },
      { number: 2, closes: 'adopted', reopens: false },
      { number: 3, closes: null, reopens: true },
    ]);
  });

  it('lets a restoring stand alone, with the number of what it brought back', () => {
    const rows = [row(1, 0, 'kari'), row(2, 10, 'ola'), row(3, 11, 'kari'), row(4, 12, 'ola')];
    const restorings = [{ seq: 3, of: { round: 1, seq: 1 } }];
    expect(editionsOf([round(rows, { restorings })]).map(({ to, restores }) => [to, restores])).toEqual([
      [1, null],
      [2, null],
      [3, 1],
      [4, null],
    ]);
  });

  it('keeps together what two servers’ clocks have muddled', () => {
    const muddled = { ...row(1, 0, 'kari'), to: 5 };
    expect(editionsOf([round([muddled, row(3, 40, 'ola')])])).toHaveLength(1);
  });

  it('names moments so that they are found again, and takes nothing else for one', () => {
    const editions = editionsOf([round([row(1, 0, 'kari'), row(2, 10, 'ola')])]);
    const moment = { round: 1, seq: 2 };
    expect(momentNamed(momentName(moment))).toEqual(moment);
    expect(editionAt(editions, moment)?.number).toBe(2);
    expect(editionAt(editions, { round: 2, seq: 2 })).toBeUndefined();
    for (const wrong of ['', '1', '1.0', '0.1', '1.2.3', '1.2x', '-1.2', '1.99999999999999999'])
      expect(momentNamed(wrong)).toBeNull();
  });

  it('has every update in exactly one edition, in order, whoever wrote and whenever', () => {
    const log = fc.array(
      fc.record({
        by: fc.constantFrom('kari', 'ola', 'gerd'),
        gap: fc.double({ min: 0, max: 12, noNaN: true }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(log, fc.nat(60), (written, restoredAt) => {
        let minutes = 0;
        const rows = written.map(({ by, gap }, index) => row(index + 1, (minutes += gap), by));
        const restorings = [{ seq: restoredAt, of: { round: 1, seq: 1 } }];
        const editions = editionsOf([round(rows, { restorings, closed: 'adopted' })]);
        const seqs = editions.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, step) => from + step),
        );
        expect(seqs).toEqual(rows.map(({ from }) => from));
        for (const { from, to, writers, began, ended } of editions) {
          const inside = rows.slice(from - 1, to);
          expect(new Set(writers)).toEqual(new Set(inside.flatMap((one) => one.writers)));
          expect(began).toEqual(inside[0]?.began);
          expect(ended).toEqual(inside.at(-1)?.ended);
          expect(ended.getTime() - began.getTime()).toBeLessThan(30 * MINUTE);
        }
        const alone = editions.find(({ from }) => from === restoredAt);
        if (restoredAt >= 1 && restoredAt <= rows.length) expect(alone?.to).toBe(restoredAt);
        expect(editions.filter(({ closes }) => closes !== null)).toEqual(editions.slice(-1));
      }),
    );
  });
});

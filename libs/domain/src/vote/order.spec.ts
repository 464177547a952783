import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comesAfterWhole, inVotingOrder, VOTING_FORMS, type Ordered } from './order.js';

const QUESTIONS = ['q1', 'q2'];
const one = (id: string, kind: Ordered['kind'], question: string | null = null): Ordered => ({
  id,
  kind,
  question,
});
const MOVED = [
  one('refer', 'refer'),
  one('added', 'insertAfter', 'q1'),
  one('second', 'replaceBlock', 'q2'),
  one('whole', 'alternative'),
  one('first', 'deleteBlock', 'q1'),
  one('no', 'noAnswer'),
  one('later', 'postpone'),
  one('first too', 'replaceBlock', 'q1'),
];
const ids = (chosen: readonly string[] | null, form: (typeof VOTING_FORMS)[number] = 'amendmentsFirst') =>
  inVotingOrder(MOVED, chosen, form, QUESTIONS).map(({ id }) => id);

describe('the order of voting', () => {
  it('is suggested by kind, then by question, then as it was published', () => {
    expect(ids(null)).toEqual(['later', 'no', 'first', 'first too', 'second', 'whole', 'added', 'refer']);
  });

  it('is as the chair put it, with what came later where it is suggested', () => {
    expect(ids(['second', 'first', 'later', 'whole', 'added', 'refer'])).toEqual([
      'second',
      'first',
      'first too',
      'later',
      'no',
      'whole',
      'added',
      'refer',
    ]);
  });

  it.each([
    ['insertAfter', false, true],
    ['addition', false, true],
    ['refer', true, true],
    ['replaceBlock', false, false],
    ['alternative', false, false],
    ['postpone', false, false],
  ] as const)(
    '%s comes after the whole: %s with amendments first, %s with the innstilling first',
    (kind, a, b) => {
      expect(VOTING_FORMS.map((form) => comesAfterWhole(kind, form))).toEqual([a, b]);
    },
  );

  it('never loses or doubles a proposal, and keeps what comes after the whole last', () => {
    const chosen = fc.uniqueArray(fc.constantFrom('gone', ...MOVED.map(({ id }) => id)));
    fc.assert(
      fc.property(fc.option(chosen), fc.constantFrom(...VOTING_FORMS), (given, form) => {
        const order = inVotingOrder(MOVED, given, form, QUESTIONS);
        expect(order.map(({ id }) => id).toSorted()).toEqual(MOVED.map(({ id }) => id).toSorted());
        const after = order.map(({ kind }) => comesAfterWhole(kind, form));
        expect(after).toEqual(after.toSorted());
        const side = (wanted: boolean) => order.filter(({ kind }) => comesAfterWhole(kind, form) === wanted);
        for (const wanted of [true, false]) {
          const kept = side(wanted).flatMap(({ id }) => (given?.includes(id) ? id : []));
          expect(kept).toEqual(given?.filter((id) => kept.includes(id)) ?? []);
        }
      }),
    );
  });
});

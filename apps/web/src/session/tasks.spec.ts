import { describe, expect, it } from '@jest/globals';
import { placeOf, whenOf } from './tasks';

const task = { case: { id: 'c1' }, body: { id: 'er' }, answer: { id: 'a1' }, meeting: { id: 'm1' } };

describe('where a task is done', () => {
  it('leads into the room where the text is', () => {
    expect(placeOf({ ...task, kind: 'writeAnswer' })).toBe('/saker/c1/svar/a1');
    expect(placeOf({ ...task, kind: 'vote' })).toBe('/saker/c1/behandling/m1');
    expect(placeOf({ ...task, kind: 'compileDraft' })).toBe('/saker/c1/sammenstilling');
    expect(placeOf({ ...task, kind: 'readOutcome' })).toBe('/saker/c1/tilbakemelding/er');
    expect(placeOf({ ...task, kind: 'callMeeting' })).toBe('/moter/nytt?organ=er&sak=c1');
  });

  it('leads to the case where there is no room yet', () => {
    expect(placeOf({ ...task, kind: 'treat', meeting: null })).toBe('/saker/c1');
    expect(placeOf({ ...task, kind: 'writeAnswer', answer: null })).toBe('/saker/c1');
    expect(placeOf({ ...task, kind: 'send' })).toBe('/saker/c1');
  });
});

describe('when a task is done', () => {
  const startsAt = '2027-01-19T09:00:00Z';
  it('is the meeting that is called, until it has ended', () => {
    expect(whenOf({ due: '2027-01-22', meeting: { state: 'called', startsAt } })).toBe(startsAt);
    expect(whenOf({ due: '2027-01-22', meeting: { state: 'ended', startsAt } })).toBe('2027-01-22');
    expect(whenOf({ due: null, meeting: null })).toBeNull();
  });
});

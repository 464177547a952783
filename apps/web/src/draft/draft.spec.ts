import { describe, expect, it } from '@jest/globals';
import type { Text } from '@samsvar/domain';
import { accountOf, inRouteOrder, type CompiledCase, type Point } from './draft';

const point = (id: string, kind: Point['disposition']['kind'] = 'open') =>
  ({ id, text: 'Tekst', question: 'q', body: { id: 'er' }, disposition: { kind } }) as Point;
const draft = (...sources: readonly string[][]): Text => [
  {
    question: 'q',
    blocks: sources.map((from, index) => ({
      id: `b${index}`,
      kind: 'paragraph',
      runs: [{ text: 'Tekst' }],
      minority: null,
      sources: from,
    })),
  },
];

describe('the account of points at the desk', () => {
  it('follows the live text, and not what the server last said of a point that was taken in', () => {
    const points = [point('p1', 'included'), point('p2'), point('p3', 'declined')];
    const account = accountOf(points, draft(['p2']), 50);
    expect(account.of('p1').kind).toBe('open');
    expect(account.of('p2').kind).toBe('included');
    expect(account.of('p3').kind).toBe('declined');
    expect(account.open).toEqual(['p1']);
    expect(account.cells.get('er/q')).toMatchObject({ open: 1, included: 1, declined: 1 });
  });
});

describe('reworded points at the desk', () => {
  it('await a decision until the words that stand are the words that were confirmed', () => {
    const said = { ...point('p1', 'included'), text: 'Kommunen bør bygge flere boliger.' } as Point;
    const awaits = (confirmedWording: string | null) =>
      accountOf([{ ...said, confirmedWording }], draft(['p1']), 50).awaiting;
    expect(awaits(null)).toEqual(['p1']);
    expect(awaits('Tekst')).toEqual([]);
    expect(awaits('Noe annet')).toEqual(['p1']);
    expect(accountOf([said], draft(['p1']), 0).awaiting).toEqual([]);
  });
});

describe('answers at the desk', () => {
  it('stand in the order of the route', () => {
    const route = ['rf', 'er'].map((id) => ({ task: 'answers', body: { id } }));
    const answers = ['er', 'rf'].map((id) => ({ id, body: { id } }));
    expect(inRouteOrder({ route, answers } as unknown as CompiledCase).map(({ id }) => id)).toEqual([
      'rf',
      'er',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { docFrom, dropSource, removeBlock, takeIn, textOf } from '@samsvar/prose';
import { accountOf, type Point } from './draft';
import { lostPoints } from './lost-points';

const MARTE = { by: 'marte', at: '2027-02-01T12:00:00.000Z' };
const point = (id: string) =>
  ({ id, text: id, question: 'q', body: { id: 'er' }, disposition: { kind: 'open' } }) as Point;

describe('points that are open again', () => {
  it('are those whose block went, and not those that were never taken in or were taken out on purpose', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, docFrom([{ question: 'q', blocks: [] }]));
    const [, gone, dropped] = ['p0', 'p1', 'p2'].map((id) =>
      takeIn(doc, 'q', { id, kind: 'paragraph', runs: [{ text: id }] }, null, MARTE),
    );
    const lost = () =>
      [...lostPoints(doc, accountOf(['p0', 'p1', 'p2', 'p3'].map(point), textOf(doc, ['q']), 50))].sort();
    expect(lost()).toEqual([]);
    removeBlock(doc, 'q', gone ?? '');
    dropSource(doc, dropped ?? '', 'p2');
    expect(lost()).toEqual(['p1']);
  });
});

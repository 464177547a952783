import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Text } from '../text/text.js';
import { coverage, DISPOSITION_KINDS, dispositions, openPoints } from './coverage.js';

const block = (id: string, sources: readonly string[], text = 'Noe.'): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources,
});
const draft = (...blocks: Block[]): Text => [{ question: 'q1', blocks }];
const kinds = (points: readonly string[], disposals: Parameters<typeof dispositions>[1], text: Text) =>
  Object.fromEntries([...dispositions(points, disposals, text)].map(([point, { kind }]) => [point, kind]));

describe('what became of a point', () => {
  it('is included when a block carries it alone, merged when every block that carries it carries others too', () => {
    const text = draft(block('b1', ['p1']), block('b2', ['p1', 'p2', 'p3']));
    expect(kinds(['p1', 'p2', 'p3', 'p4'], [], text)).toEqual({
      p1: 'included',
      p2: 'merged',
      p3: 'merged',
      p4: 'open',
    });
    expect(dispositions(['p1'], [], text).get('p1')?.blocks).toEqual(['b1', 'b2']);
  });

  it('is open again when its last block goes or is emptied', () => {
    expect(kinds(['p1'], [], draft(block('b1', ['p1'])))).toEqual({ p1: 'included' });
    expect(kinds(['p1'], [], draft(block('b1', ['p1'], '  ')))).toEqual({ p1: 'open' });
    expect(kinds(['p1'], [], draft())).toEqual({ p1: 'open' });
  });

  it('is what was decided about it only while no block carries it', () => {
    const declined = [{ point: 'p1', kind: 'declined' }] as const;
    expect(kinds(['p1'], declined, draft())).toEqual({ p1: 'declined' });
    expect(kinds(['p1'], declined, draft(block('b1', ['p1'])))).toEqual({ p1: 'included' });
  });

  it('does not count a withdrawn point as company', () => {
    expect(kinds(['p1'], [], draft(block('b1', ['p1', 'withdrawn'])))).toEqual({ p1: 'included' });
  });
});

describe('coverage', () => {
  it('counts every point in exactly one kind of its body’s and question’s cell', () => {
    const points = fc.uniqueArray(fc.integer({ min: 1, max: 8 }).map((n) => `p${n}`));
    const blocks = fc.array(fc.subarray(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']), { maxLength: 5 });
    const disposals = fc.array(
      fc.record({
        point: fc.integer({ min: 1, max: 8 }).map((n) => `p${n}`),
        kind: fc.constantFrom('declined' as const, 'passedOn' as const),
      }),
    );
    fc.assert(
      fc.property(points, blocks, disposals, (ids, sources, decided) => {
        const all = dispositions(
          ids,
          decided,
          draft(...sources.map((one, index) => block(`b${index}`, one))),
        );
        const cells = coverage(
          ids.map((id) => ({ id, body: id < 'p4' ? 'eldrerad' : 'ungdomsrad', question: 'q1' })),
          all,
        );
        const sum = [...cells.values()].flatMap((cell) => DISPOSITION_KINDS.map((kind) => cell[kind]));
        expect(sum.reduce((a, b) => a + b, 0)).toBe(ids.length);
        expect(openPoints(all).length).toBe([...cells.values()].reduce((a, cell) => a + cell.open, 0));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../proposal/apply.js';
import type { ProposedChange } from '../proposal/change.js';
import type { Block, Text } from '../text/text.js';
import { compare, type Comparing } from './comparison.js';
import { follow } from './follow.js';
import type { ReportProposal, ReportTreatment } from './report.js';

const block = (id: string, text: string, sources: readonly string[] = []): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources,
});
const text = (...blocks: Block[]): Text => [{ question: 'q1', blocks }];
const carried = (...proposals: Partial<ReportProposal>[]): ReportTreatment =>
  ({
    body: 'Bystyret',
    baseVersion: 1,
    proposals: proposals.map((one) => ({ letter: 'A', state: 'carried', touched: [], ...one })),
  }) as unknown as ReportTreatment;
const change = (over: Partial<ProposedChange>): ProposedChange => ({
  kind: 'replaceBlock',
  question: 'q1',
  block: '1',
  baseText: null,
  newText: null,
  newKind: null,
  newContent: null,
  ...over,
});

const comparing = (over: Partial<Comparing>): Comparing => ({
  questions: ['q1'],
  points: [
    { id: 'a', question: 'q1' },
    { id: 'b', question: 'q1' },
  ],
  disposals: [],
  draft: text(block('1', 'Bygg boliger.', ['a']), block('2', 'Kjør buss.', ['b']), block('3', 'Egen.')),
  decided: null,
  treatments: [],
  ...over,
});

describe('three texts side by side', () => {
  it('shows the draft while nothing is decided, and says of no block what became of it', () => {
    const [question] = compare(comparing({}));
    expect(question?.points).toEqual([
      { point: 'a', kind: 'included', blocks: ['1'] },
      { point: 'b', kind: 'included', blocks: ['2'] },
    ]);
    expect(question?.blocks.map(({ id, fate, before }) => [id, fate, before?.paragraph])).toEqual([
      ['1', 'pending', 1],
      ['2', 'pending', 2],
      ['3', 'pending', 3],
    ]);
  });

  it('has every point before the draft is begun', () => {
    const [question] = compare(comparing({ draft: null }));
    expect(question?.points.map(({ kind, blocks }) => [kind, blocks])).toEqual([
      ['open', []],
      ['open', []],
    ]);
    expect(question?.blocks).toEqual([]);
  });

  it('follows a block through the proposals that were carried, and names them', () => {
    const draft = comparing({}).draft ?? [];
    let decided = apply(change({ newText: 'Bygg flere boliger.' }), draft, '');
    decided = apply(change({ kind: 'deleteBlock', block: '2' }), decided, '');
    decided = apply(change({ kind: 'insertAfter', block: '1', newText: 'Nytt.' }), decided, '4');
    const [question] = compare(
      comparing({
        decided,
        treatments: [
          carried(
            { letter: 'B', touched: [{ block: '1', how: 'changed' }] },
            { letter: 'C', touched: [{ block: '2', how: 'removed' }] },
            { letter: 'D', touched: [{ block: '4', how: 'brought' }] },
          ),
        ],
      }),
    );
    expect(
      question?.blocks.map(({ id, fate, carried: by }) => [id, fate, by.map((one) => one.letter)]),
    ).toEqual([
      ['1', 'changed', ['B']],
      ['2', 'removed', ['C']],
      ['4', 'added', ['D']],
      ['3', 'same', []],
    ]);
    expect(question?.blocks[0]).toMatchObject({
      before: { words: 'Bygg boliger.', paragraph: 1 },
      after: { words: 'Bygg flere boliger.', paragraph: 1 },
    });
  });

  it('keeps a point as taken in when its block was taken out in treatment', () => {
    const [question] = compare(comparing({ decided: text(block('1', 'Bygg boliger.', ['a'])) }));
    expect(question?.points[1]).toEqual({ point: 'b', kind: 'included', blocks: ['2'] });
  });

  it('finds a point that is carried under another question', () => {
    const [first, second] = compare(
      comparing({
        questions: ['q1', 'q2'],
        draft: [
          { question: 'q1', blocks: [] },
          { question: 'q2', blocks: [block('9', 'A', ['a'])] },
        ],
      }),
    );
    expect(first?.points[0]).toMatchObject({ point: 'a', kind: 'included', blocks: ['9'] });
    expect(second?.blocks[0]?.before).toMatchObject({ question: 'q2', paragraph: 1 });
  });

  it('says nothing of points that are withdrawn', () => {
    const draft = text(block('1', 'A', ['a', 'withdrawn']));
    expect(compare(comparing({ draft }))[0]?.blocks[0]?.sources).toEqual(['a']);
  });
});

describe('a text followed to a later one', () => {
  it('has every block of both exactly once, and the later ones in their order', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, (was, is) => {
        const [section] = follow(
          ['q1'],
          text(...was.map((id) => block(id, id))),
          text(...is.map((id) => block(id, id))),
        );
        const found = section?.blocks.map(({ id }) => id) ?? [];
        expect([...found].sort()).toEqual([...new Set([...was, ...is])].sort());
        expect(found.filter((id) => is.includes(id))).toEqual(is);
        for (const { id, fate } of section?.blocks ?? [])
          expect(fate).toBe(!is.includes(id) ? 'removed' : was.includes(id) ? 'same' : 'added');
      }),
    );
  });

  it('shows a block that moved to another question where it is now, and not as taken out where it was', () => {
    const before: Text = [
      { question: 'q1', blocks: [block('1', 'A')] },
      { question: 'q2', blocks: [] },
    ];
    const after: Text = [
      { question: 'q1', blocks: [] },
      { question: 'q2', blocks: [block('1', 'A')] },
    ];
    const [first, second] = follow(['q1', 'q2'], before, after);
    expect(first?.blocks).toEqual([]);
    expect(second?.blocks[0]).toMatchObject({
      fate: 'same',
      before: { question: 'q1' },
      after: { question: 'q2' },
    });
  });

  it('leaves blank blocks out: they have no number', () => {
    const [section] = follow(['q1'], text(block('0', '  '), block('1', 'A')), null);
    expect(section?.blocks).toMatchObject([{ id: '1', before: { paragraph: 1 } }]);
  });
});

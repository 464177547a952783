import { describe, expect, it } from '@jest/globals';
import { alternativeFrom } from '../proposal/alternative.js';
import { apply } from '../proposal/apply.js';
import type { ProposedChange } from '../proposal/change.js';
import type { Block, Text } from '../text/text.js';
import { touches } from './touched.js';

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: [],
});
const TEXT: Text = [
  { question: 'q1', blocks: [block('1', 'Bygg boliger.'), block('2', 'Kjør buss.'), block('3', 'Vent.')] },
  { question: 'q2', blocks: [block('4', 'Øv.')] },
];
const change = (over: Partial<ProposedChange>): ProposedChange => ({
  kind: 'addition',
  question: 'q1',
  block: null,
  baseText: null,
  newText: null,
  newKind: null,
  newContent: null,
  ...over,
});

describe('what a carried proposal did to each block', () => {
  it('knows every block that an addition of several points brought', () => {
    const after = apply(change({ newText: 'Én.\n- To.\n- Tre.' }), TEXT, 'p');
    expect(touches(TEXT, after).filter(({ how }) => how !== 'kept')).toEqual([
      { block: 'p', how: 'brought' },
      { block: 'p-2', how: 'brought' },
      { block: 'p-3', how: 'brought' },
    ]);
  });

  it('tells of an alternative text what it kept, reworded, took out and brought, and nothing of other sections', () => {
    const newContent = alternativeFrom(
      TEXT,
      [
        {
          question: 'q1',
          blocks: [
            { id: '2', kind: 'paragraph', text: 'Kjør nattbuss.' },
            { id: null, kind: 'paragraph', text: 'Vent.' },
            { id: '1', kind: 'paragraph', text: 'Bygg boliger.' },
          ],
        },
      ],
      'p',
    );
    const after = apply(change({ kind: 'alternative', question: null, newContent }), TEXT, 'p');
    expect(touches(TEXT, after)).toEqual([
      { block: '2', how: 'changed' },
      { block: 'p', how: 'brought' },
      { block: '1', how: 'kept' },
      { block: '3', how: 'removed' },
    ]);
  });

  it('calls a block that became a bullet changed, and a blank one nothing', () => {
    const after: Text = [
      { question: 'q1', blocks: [{ ...block('1', 'Bygg boliger.'), kind: 'bullet' }, block('5', '  ')] },
    ];
    expect(touches([{ question: 'q1', blocks: [block('1', 'Bygg boliger.')] }], after)).toEqual([
      { block: '1', how: 'changed' },
    ]);
  });
});

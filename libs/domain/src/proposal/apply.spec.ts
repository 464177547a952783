import { describe, expect, it } from '@jest/globals';
import { blocksOf, plain, type Block, type Text } from '../text/text.js';
import { alternativeFrom } from './alternative.js';
import { apply } from './apply.js';
import type { ProposedChange } from './change.js';
import { checkProposal, standing } from './check.js';

const refused = (code: string) => expect.objectContaining({ code });

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources: ['p1', 'p2'],
});
const text: Text = [
  { question: 'q1', blocks: [block('a', 'Vi vil vurdere det.'), block('b', 'Vi venter.')] },
  { question: 'q2', blocks: [] },
];
const change = (over: Partial<ProposedChange> = {}): ProposedChange => ({
  kind: 'replaceBlock',
  question: 'q1',
  block: 'a',
  baseText: 'Vi vil vurdere det.',
  newText: 'Vi vil innføre det.',
  newKind: null,
  newContent: null,
  ...over,
});
const words = (of: Text) => of.map((section) => section.blocks.map(plain));

describe('a proposal', () => {
  const moved = (over: Partial<ProposedChange & { reason: string | null }> = {}) => ({
    ...change(),
    reason: null,
    ...over,
  });

  it.each([
    [{ block: 'gone' }, 'block_gone'],
    [{ question: 'q2' }, 'block_gone'],
    [{ question: 'q9', block: null, kind: 'insertAfter' }, 'block_gone'],
    [{ block: null }, 'block_gone'],
    [{ kind: 'deleteBlock', block: null }, 'block_gone'],
    [{ newText: '  ' }, 'proposal_is_empty'],
    [{ newText: null }, 'proposal_is_empty'],
    [{ newText: ' Vi vil vurdere det. ' }, 'proposal_is_empty'],
    [{ kind: 'insertAfter', newText: '' }, 'proposal_is_empty'],
    [{ kind: 'sendBack', reason: ' ' }, 'reason_missing'],
  ] as const)('%j is refused with %s', (over, code) => {
    expect(() => checkProposal(moved(over), text)).toThrow(refused(code));
  });

  it.each([
    [{}],
    [{ newText: 'Vi vil vurdere det.', newKind: 'bullet' }],
    [{ kind: 'deleteBlock', newText: null }],
    [{ kind: 'insertAfter', block: null, newText: 'Først dette.' }],
    [{ kind: 'insertAfter', question: 'q2', block: null, newText: 'Her sto det ingenting.' }],
    [{ kind: 'sendBack', question: null, block: null, reason: 'Regn ut kostnadene.' }],
  ] as const)('%j may be moved', (over) => {
    expect(() => checkProposal(moved(over), text)).not.toThrow();
  });

  it('stands while its block says what it said', () => {
    expect(standing(change(), text)).toBe('stands');
    expect(standing(change({ baseText: 'Vi vil kanskje vurdere det.' }), text)).toBe('blockChanged');
    expect(standing(change({ block: 'gone' }), text)).toBe('blockGone');
    expect(standing(change({ kind: 'sendBack', question: null, block: null }), text)).toBe('stands');
  });
});

describe('a carried proposal', () => {
  it('puts other words in the block, which keeps its id and its points', () => {
    const [first] = blocksOf(apply(change(), text, 'new'));
    expect(first).toEqual({ ...block('a', 'Vi vil innføre det.') });
  });

  it('is inserted after its block, or first, with no points of any council', () => {
    const after = apply(change({ kind: 'insertAfter', newText: ' Nytt. ', newKind: 'bullet' }), text, 'new');
    expect(words(after)).toEqual([['Vi vil vurdere det.', 'Nytt.', 'Vi venter.'], []]);
    expect(blocksOf(after)[1]).toMatchObject({ id: 'new', kind: 'bullet', sources: [] });
    const first = apply(change({ kind: 'insertAfter', block: null, newText: 'Nytt.' }), text, 'new');
    expect(words(first)).toEqual([['Nytt.', 'Vi vil vurdere det.', 'Vi venter.'], []]);
  });

  it('takes its block out', () => {
    expect(words(apply(change({ kind: 'deleteBlock', newText: null }), text, 'new'))).toEqual([
      ['Vi venter.'],
      [],
    ]);
  });

  it('leaves the text alone when it sends the case back', () => {
    expect(apply(change({ kind: 'sendBack', question: null, block: null }), text, 'new')).toBe(text);
  });

  it('is never applied beside a block that is gone', () => {
    expect(() => apply(change({ block: 'gone' }), text, 'new')).toThrow(refused('block_gone'));
  });

  it('stands after what earlier proposals put in at the same place', () => {
    const b = apply(change({ kind: 'insertAfter', newText: 'B.' }), text, 'B');
    const a = apply(change({ kind: 'insertAfter', newText: 'A.' }), b, 'A');
    const c = apply(change({ kind: 'insertAfter', newText: 'C.' }), a, 'C', new Set(['A', 'B']));
    expect(words(c)[0]).toEqual(['Vi vil vurdere det.', 'A.', 'B.', 'C.', 'Vi venter.']);
  });

  it('has a block for each of its points, a bullet where the line says so', () => {
    const points = change({ kind: 'addition', block: null, newText: 'Kommunen vil:\n\n- spare\n• vente\n' });
    const added = blocksOf(apply(points, text, 'new')).slice(-3);
    expect(added.map(({ id, kind, runs }) => [id, kind, plain({ runs })])).toEqual([
      ['new', 'paragraph', 'Kommunen vil:'],
      ['new-2', 'bullet', 'spare'],
      ['new-3', 'bullet', 'vente'],
    ]);
  });

  it.each(['noAnswer', 'askForDraft', 'refer', 'postpone'] as const)('leaves the text alone: %s', (kind) => {
    expect(apply(change({ kind, question: null, block: null, newText: 'Ord.' }), text, 'new')).toBe(text);
  });

  it('leaves the text alone when it is a further point of the decision', () => {
    expect(apply(change({ kind: 'addition', question: null, block: null }), text, 'new')).toBe(text);
  });
});

describe('an alternative text', () => {
  const edited = alternativeFrom(
    text,
    [
      {
        question: 'q1',
        blocks: [
          { id: 'b', kind: 'paragraph', text: 'Vi venter.' },
          { id: null, kind: 'bullet', text: ' Nytt. ' },
          { id: 'b', kind: 'paragraph', text: 'En gang til.' },
          { id: 'a', kind: 'paragraph', text: 'Vi vil innføre\ndet.' },
          { id: 'from elsewhere', kind: 'paragraph', text: '  ' },
        ],
      },
    ],
    'alt',
  );

  it('keeps the ids and points of what it takes over, and names what is new', () => {
    expect(edited[0]?.blocks).toEqual([
      block('b', 'Vi venter.'),
      { id: 'alt', kind: 'bullet', runs: [{ text: 'Nytt.' }], minority: null, sources: [] },
      { id: 'alt-2', kind: 'paragraph', runs: [{ text: 'En gang til.' }], minority: null, sources: [] },
      block('a', 'Vi vil innføre det.'),
    ]);
    expect(edited[1]).toBe(text[1]);
  });

  it('replaces the text, and is refused when it says what stands or says nothing', () => {
    const alternative = change({ kind: 'alternative', question: null, block: null, newContent: edited });
    expect(apply(alternative, text, 'alt')).toEqual(edited);
    const moved = (newContent: Text) => () =>
      checkProposal({ ...alternative, newContent, reason: null }, text);
    expect(moved(edited)).not.toThrow();
    expect(moved(text)).toThrow(refused('proposal_is_empty'));
    expect(moved([{ question: 'q1', blocks: [] }])).toThrow(refused('proposal_is_empty'));
    expect(moved([...edited, { question: 'q9', blocks: [] }])).toThrow(refused('block_gone'));
  });
});

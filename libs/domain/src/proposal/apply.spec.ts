import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, plain, type Block, type Run, type Text } from '../text/text.js';
import { apply, checkProposal, PROPOSAL_KINDS, standing, type ProposedChange } from './apply.js';
import { reword } from './reword.js';

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

  it('touches no other block, whatever it is', () => {
    const changes = fc.record({
      kind: fc.constantFrom(...PROPOSAL_KINDS),
      question: fc.constantFrom('q1', 'q2'),
      block: fc.constantFrom('a', 'b', null),
      baseText: fc.string(),
      newText: fc.string(),
      newKind: fc.constantFrom('paragraph' as const, 'bullet' as const, null),
    });
    fc.assert(
      fc.property(changes, (one) => {
        fc.pre(standing(one, text) !== 'blockGone');
        const others = (of: Text) => blocksOf(of).filter(({ id }) => id !== one.block && id !== 'new');
        expect(others(apply(one, text, 'new'))).toEqual(others(text));
      }),
    );
  });
});

describe('reworded', () => {
  const marked: readonly Run[] = [
    { text: 'Fjordby', bold: true },
    { text: ' vil vurdere ' },
    { text: 'straks', italic: true },
  ];

  it('keeps the marks of what stands', () => {
    expect(reword(marked, 'Fjordby vil innføre straks')).toEqual([
      { text: 'Fjordby', bold: true },
      { text: ' vil innføre ' },
      { text: 'straks', italic: true },
    ]);
  });

  it('says exactly the new words, joins what has equal marks, and breaks no character', () => {
    const some = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme' }), bold: fc.constantFrom(true as const, undefined) }),
      { maxLength: 4 },
    );
    const runs = some.map((all) => all.map(({ text, bold }): Run => (bold ? { text, bold } : { text })));
    fc.assert(
      fc.property(runs, fc.string({ unit: 'grapheme' }), (before, after) => {
        const now = reword(before, after);
        expect(now.map((run) => run.text).join('')).toBe(after);
        expect(now.every((run) => !/\p{Cs}/u.test(run.text) && run.text !== '')).toBe(true);
        expect(now.every((run, index) => index === 0 || run.bold !== now[index - 1]?.bold)).toBe(true);
      }),
    );
  });
});

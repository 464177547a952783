import { describe, expect, it } from '@jest/globals';
import { plain, type Block, type Text } from '../text/text.js';
import { alternativeFrom } from './alternative.js';
import { apply } from './apply.js';
import type { MovedChange } from './conflict.js';
import { matters } from './conflict.js';
import { conflictsOf } from './conflicts.js';

const WORDS = [
  'Fjordby vil vurdere en nabolagsvert i hver grend.',
  'Ungdomsrådet må bli hørt før budsjettet legges fram.',
  'Staten må betale for de lovpålagte tjenestene.',
];
const block = (text: string, index: number): Block => ({
  id: `b${index + 1}`,
  kind: 'bullet',
  runs: [{ text }],
  minority: null,
  sources: [],
});
const text: Text = [
  { question: 'q1', blocks: WORDS.map(block) },
  { question: 'q2', blocks: [{ ...block('Vi venter.', 0), id: 'b9' }] },
];
const A: MovedChange = {
  id: 'A',
  letter: 'A',
  state: 'published',
  partOf: null,
  reason: null,
  kind: 'replaceBlock',
  question: 'q1',
  block: 'b3',
  baseText: WORDS[2] ?? '',
  newText: 'Staten må betale alt.',
  newKind: null,
  newContent: null,
};
const other = (id: string, over: Partial<MovedChange> = {}): MovedChange => ({
  ...A,
  id,
  letter: id,
  ...over,
});
const kinds = (change: MovedChange, others: readonly MovedChange[], now: Text = text) =>
  conflictsOf(change, others, now).map(({ kind, proposals }) => [kind, proposals.join()]);

describe('a proposal', () => {
  it('has no conflicts when it stands alone, nor with what fell, was withdrawn or is a draft', () => {
    const gone = (['fallen', 'withdrawn', 'lapsed', 'draft', 'split'] as const).map((state, index) =>
      other(`X${index}`, { state }),
    );
    expect(conflictsOf(A, [A, ...gone], text)).toEqual([]);
  });

  it('is one of three for the same bullet', () => {
    const [B, C] = [
      other('B', { newText: 'Kommunene betaler.' }),
      other('C', { newText: 'Ingen betaler noe.' }),
    ];
    expect(kinds(A, [B, C])).toEqual([['sameBlock', 'B,C']]);
    expect(conflictsOf(A, [B, C], text).some(matters)).toBe(false);
  });

  it('meets a block that another has changed, or struck', () => {
    const B = other('B', { state: 'carried', newText: 'Kommunene betaler.' });
    expect(kinds(A, [B], apply(B, text, 'B'))).toEqual([['blockChanged', 'B']]);
    const C = other('C', { state: 'carried', kind: 'deleteBlock', newText: null });
    expect(kinds(A, [C], apply(C, text, 'C'))).toEqual([['blockGone', 'C']]);
  });

  it('falls away when the block that it stands on is struck; the one that strikes must know', () => {
    const after = other('A', { kind: 'insertAfter', newText: 'Noe helt annet skal stå her.' });
    const strike = other('B', { kind: 'deleteBlock', newText: null });
    expect(kinds(after, [strike])).toEqual([['placeGoes', 'B']]);
    expect(kinds(strike, [after])).toEqual([['takesPlace', 'A']]);
    expect(conflictsOf(strike, [after], text).every(matters)).toBe(true);
  });

  it('against bullet 3 that says what bullet 2 says is found out, with the place and the words', () => {
    const wrong = other('A', {
      newText: 'Ungdomsrådet må bli hørt før budsjettet vedtas, og to ganger i året.',
    });
    expect(conflictsOf(wrong, [], text)).toEqual([
      { kind: 'repeatsText', proposals: [], block: 'b2', words: 'Ungdomsrådet må bli hørt før budsjettet' },
    ]);
  });

  it('that quotes another bullet in its reason is found out', () => {
    const wrong = other('A', { reason: 'Ordene «bli hørt før budsjettet» er for vage.' });
    expect(conflictsOf(wrong, [], text)).toMatchObject([{ kind: 'repeatsText', block: 'b2' }]);
    expect(
      conflictsOf(other('A', { reason: 'Ordene «de lovpålagte tjenestene» er vage.' }), [], text),
    ).toEqual([]);
  });

  it('may begin as others begin', () => {
    const start = 'Fjordby kommune ber KS arbeide for at';
    const blocks = ['skolene får mer.', 'veiene blir bedre.'].map((end, index) =>
      block(`${start} ${end}`, index),
    );
    const added = other('A', { kind: 'addition', block: null, newText: `${start} legene blir flere.` });
    expect(conflictsOf(added, [], [{ question: 'q1', blocks }])).toEqual([]);
  });

  it('says nearly what another says, elsewhere: both may carry, or one stands already', () => {
    const one = other('A', {
      kind: 'insertAfter',
      block: 'b1',
      baseText: WORDS[0] ?? '',
      newText: 'Kommunen skal ansette to nye leger i år.',
    });
    const two = other('B', {
      kind: 'addition',
      block: null,
      question: 'q2',
      newText: 'I år skal kommunen ansette to leger.',
    });
    expect(kinds(one, [two])).toEqual([['nearDuplicate', 'B']]);
    const carried = { ...two, state: 'carried' as const };
    expect(kinds(one, [carried], apply(carried, text, 'B'))).toEqual([['saidAlready', 'B']]);
  });

  it('that is a whole text takes the place of what amendments change, and they are told', () => {
    const sections = [
      { question: 'q1', blocks: [{ id: 'b1', kind: 'bullet' as const, text: 'Alt er nytt.' }] },
    ];
    const whole = other('W', {
      kind: 'alternative',
      question: null,
      block: null,
      baseText: null,
      newText: null,
      newContent: alternativeFrom(text, sections, 'W'),
    });
    expect(kinds(whole, [A, other('P', { kind: 'postpone', question: null, block: null })])).toEqual([
      ['replacesAmendments', 'A'],
    ]);
    expect(kinds(A, [whole])).toEqual([['replacedByAlternative', 'W']]);
    const part = { ...whole, newContent: whole.newContent?.slice(1) ?? null };
    expect(kinds(part, [A])).toEqual([]);
    expect(plain(apply(whole, text, 'W')[0]?.blocks[0] ?? { runs: [] })).toBe('Alt er nytt.');
    expect(kinds(A, [{ ...whole, state: 'carried' }], apply(whole, text, 'W'))).toEqual([['blockGone', 'W']]);
  });

  it('is not in conflict with the other parts of the proposal that it is a part of', () => {
    const parts = [other('A1', { partOf: 'A' }), other('A2', { partOf: 'A', newText: 'Ingen betaler.' })];
    expect(kinds(parts[0]!, parts)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROPOSAL_KINDS } from '../proposal/kinds.js';
import { decisionPoints, spelled, type CarriedProposal } from './decision-text.js';
import { ENDINGS } from './ending.js';

const carried = (letter: string, over: Partial<CarriedProposal> = {}): CarriedProposal => ({
  letter,
  kind: 'replaceBlock',
  question: 'q1',
  newText: null,
  referTo: null,
  reason: null,
  ...over,
});
const none = { version: 3, carried: [], inherited: [] } as const;

describe('a decision', () => {
  it('is the text as it came, when nothing was carried', () => {
    expect(decisionPoints({ ...none, ending: 'decided' })).toEqual([
      { kind: 'text', version: 3, alternative: null, changes: [] },
    ]);
  });

  it('is the text with the changes that were carried, then the further points, then what is referred', () => {
    const points = decisionPoints({
      ...none,
      ending: 'passedOn',
      inherited: ['Svaret følges opp i budsjettet.'],
      carried: [
        carried('F', { kind: 'refer', newText: 'Vurder tilfluktsrom.', referTo: 'utvalget' }),
        carried('A'),
        carried('C', { kind: 'addition', question: null, newText: 'Rådene takkes.' }),
        carried('B', { kind: 'deleteBlock' }),
      ],
    });
    expect(points).toEqual([
      { kind: 'text', version: 3, alternative: null, changes: ['A', 'B'] },
      { kind: 'addition', words: 'Svaret følges opp i budsjettet.' },
      { kind: 'addition', words: 'Rådene takkes.' },
      { kind: 'refer', words: 'Vurder tilfluktsrom.', to: 'utvalget' },
    ]);
  });

  it('is the alternative: what was carried before it is gone from the text, what came after is named', () => {
    const [text] = decisionPoints({
      ...none,
      ending: 'decided',
      carried: [carried('A'), carried('D', { kind: 'alternative', question: null }), carried('B')],
    });
    expect(text).toEqual({ kind: 'text', version: 3, alternative: 'D', changes: ['B'] });
  });

  it.each([
    ['sentBack', 'sendBack'],
    ['postponed', 'postpone'],
    ['draftAsked', 'askForDraft'],
    ['noAnswer', 'noAnswer'],
  ] as const)('%s says so, and why', (ending, kind) => {
    const why = carried('A', { kind, question: null, reason: 'Tallene mangler.' });
    expect(decisionPoints({ ...none, ending, carried: [why] })).toEqual([
      { kind: ending, words: 'Tallene mangler.' },
    ]);
  });

  it('is empty for a text that fell, and for a case that is sent on', () => {
    expect(decisionPoints({ ...none, ending: 'sentBack', carried: [carried('A')] })).toEqual([]);
    expect(decisionPoints({ ...none, ending: 'sentOn', carried: [carried('A')] })).toEqual([]);
  });

  it('has every carried further point and referral once, whatever else was carried', () => {
    const proposals = fc.array(
      fc.record({ kind: fc.constantFrom(...PROPOSAL_KINDS), question: fc.constantFrom(null, 'q1') }),
    );
    fc.assert(
      fc.property(fc.constantFrom('decided' as const, 'passedOn' as const), proposals, (ending, kinds) => {
        const all = kinds.map((one, at) => carried(`${at}`, { ...one, newText: `ord ${at}` }));
        const words = decisionPoints({ ...none, ending, carried: all }).flatMap((point) =>
          point.kind === 'text' ? [] : [point.words],
        );
        const expected = all.filter(
          ({ kind, question }) => kind === 'refer' || (kind === 'addition' && question === null),
        );
        expect([...words].sort()).toEqual(expected.map(({ newText }) => newText).sort());
      }),
    );
  });

  it('is spelled differently when anything in it differs', () => {
    const spell = (ending: (typeof ENDINGS)[number], text: string, ...words: string[]) =>
      spelled(
        ending,
        text,
        words.map((one) => ({ kind: 'addition', words: one })),
      );
    const all = [
      ...ENDINGS.map((ending) => spell(ending, 'a', 'Ord')),
      spell('decided', 'b', 'Ord'),
      spell('decided', 'a', 'Or', 'd'),
      spell('decided', 'a'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ProposedChange } from '../proposal/change.js';
import type { Text } from '../text/text.js';
import { lapseReason } from './lapse.js';
import type { VotingForm } from './order.js';
import type { ClosedVote } from './ending.js';

const TEXT: Text = [
  {
    question: 'q1',
    blocks: [{ id: '1', kind: 'paragraph', runs: [{ text: 'A' }], minority: null, sources: [] }],
  },
];
const change = (kind: ProposedChange['kind'], block: string | null): ProposedChange => ({
  kind,
  question: 'q1',
  block,
  baseText: 'A',
  newText: 'B',
  newKind: null,
  newContent: null,
});
const WHOLE: ClosedVote = { proposal: null, carried: true };
const FELL: ClosedVote = { proposal: null, carried: false };
const BACK: ClosedVote = { proposal: 'sendBack', carried: true };

describe('why a proposal lapses without a vote', () => {
  it.each([
    ['replaceBlock', '9', [WHOLE], 'amendmentsFirst', 'blockGone'],
    ['replaceBlock', '1', [WHOLE], 'amendmentsFirst', 'textCarried'],
    ['replaceBlock', '1', [BACK], 'amendmentsFirst', 'wayCarried'],
    ['replaceBlock', '1', [FELL], 'amendmentsFirst', 'couldBeVotedOn'],
    ['replaceBlock', '1', [{ proposal: 'sendBack', carried: false }], 'amendmentsFirst', 'couldBeVotedOn'],
    ['addition', null, [WHOLE], 'amendmentsFirst', 'textCarried'],
    ['addition', null, [WHOLE], 'innstillingFirst', 'couldBeVotedOn'],
    ['addition', null, [WHOLE, BACK], 'innstillingFirst', 'wayCarried'],
    ['refer', null, [WHOLE], 'amendmentsFirst', 'couldBeVotedOn'],
  ] as const satisfies readonly (readonly [
    ProposedChange['kind'],
    string | null,
    readonly ClosedVote[],
    VotingForm,
    string,
  ])[])('%s of block %s after %j, %s: %s', (kind, block, votes, form, why) => {
    expect(lapseReason(change(kind, block), TEXT, votes, form)).toBe(why);
  });
});

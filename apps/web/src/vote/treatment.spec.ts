import { describe, expect, it } from '@jest/globals';
import {
  countedOn,
  currentEntry,
  entriesOf,
  nextEntry,
  placed,
  unsettled,
  voteOn,
  type Treatment,
} from './treatment';

type Proposals = Treatment['proposals'];
const proposal = (id: string, over: object = {}) =>
  ({
    id,
    letter: id,
    kind: 'replaceBlock',
    state: 'published',
    standing: 'stands',
    block: 'b1',
    ...over,
  }) as Proposals[number];
const vote = (of: string | null, open = false) =>
  ({
    id: `v-${of}`,
    form: 'forAgainst',
    open,
    proposal: of === null ? null : { id: of },
  }) as Treatment['votes'][number];
const blocks = (...ids: string[]) => [
  { question: { id: 'q1' }, blocks: ids.map((id) => ({ id, kind: 'bullet', text: id })) },
];
const treatment = (proposals: Proposals, votes: Treatment['votes'] = []) =>
  ({
    proposals,
    votes,
    version: { text: blocks('b2', 'new') },
    baseVersion: { text: blocks('b1', 'b2') },
  }) as unknown as Treatment;

describe('what the meeting is at', () => {
  it('is the first proposal that waits, and the text as a whole when none does', () => {
    expect(currentEntry(treatment([proposal('A', { state: 'withdrawn' }), proposal('B')]))?.id).toBe('B');
    expect(currentEntry(treatment([proposal('A', { state: 'fallen' })]))).toBeNull();
  });

  it('is the vote that is open, wherever it stands in the order', () => {
    const at = treatment([proposal('A'), proposal('B')], [vote('B', true)]);
    expect(currentEntry(at)?.id).toBe('B');
  });

  it('stays with what was voted on last, so that all see the result', () => {
    const at = treatment([proposal('A', { state: 'carried' }), proposal('B')], [vote('A')]);
    expect(currentEntry(at)?.id).toBe('A');
    expect(nextEntry(at)?.id).toBe('B');
  });

  it('takes what comes after the text as a whole when that is carried, and not before', () => {
    const late = proposal('B', { kind: 'refer', afterWhole: true });
    const at = treatment([late]);
    expect(entriesOf(at).map((one) => one?.id)).toEqual([undefined, 'B']);
    expect(nextEntry(at)).toBeNull();
    expect(nextEntry({ ...at, endsIn: 'passedOn' })?.id).toBe('B');
  });

  it('is both of two that were put against each other, and what counts is no test', () => {
    const [a, b] = [proposal('A'), proposal('B')];
    const test = { ...vote('A'), id: 'test', isTest: true };
    const both = {
      ...vote('A'),
      id: 'both',
      form: 'alternative',
      versus: { id: 'B' },
    } as Treatment['votes'][number];
    const at = treatment([a, b], [both, test]);
    expect([voteOn(at, a)?.id, countedOn(at, a)?.id, voteOn(at, b)?.id]).toEqual(['test', 'both', 'both']);
    expect(voteOn(at, null)).toBeUndefined();
  });

  it('is never a draft, nor what has lost its block', () => {
    const own = proposal('x', { letter: null, state: 'draft' });
    const at = treatment([own, proposal('A', { standing: 'blockGone' })]);
    expect(unsettled(at)).toEqual([]);
    expect(currentEntry(at)).toBeNull();
  });
});

it('places a block in the text as it is, else where it stood when it came', () => {
  const at = treatment([]);
  expect(placed(at, 'new')?.place).toBe(2);
  expect(placed(at, 'b1')?.place).toBe(1);
  expect(placed(at, 'gone')).toBeNull();
});

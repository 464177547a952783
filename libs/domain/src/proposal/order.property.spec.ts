import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, type Block, type Text } from '../text/text.js';
import { alternativeFrom } from './alternative.js';
import { apply } from './apply.js';
import type { ProposedChange } from './change.js';
import { standing } from './check.js';
import { changesText, PROPOSAL_KINDS } from './kinds.js';
import { splitProposal } from './parts.js';

const block = (id: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text: `Ord om ${id}.` }],
  minority: null,
  sources: [`point-${id}`],
});
const text: Text = [
  { question: 'q1', blocks: ['a', 'b', 'c'].map(block) },
  { question: 'q2', blocks: ['d'].map(block) },
  { question: 'q3', blocks: [] },
];
const ids = (of: Text) => blocksOf(of).map(({ id }) => id);
const sentence = fc.stringMatching(/^[a-zæøå]{1,6}( [a-zæøå]{1,6}){0,3}$/);

const edited = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'x', null),
    kind: fc.constant('bullet' as const),
    text: sentence,
  }),
  { maxLength: 5 },
);
const proposed = fc.record({
  kind: fc.constantFrom(...PROPOSAL_KINDS),
  question: fc.constantFrom('q1', 'q2', 'q3', null),
  block: fc.constantFrom('a', 'b', 'c', 'd', null),
  baseText: fc.constant(null),
  newText: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  newKind: fc.constantFrom('paragraph' as const, 'bullet' as const, null),
  edited: fc.record({ q1: edited, q3: edited }),
});

/** Proposals with ids, as they stand before a body; an alternative is an edited copy of the version. */
const proposals = fc.array(proposed, { maxLength: 8 }).map((all) =>
  all.map(({ edited: { q1, q3 }, ...one }, index) => {
    const id = `P${index}`;
    const sections = [
      { question: 'q1', blocks: q1 },
      { question: 'q3', blocks: q3 },
    ];
    const newContent = one.kind === 'alternative' ? alternativeFrom(text, sections, id) : null;
    return { id, ...one, newContent } satisfies ProposedChange & { id: string };
  }),
);

/** What a proposal may put in, change or take away; everything else must be as it was. */
function touches(change: ProposedChange, before: Text): ReadonlySet<string> {
  if (!changesText(change)) return new Set();
  if (change.kind !== 'alternative') return new Set(change.block === null ? [] : [change.block]);
  const sections = (change.newContent ?? []).map(({ question }) => question);
  return new Set(ids(before.filter(({ question }) => sections.includes(question))));
}

it('loses and doubles nothing outside what it touches, in any order, whole or in parts', () => {
  const order = proposals.chain((all) => fc.tuple(fc.shuffledSubarray(all), fc.boolean()));
  fc.assert(
    fc.property(order, ([carried, inParts]) => {
      let now = text;
      for (const whole of carried) {
        const parts = inParts ? splitProposal(whole, now) : [whole];
        for (const [index, change] of parts.entries()) {
          if (standing(change, now) === 'blockGone') continue;
          const before = now;
          now = apply(change, before, parts.length > 1 ? `${change.id}.${index + 1}` : change.id);
          const spared = blocksOf(before).filter(({ id }) => !touches(change, before).has(id));
          const still = new Set(spared.map(({ id }) => id));
          expect(blocksOf(now).filter(({ id }) => still.has(id))).toEqual(spared);
        }
        expect(now.map(({ question }) => question)).toEqual(text.map(({ question }) => question));
        expect(new Set(ids(now)).size).toBe(ids(now).length);
      }
    }),
    { numRuns: 500 },
  );
});

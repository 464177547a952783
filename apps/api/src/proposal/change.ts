import {
  Refusal,
  alternativeFrom,
  blocksOf,
  compilationBefore,
  hasWords,
  isAboutCase,
  mayHavePoints,
  plain,
  type ProposedChange,
  type Text,
} from '@samsvar/domain';
import type { Treating } from '../vote/treatment.js';
import type { ProposalInput } from './proposal.input.js';

/** A proposal's own words: what it changes, why, and who gets what is referred. */
type Worded = ProposedChange & { readonly reason: string | null; readonly referTo: string | null };

/** What its kind needs of what was sent, and nothing else. */
export function changeFrom({ steps, step }: Treating, input: ProposalInput, text: Text, id: string): Worded {
  const { kind, reason } = input;
  if (kind === 'sendBack' && !compilationBefore(steps, step.position))
    throw new Refusal('no_compilation_before');
  const place = placeOf(input);
  const base = blocksOf(text).find((block) => block.id === place.block);
  return {
    kind,
    reason,
    ...place,
    baseText: base ? plain(base) : null,
    newText: hasWords(kind) ? wordsOf(input) : null,
    newKind: hasWords(kind) ? input.newKind : null,
    newContent: kind === 'alternative' ? alternativeFrom(text, input.alternative, id) : null,
    referTo: kind === 'refer' ? input.referTo : null,
  };
}

function placeOf({ kind, question, block }: ProposalInput) {
  if (isAboutCase(kind) || kind === 'alternative') return { question: null, block: null };
  return { question, block: kind === 'addition' ? null : block };
}

/** What replaces one paragraph or bullet is one: line breaks in what is typed or pasted are spaces. */
const wordsOf = ({ kind, newText }: ProposalInput): string | null =>
  mayHavePoints(kind) ? newText : (newText?.replace(/\s*[\r\n]\s*/g, ' ') ?? null);

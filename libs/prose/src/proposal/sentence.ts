import { isProcedural, proposedPoints, type BlockKind } from '@samsvar/domain';
import type { WordingKey } from '@samsvar/wording';
import { wordChanges, wordDiff, type WordChange } from '../text/word-diff.js';
import { wordsOnly, type Difference } from './difference.js';

/** Says a sentence of the catalogue about proposals, in the reader's målform. */
export type SayProposal = (
  key: Extract<WordingKey, `proposal.${string}`>,
  facts?: Readonly<Record<string, string | number>>,
) => string;

/** A proposal as it is said: with its place by number, as readers see it. */
export interface SaidProposal extends Difference {
  /** The number of the question whose text it concerns. */
  readonly question: number | null;
  /** The block that it is against, by its place in its section from 1. */
  readonly place: { readonly kind: BlockKind; readonly number: number } | null;
  /** Who gets what is referred; null for the kommunedirektør. */
  readonly referTo: string | null;
  /** The numbers of the questions whose answers an alternative text replaces. */
  readonly sections: readonly number[];
}

/** More changes than these in one block are easier to hear as the new words whole. */
const CHANGES_SAID = 3;
/** The least share of a block's words that must stand for its changes to be said one by one. */
const SHARE_KEPT = 0.4;

/** «I spørsmål 2, punkt 3, strykes «vurdere» og erstattes med «innføre».», for screens, listeners and minutes. */
export const proposalSentence = (say: SayProposal, proposal: SaidProposal): string =>
  sentence(say, proposal).replace(/([.!?])»\.$/u, '$1»');

function sentence(say: SayProposal, proposal: SaidProposal): string {
  const { kind, question, sections } = proposal;
  const words = quoted(proposedPoints(proposal).map(({ text }) => text));
  const at = placeOf(say, proposal);
  if (isProcedural(kind)) return say(`proposal.say.${kind}`);
  switch (kind) {
    case 'replaceBlock':
      return replacement(say, proposal, at);
    case 'deleteBlock':
      return capital(say('proposal.say.deleted', { at, words: proposal.before ?? '' }));
    case 'insertAfter':
      return proposal.place
        ? say('proposal.say.after', { at, words })
        : say('proposal.say.first', { question: question ?? '', words });
    case 'addition':
      return question === null
        ? say('proposal.say.decisionPoint', { words })
        : say('proposal.say.last', { question, words });
    case 'alternative':
      return say('proposal.say.alternative', { questions: listedIn(say, sections.map(String)) });
    case 'refer':
      return say('proposal.say.refer', {
        to: proposal.referTo ?? say('proposal.referTo.kommunedirektor'),
        words,
      });
  }
}

/** The sentence with the proposal's letter before it. */
export const letteredSentence = (say: SayProposal, letter: string, proposal: SaidProposal): string =>
  say('proposal.say.lettered', { letter, sentence: proposalSentence(say, proposal) });

/** «spørsmål 2, punkt 3» */
function placeOf(say: SayProposal, { question, place }: SaidProposal): string {
  const block = place ? say(`proposal.place.${place.kind}`, { place: place.number }) : '';
  return question === null ? block : say('proposal.place.in', { question, place: block });
}

function replacement(say: SayProposal, proposal: SaidProposal, at: string): string {
  const [before, after] = [wordsOnly(proposal.before), wordsOnly(proposal.newText?.trim() ?? null)];
  const changes = wordChanges(before, after);
  const { beforeKind, newKind } = proposal;
  const turned = newKind !== null && beforeKind !== null && newKind !== beforeKind;
  const form = turned ? [say('proposal.say.kind', { kind: say(`proposal.say.kind.${newKind}`) })] : [];
  if (changes.length > CHANGES_SAID || (changes.length > 0 && keptShare(before, after) < SHARE_KEPT)) {
    const whole = capital(say('proposal.say.whole', { at, words: proposal.newText?.trim() ?? '' }));
    return turned ? `${whole} ${say('proposal.say.at', { at, what: form.join('') })}` : whole;
  }
  const clauses = [...changes.map((change) => clause(say, change)), ...form];
  return say('proposal.say.at', { at, what: joinedIn(say, clauses) });
}

function clause(say: SayProposal, { remove, insert, after }: WordChange): string {
  if (remove && insert) return say('proposal.say.replace', { remove, insert });
  if (remove) return say('proposal.say.remove', { remove });
  if (after) return say('proposal.say.insert', { insert: insert ?? '', after });
  return say('proposal.say.insertFirst', { insert: insert ?? '' });
}

/** How much of the longer of two texts stands in both, by characters. */
function keptShare(...texts: readonly [ReturnType<typeof wordsOnly>, ReturnType<typeof wordsOnly>]): number {
  const length = (runs: readonly { readonly text: string }[]) =>
    runs.reduce((sum, run) => sum + run.text.length, 0);
  const kept = wordDiff(...texts).filter(({ kind }) => kind === 'kept');
  const longest = Math.max(...texts.map(({ runs }) => length(runs)));
  return kept.reduce((sum, { runs }) => sum + length(runs), 0) / longest;
}

const quoted = (points: readonly string[]): string => points.map((point) => `«${point}»`).join(', ');

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

/** «Eirik, Liv og Tor» */
export const listedIn = (say: SayProposal, words: readonly string[]): string =>
  words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${say('proposal.and')} ${words.at(-1) ?? ''}`;

/** Clauses of one sentence: a comma before the last too, since each has its own verb. */
const joinedIn = (say: SayProposal, clauses: readonly string[]): string =>
  clauses.length < 2
    ? (clauses[0] ?? '')
    : `${clauses.slice(0, -1).join(', ')}, ${say('proposal.and')} ${clauses.at(-1) ?? ''}`;

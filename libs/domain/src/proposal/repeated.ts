import { plain, type Block, type Text } from '../text/text.js';
import { insertedBlocks, proposedPoints } from './change.js';
import { conflict, type Conflict, type MovedChange } from './conflict.js';
import { hasWords } from './kinds.js';
import { countWords, likeness, quotesIn, sharedRun, standsIn } from './same-words.js';

/** The share of their words that two proposals must have in common to say nearly the same. */
const NEARLY = 0.6;
/** Shorter than this, texts are alike by accident. */
const WORDS_COMPARED = 4;
/** So many words in a row are no accident. */
const WORDS_REPEATED = 6;
/** So many words in a row are enough where they are quoted. */
const WORDS_QUOTED = 3;

/** Others that say nearly the same somewhere else, as a whole or in a point: one may be carried after the other, and it stands twice. */
export function nearDuplicates(change: MovedChange, around: readonly MovedChange[]): readonly Conflict[] {
  const alike = around.filter(
    (other) =>
      !isSameBlock(change, other) &&
      pointsCompared(change).some((one) =>
        pointsCompared(other).some((theirs) => likeness(one, theirs) >= NEARLY),
      ),
  );
  const of = (state: MovedChange['state']) => alike.filter((other) => other.state === state);
  const [waiting, carried] = [of('published'), of('carried')];
  return [
    ...(carried.length > 0 ? [conflict('saidAlready', carried)] : []),
    ...(waiting.length > 0 ? [conflict('nearDuplicate', waiting)] : []),
  ];
}

const pointsCompared = (change: MovedChange): readonly string[] =>
  hasWords(change.kind) && change.kind !== 'refer'
    ? proposedPoints(change)
        .map(({ text }) => text)
        .filter((text) => countWords(text) >= WORDS_COMPARED)
    : [];

/** Two wordings of one block are alike because the block is: that is another conflict. */
const isSameBlock = (a: MovedChange, b: MovedChange): boolean =>
  a.kind === 'replaceBlock' && b.kind === 'replaceBlock' && a.block === b.block;

/**
 * Words of the proposal, or quoted in its reason, that stand in another block than its own: it may have been
 * meant for that block, or says what the text says already. Each block is named once, by the longest run.
 */
export function repeatedWords(
  change: MovedChange,
  around: readonly MovedChange[],
  text: Text,
): readonly Conflict[] {
  if (change.kind === 'alternative') return [];
  const blocks = text.flatMap((section) => section.blocks);
  const others = blocks.filter(({ id }) => id !== change.block);
  const known = change.kind === 'insertAfter' ? [] : blocks.filter((one) => !others.includes(one)).map(plain);
  return others
    .flatMap((block) => {
      const words = repeatedIn(
        change,
        block,
        [...known, ...(change.baseText ? [change.baseText] : [])],
        others,
      );
      return words === null ? [] : [{ block: block.id, words, by: putInBy(block, around) }];
    })
    .filter(({ by }) => !by || nearDuplicates(change, [by]).length === 0)
    .map(({ by, ...at }) => conflict('repeatsText', by ? [by] : [], at));
}

/** The words as the proposal writes them; null when there are none, or its own block says them too. */
function repeatedIn(
  change: MovedChange,
  block: Block,
  known: readonly string[],
  others: readonly Block[],
): string | null {
  const there = plain(block);
  const isKnown = (words: string) => known.some((one) => standsIn(words, one));
  const quoted = [change.newText, change.reason]
    .flatMap((said) => quotesIn(said ?? ''))
    .find((quote) => countWords(quote) >= WORDS_QUOTED && standsIn(quote, there) && !isKnown(quote));
  if (quoted !== undefined) return quoted;
  const shared = hasWords(change.kind) ? sharedRun(change.newText ?? '', there) : null;
  if (!shared || isKnown(shared.text)) return null;
  if (shared.words === countWords(there) && shared.words >= WORDS_COMPARED) return shared.text;
  return shared.words >= WORDS_REPEATED && !isPhrase(shared.text, others) ? shared.text : null;
}

/** What several blocks say is a way of speaking, such as «Kommunen ber KS om å arbeide for at». */
const isPhrase = (words: string, blocks: readonly Block[]): boolean =>
  blocks.filter((block) => standsIn(words, plain(block))).length > 1;

const putInBy = (block: Block, around: readonly MovedChange[]): MovedChange | undefined =>
  around.find(
    (one) => one.state === 'carried' && insertedBlocks(one, one.id).some(({ id }) => id === block.id),
  );

import { diffArrays } from 'diff';
import type { Block, Run } from '@samsvar/domain';

/** A stretch of a word diff, with its marks. Kept stretches have the new text's marks. */
export interface DiffPiece {
  readonly kind: 'kept' | 'struck' | 'inserted';
  readonly runs: readonly Run[];
}

/** One change as a sentence can say it: «Fjern …», «Sett inn …», «Etter … sett inn …». */
export interface WordChange {
  readonly remove?: string;
  readonly insert?: string;
  /** The words before the place, when the change only inserts; absent at the very beginning. */
  readonly after?: string;
}

interface Word {
  readonly text: string;
  readonly run: Run;
}

/** How many words before an insertion it takes to find the place. */
const WORDS_BEFORE = 3;

const segmenter = new Intl.Segmenter('nb', { granularity: 'word' });

/**
 * The difference between two blocks word by word, struck before inserted. White space between two
 * changes belongs to both, so that a rewritten phrase reads as one change and not as many.
 */
export function wordDiff(before: Pick<Block, 'runs'>, after: Pick<Block, 'runs'>): readonly DiffPiece[] {
  const hunks = diffArrays(wordsOf(before), wordsOf(after), { comparator: (a, b) => a.text === b.text });
  const pieces: { kind: DiffPiece['kind']; words: Word[] }[] = [];
  let [struck, inserted, gap]: [Word[], Word[], Word[]] = [[], [], []];
  const flush = () => {
    if (struck.length > 0) pieces.push({ kind: 'struck', words: struck });
    if (inserted.length > 0) pieces.push({ kind: 'inserted', words: inserted });
    if (gap.length > 0) pieces.push({ kind: 'kept', words: gap });
    [struck, inserted, gap] = [[], [], []];
  };
  for (const { added, removed, value } of hunks) {
    if (!added && !removed) {
      const bridges = struck.length + inserted.length > 0 && value.every((word) => word.text.trim() === '');
      if (!bridges) flush();
      gap = value;
      if (!bridges) flush();
    } else {
      struck.push(...gap);
      inserted.push(...gap);
      gap = [];
      (removed ? struck : inserted).push(...value);
    }
  }
  flush();
  return pieces.map(({ kind, words }) => ({ kind, runs: joined(words) }));
}

/** The same difference as data for a sentence, in reading order; empty when the words are equal. */
export function wordChanges(before: Pick<Block, 'runs'>, after: Pick<Block, 'runs'>): readonly WordChange[] {
  const pieces = wordDiff(before, after);
  return pieces.flatMap(({ kind, runs }, index): WordChange[] => {
    const previous = pieces[index - 1];
    if (kind === 'kept' || (kind === 'inserted' && previous?.kind === 'struck')) return [];
    if (kind === 'inserted') {
      const place = previous ? lastWords(textOfRuns(previous.runs)) : '';
      return [{ insert: textOfRuns(runs).trim(), ...(place && { after: place }) }];
    }
    const next = pieces[index + 1];
    const insert = next?.kind === 'inserted' ? textOfRuns(next.runs).trim() : '';
    return [{ remove: textOfRuns(runs).trim(), ...(insert && { insert }) }];
  });
}

const wordsOf = ({ runs }: Pick<Block, 'runs'>): Word[] =>
  runs.flatMap((run) => [...segmenter.segment(run.text)].map(({ segment }) => ({ text: segment, run })));

const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const lastWords = (text: string): string => text.trim().split(/\s+/).slice(-WORDS_BEFORE).join(' ');

function joined(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (const { text, run } of words) {
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else {
      runs.push({ ...run, text });
    }
  }
  return runs;
}

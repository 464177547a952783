import type { Text } from '../text/text.js';
import type { ProposedChange } from './change.js';
import { standing } from './check.js';
import { conflict, type Conflict, type ConflictKind, type MovedChange } from './conflict.js';
import { changesText } from './kinds.js';
import { nearDuplicates, repeatedWords } from './repeated.js';

/**
 * What stands in a proposal's way, or in whose way it stands. Nothing is resolved here: it is warned about before
 * the vote.
 *
 * @param others the published proposals of the treatment, itself aside
 * @param text the text as it is now
 */
export function conflictsOf(
  change: MovedChange,
  others: readonly MovedChange[],
  text: Text,
): readonly Conflict[] {
  const around = others.filter(({ id, state, partOf }) => {
    const kin = id === change.partOf || partOf === change.id;
    return id !== change.id && !kin && (state === 'published' || state === 'carried');
  });
  const waiting = around.filter(({ state }) => state === 'published');
  return [
    ...ofItsBlock(change, around, text),
    ...ofTheSameBlock(change, waiting),
    ...ofWholeTexts(change, around),
    ...nearDuplicates(change, around),
    ...repeatedWords(change, around, text),
  ];
}

const whereAny = (kind: ConflictKind, others: readonly MovedChange[]): readonly Conflict[] =>
  others.length === 0 ? [] : [conflict(kind, others)];

/** What a proposal against one block does to the others against it. */
const DID = { blockChanged: 'replaceBlock', blockGone: 'deleteBlock' } as const;

/** The block that it was moved against is not what it was, because of what has been carried. */
function ofItsBlock(change: MovedChange, around: readonly MovedChange[], text: Text): readonly Conflict[] {
  const stands = standing(change, text);
  if (stands === 'stands') return [];
  const by = around.filter(
    (one) =>
      one.state === 'carried' &&
      (isWhole(one, change.question) || (one.block === change.block && one.kind === DID[stands])),
  );
  return [conflict(stands, by)];
}

/** Those that wait for a vote and stand on the same block. Parts of one proposal were moved together. */
function ofTheSameBlock(change: MovedChange, waiting: readonly MovedChange[]): readonly Conflict[] {
  if (change.block === null) return [];
  const here = waiting.filter(
    ({ block, partOf }) => block === change.block && (partOf === null || partOf !== change.partOf),
  );
  const striking = here.filter(({ kind }) => kind === 'deleteBlock');
  const others = here.filter(({ kind }) => kind !== 'deleteBlock');
  const rewording = others.filter(({ kind }) => kind === 'replaceBlock');
  return [
    ...(change.kind === 'replaceBlock' ? whereAny('sameBlock', rewording) : []),
    ...whereAny('placeGoes', striking),
    ...(change.kind === 'deleteBlock' ? whereAny('takesPlace', others) : []),
  ];
}

/** A whole text replaces what amendments change, and one whole text another. */
function ofWholeTexts(change: MovedChange, around: readonly MovedChange[]): readonly Conflict[] {
  if (!changesText(change)) return [];
  if (change.kind !== 'alternative')
    return whereAny(
      'replacedByAlternative',
      around.filter((one) => one.state === 'published' && isWhole(one, change.question)),
    );
  const sections = (change.newContent ?? []).map(({ question }) => question);
  const touched = around.filter(
    (one) =>
      changesText(one) &&
      (one.kind === 'alternative'
        ? sections.some((question) => isWhole(one, question))
        : sections.includes(one.question ?? '')),
  );
  return whereAny('replacesAmendments', touched);
}

const isWhole = ({ kind, newContent }: ProposedChange, question: string | null): boolean =>
  kind === 'alternative' && (newContent ?? []).some((section) => section.question === question);

import { createHash } from 'node:crypto';
import {
  compilationBefore,
  decisionPoints,
  endingsOf,
  following,
  spelled,
  type CarriedProposal,
  type Ending,
  type StandingDecision,
} from '@samsvar/domain';
import { decisionWords } from '@samsvar/exchange';
import type { ItemRow, Reader, StepRow, VersionRow } from '@samsvar/persistence';
import { closedVotes } from './treatment.js';

/**
 * What the treatment can end in by what was voted, each with the very words that will stand. None while a vote
 * is open, or while nothing settles it.
 */
export async function standingDecisions(
  read: Reader,
  item: ItemRow,
  step: StepRow,
): Promise<readonly StandingDecision[]> {
  const votes = await read.votesOfItem.load(item.id);
  if (votes.some((vote) => vote.closedAt === null)) return [];
  const proposals = await read.proposalsOfItem.load(item.id);
  const steps = await read.stepsOfCase.load(item.caseFile);
  const endings = endingsOf(
    closedVotes(votes, proposals),
    following(steps, step.position).length === 0,
    compilationBefore(steps, step.position) !== null,
  );
  if (endings.length === 0) return [];
  // In the order of the votes; a test vote may have come before the real one.
  const votedOn = [...new Set(votes.flatMap(({ proposal, versus }) => [proposal, versus]))];
  const carried = votedOn.flatMap((id): CarriedProposal[] => {
    const row = proposals.find((one) => one.id === id);
    return row?.state === 'carried' ? [{ ...row, letter: row.letter ?? '' }] : [];
  });
  const newest = (await read.versionsOfCase.load(item.caseFile)).filter((one) => one.answer === null).at(-1);
  if (!newest) throw new Error(`Case ${item.caseFile} is treated without a version`);
  const inherited = await inheritedPoints(read, item, step, steps);
  const about = await aboutCase(read, item.caseFile);
  return endings.map((ending) => {
    const version = numberLeft(ending, newest);
    const points = decisionWords(decisionPoints({ ending, version, carried, inherited }), about);
    return { ending, points, sha256: hashOf(spelled(ending, newest.sha256, points)) };
  });
}

/** A decided text is sealed as the next version; all others are left as they are. */
const numberLeft = (ending: Ending, { number }: VersionRow): number =>
  ending === 'decided' ? number + 1 : number;

const hashOf = (spelling: string): string => createHash('sha256').update(spelling, 'utf8').digest('hex');

/** The further points of the innstilling that came to the body from the one before it on the route. */
async function inheritedPoints(
  read: Reader,
  item: ItemRow,
  step: StepRow,
  steps: readonly StepRow[],
): Promise<readonly string[]> {
  const before = steps
    .filter(({ position, result }) => position < step.position && result === 'passedOn')
    .sort((a, b) => a.position - b.position)
    .at(-1);
  if (!before) return [];
  const items = await read.itemsOfCase.load(item.caseFile);
  const passed = items.filter((one) => one.routeStep === before.id && one.result === 'passedOn').at(-1);
  return (passed?.decision?.points ?? []).flatMap(({ kind, words }) => (kind === 'addition' ? [words] : []));
}

async function aboutCase(read: Reader, caseFile: string) {
  const municipality = await read.municipality.load(read.scope.municipality);
  const row = await read.cases.load(caseFile);
  const booklet = row && (await read.booklets.load(row.booklet));
  return { language: municipality?.language ?? 'nb', booklet: booklet?.title ?? '' } as const;
}

import { dispositions, type Disposal, type DispositionKind } from '../draft/coverage.js';
import type { Text } from '../text/text.js';
import { carriedOn, type Carried } from './account.js';
import { follow, type FollowedBlock } from './follow.js';
import type { CaseReport } from './report.js';

/** What is laid side by side: what the bodies said, what stands in the draft, and what was decided. */
export interface Comparing {
  /** Ids of the case's questions, in their order. */
  readonly questions: readonly string[];
  /** The points that stand, in the order in which they are read. */
  readonly points: readonly { readonly id: string; readonly question: string }[];
  readonly disposals: readonly Disposal[];
  /** The draft: live, or as it was last tabled; null before it is begun. */
  readonly draft: Text | null;
  /** The text as it was decided, or as the treatment has made it so far; null before that. */
  readonly decided: Text | null;
  /** The treatments of that draft. */
  readonly treatments: CaseReport['treatments'];
}

/** A block from the draft to what was decided, with the carried proposals that touched it. */
export interface ComparedBlock extends FollowedBlock {
  readonly carried: readonly Carried[];
}

export interface ComparedPoint {
  readonly point: string;
  /** What became of it in the draft. What a treatment took out was taken in all the same. */
  readonly kind: DispositionKind;
  /** The blocks that carried it in the draft, or carry it now, in reading order. */
  readonly blocks: readonly string[];
}

export interface ComparedQuestion {
  readonly question: string;
  readonly points: readonly ComparedPoint[];
  /** The answer's blocks in reading order, those that were taken out included. */
  readonly blocks: readonly ComparedBlock[];
}

/**
 * Follows each point's blocks into the draft, and through the carried proposals into what was decided. A
 * point may be carried by blocks under another question than the one it answers.
 */
export function compare(facts: Comparing): readonly ComparedQuestion[] {
  const sections = follow(facts.questions, facts.draft ?? [], facts.decided);
  const standing = new Set(facts.points.map(({ id }) => id));
  const blocks = sections.flatMap((section) => section.blocks);
  const fates = dispositions([...standing], facts.disposals, facts.draft ?? []);
  return sections.map((section) => ({
    question: section.question,
    points: facts.points
      .filter(({ question }) => question === section.question)
      .map(({ id }) => ({
        point: id,
        kind: fates.get(id)?.kind ?? 'open',
        blocks: blocks.filter(({ sources }) => sources.includes(id)).map((block) => block.id),
      })),
    blocks: section.blocks.map((block) => ({
      ...block,
      sources: block.sources.filter((id) => standing.has(id)),
      carried: carriedOn(facts, block.id, ['changed', 'brought', 'removed']),
    })),
  }));
}

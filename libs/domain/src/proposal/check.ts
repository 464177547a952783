import { Refusal } from '../refusal.js';
import { canonical, plain, type Section, type Text } from '../text/text.js';
import { proposedPoints, type ProposedChange } from './change.js';
import { hasWords, isAboutCase, isDecisionPoint, needsReason } from './kinds.js';

/**
 * Holds a new proposal against the version that it is made for.
 *
 * @throws Refusal `block_gone` when its place does not stand in the text, `proposal_is_empty` when it says
 *   nothing, or nothing new, `reason_missing` for sending back without saying what is asked for
 */
export function checkProposal(change: ProposedChange & { readonly reason: string | null }, text: Text): void {
  const { kind } = change;
  if (needsReason(kind) && !change.reason?.trim()) throw new Refusal('reason_missing');
  if (hasWords(kind) && proposedPoints(change).length === 0) throw new Refusal('proposal_is_empty');
  if (standing(change, text) === 'blockGone') throw new Refusal('block_gone');
  if (kind === 'alternative' && !saysOtherwise(change.newContent ?? [], text))
    throw new Refusal('proposal_is_empty');
  if (kind === 'replaceBlock' && repeats(change, text)) throw new Refusal('proposal_is_empty');
}

/** An alternative must stand for something, and be another text than the one it would replace. */
const saysOtherwise = (content: Text, text: Text): boolean =>
  content.some(({ blocks }) => blocks.length > 0) &&
  content.some((section) => canonical([section]) !== canonical(text.filter(sameQuestion(section))));

const sameQuestion =
  ({ question }: Pick<Section, 'question'>) =>
  (section: Section): boolean =>
    section.question === question;

function repeats({ block: id, newText, newKind }: ProposedChange, text: Text): boolean {
  const block = text.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
  if (!block) return false;
  return plain(block).trim() === newText?.trim() && (newKind ?? block.kind) === block.kind;
}

/** How a proposal stands to the text as it is now: its block may have changed or gone since it was made. */
export type ProposalStanding = 'stands' | 'blockChanged' | 'blockGone';

/** An alternative text stands whatever has become of the blocks: it replaces its sections whole. */
export function standing(change: ProposedChange, text: Text): ProposalStanding {
  const { kind, question, block: id } = change;
  if (isAboutCase(kind) || isDecisionPoint(change)) return 'stands';
  if (kind === 'alternative')
    return (change.newContent ?? []).every((section) => text.some(sameQuestion(section)))
      ? 'stands'
      : 'blockGone';
  const section = text.find((one) => one.question === question);
  if (!section) return 'blockGone';
  if (id === null) return kind === 'insertAfter' || kind === 'addition' ? 'stands' : 'blockGone';
  const block = section.blocks.find((one) => one.id === id);
  if (!block) return 'blockGone';
  return plain(block) === change.baseText ? 'stands' : 'blockChanged';
}

import { canonical, type Text } from '../text/text.js';
import { proposedPoints, type ProposedChange } from './change.js';
import { mayHavePoints } from './kinds.js';

/**
 * The parts that a proposal can be voted on in: point by point where its words are several points, and question
 * by question where it is a whole alternative text. What cannot be split is its own only part.
 *
 * @param text the text as it is now: an alternative has no part where it says what stands
 */
export function splitProposal<Change extends ProposedChange>(change: Change, text: Text): readonly Change[] {
  const { kind, newContent } = change;
  if (kind === 'alternative') {
    const stands = (question: string) => canonical(text.filter((section) => section.question === question));
    const parts = (newContent ?? []).filter((section) => canonical([section]) !== stands(section.question));
    return parts.length < 2 ? [change] : parts.map((section) => ({ ...change, newContent: [section] }));
  }
  const points = mayHavePoints(kind) ? proposedPoints(change) : [];
  if (points.length < 2) return [change];
  return points.map((point) => ({ ...change, newText: point.text, newKind: point.kind }));
}

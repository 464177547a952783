import type { DecisionPoint, StandingDecision } from '@samsvar/domain';
import type { Language } from '@samsvar/wording';
import { listed, sayIn, type Say } from './say.js';

/** What the words of a decision name. */
export interface DecisionAbout {
  readonly language: Language;
  readonly booklet: string;
}

/** The points of a decision in the words in which they stand. What people wrote stays as they wrote it. */
export function decisionWords(
  points: readonly DecisionPoint[],
  { language, booklet }: DecisionAbout,
): StandingDecision['points'] {
  const say = sayIn(language);
  return points.map((point) => ({ kind: point.kind, words: wordsOf(point, booklet, say) }));
}

function wordsOf(point: DecisionPoint, booklet: string, say: Say): string {
  switch (point.kind) {
    case 'text':
      return textWords(point, booklet, say);
    case 'addition':
      return point.words;
    case 'refer':
      return say('decision.refer', { to: point.to ?? say('decision.kommunedirektor'), words: point.words });
    default:
      return [say(`decision.${point.kind}`, { booklet }), point.words ?? ''].filter(Boolean).join(' ');
  }
}

function textWords(
  { version, alternative, changes }: Extract<DecisionPoint, { kind: 'text' }>,
  booklet: string,
  say: Say,
): string {
  const facts = { booklet, version, letter: alternative ?? '', letters: listed(changes) };
  const key = alternative === null ? 'decision.text' : 'decision.alternative';
  return changes.length === 0 ? say(key, facts) : say(`${key}.amended`, { ...facts, count: changes.length });
}

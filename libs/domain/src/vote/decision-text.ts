import { isDecisionPoint, changesText, type ProposalKind } from '../proposal/kinds.js';
import type { Ending } from './ending.js';

/** A carried proposal, as the decision takes it up. */
export interface CarriedProposal {
  readonly letter: string;
  readonly kind: ProposalKind;
  readonly question: string | null;
  readonly newText: string | null;
  readonly referTo: string | null;
  readonly reason: string | null;
}

/** One point of what a body decides or recommends, before it is put into words. */
export type DecisionPoint =
  | {
      readonly kind: 'text';
      /** Number of the version that holds the text. */
      readonly version: number;
      /** Letter of the alternative that the text is, when one was carried. */
      readonly alternative: string | null;
      /** Letters of the proposals that changed it; «med vedtatte endringer». */
      readonly changes: readonly string[];
    }
  /** Carried words that stand as they were moved. */
  | { readonly kind: 'addition'; readonly words: string }
  | { readonly kind: 'refer'; readonly words: string; readonly to: string | null }
  | {
      readonly kind: Extract<Ending, 'sentBack' | 'postponed' | 'draftAsked' | 'noAnswer'>;
      /** What the kommunedirektør is asked to do, or why. */
      readonly words: string | null;
    };

/** What a decision is composed from. */
export interface Deciding {
  readonly ending: Ending;
  /** Number of the version that the treatment leaves. */
  readonly version: number;
  /** In the order in which they were carried. */
  readonly carried: readonly CarriedProposal[];
  /** Points that stood in the innstilling that came to the body. */
  readonly inherited: readonly string[];
}

/**
 * What stands as vedtak or innstilling (kommuneloven § 11-4 second paragraph d), point by point: the text «med
 * vedtatte endringer», or the alternative; then the further points of the innstilling and those that were
 * carried. Empty by design where the body neither decided nor recommended: a text that fell, and a case that is
 * sent on.
 */
export function decisionPoints({ ending, version, carried, inherited }: Deciding): readonly DecisionPoint[] {
  const referred = carried
    .filter(({ kind }) => kind === 'refer')
    .map(({ newText, referTo }): DecisionPoint => ({ kind: 'refer', words: newText ?? '', to: referTo }));
  if (ending === 'decided' || ending === 'passedOn')
    return [
      textPoint(version, carried.filter(changesText)),
      ...[...inherited, ...carried.filter(isDecisionPoint).map(({ newText }) => newText ?? '')].map(
        (words): DecisionPoint => ({ kind: 'addition', words }),
      ),
      ...referred,
    ];
  const settling = carried.find(({ kind }) => kind === SETTLED_BY[ending]);
  if (ending === 'sentOn' || !settling) return referred;
  return [{ kind: ending, words: settling.reason }, ...referred];
}

/** The proposal that, when carried, ends the treatment so. */
const SETTLED_BY: Readonly<Partial<Record<Ending, ProposalKind>>> = {
  sentBack: 'sendBack',
  postponed: 'postpone',
  draftAsked: 'askForDraft',
  noAnswer: 'noAnswer',
};

/** What an alternative came after is gone from the text: only what changed it since is named. */
function textPoint(version: number, carried: readonly CarriedProposal[]): DecisionPoint {
  const at = carried.findLastIndex(({ kind }) => kind === 'alternative');
  const last = carried[at]?.letter ?? null;
  return {
    kind: 'text',
    version,
    alternative: last,
    changes: carried.slice(at + 1).map(({ letter }) => letter),
  };
}

/** A decision as it stands: words, and a hash of the very words with what they end the treatment in. */
export interface StandingDecision {
  readonly ending: Ending;
  readonly points: readonly { readonly kind: DecisionPoint['kind']; readonly words: string }[];
  /** SHA-256 of `spelled`, in hexadecimal. */
  readonly sha256: string;
}

/** The one spelling of a decision that is hashed: how it ends, which text, and the words in their order. */
export const spelled = (ending: Ending, textSha256: string, points: StandingDecision['points']): string =>
  JSON.stringify([ending, textSha256, points.map(({ kind, words }) => [kind, words])]);

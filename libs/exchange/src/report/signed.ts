import { longDate, time } from '@samsvar/wording';
import { heading, quote, text, type Part } from './paper.js';
import type { Say } from './say.js';

/** What is written under minutes that are signed. Moments are ISO 8601. */
export interface MinutesClosingWords {
  /** SHA-256 of what was signed. */
  readonly sha256: string;
  /** `at` is null for one who has not signed yet. */
  readonly signatures: { name: string; at: string | null }[];
  /** Made after the signing, oldest first. */
  readonly amendments: { words: string; by: string; at: string }[];
}

/** Who signed, when, and what; then the amendments, word for word. */
export const signedParts = ({ sha256, signatures, amendments }: MinutesClosingWords, say: Say): readonly Part[] => [
  heading(2, say('document.minutes.signatures')),
  ...signatures.map(({ name, at }) =>
    text(
      'frame',
      at === null ? say('minutes.paper.toSign', { name }) : say('minutes.paper.signed', { name, ...when(at) }),
    ),
  ),
  text('quiet', say('minutes.paper.sha256', { sha256 })),
  ...(amendments.length === 0 ? [] : [heading(2, say('minutes.amendments'))]),
  ...amendments.map(({ words, by, at }) => quote(say('minutes.paper.amendedBy', { by, ...when(at) }), words)),
];

const when = (at: string) => ({ date: longDate(at), time: time(at) });

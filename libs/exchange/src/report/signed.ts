import type { Minutes } from '@samsvar/domain';
import { longDate, time } from '@samsvar/wording';
import { heading, quote, text, type Paper, type Part } from './paper.js';
import { sayIn, type Say } from './say.js';

/** What was done with minutes after they were laid before those who sign. Moments are ISO 8601. */
export interface MinutesClosingWords {
  /** SHA-256 of what was laid. */
  readonly sha256: string;
  /** `at` is null for one who has not signed yet. */
  readonly signatures: readonly { readonly name: string; readonly at: string | null }[];
  /** Made after the signing, oldest first. */
  readonly amendments: readonly { readonly words: string; readonly by: string; readonly at: string }[];
}

/** Who signed, when, and what; then what put it right afterwards. */
export const signedParts = (
  { sha256, signatures, amendments }: MinutesClosingWords,
  say: Say,
): readonly Part[] => [
  heading(2, say('document.minutes.signatures')),
  ...signatures.map(({ name, at }) =>
    text(
      'frame',
      at === null
        ? say('minutes.paper.toSign', { name })
        : say('minutes.paper.signed', { name, ...when(at) }),
    ),
  ),
  text('quiet', say('minutes.paper.sha256', { sha256 })),
  ...amendedParts(amendments, say),
];

/** What puts the signed minutes right, where it is told with them. */
const amendedParts = (amendments: MinutesClosingWords['amendments'], say: Say): readonly Part[] =>
  amendments.length === 0
    ? []
    : [
        heading(2, say('minutes.amendments')),
        text('frame', say('minutes.paper.amendedAfter')),
        ...amendments.map((one) => amendmentPart(one, say)),
      ];

const amendmentPart = ({ words, by, at }: MinutesClosingWords['amendments'][number], say: Say): Part =>
  quote(say('minutes.paper.amendedBy', { by, ...when(at) }), words);

/** The amendments word for word, as a paper of their own: what was signed is not touched. */
export function amendmentsPaper(minutes: Minutes, { sha256, amendments }: MinutesClosingWords): Paper {
  const { language, municipality, body } = minutes;
  const say = sayIn(language);
  const date = longDate(minutes.startsAt);
  const title = say('minutes.paper.amendments', { body });
  return {
    language,
    municipality,
    title,
    subtitle: null,
    state: say('minutes.paper.amendmentsState', { body, date }),
    draftMark: null,
    runningHead: `${municipality} · ${title}`,
    runningFoot: `${body} · ${date}`,
    facts: [],
    parts: [
      ...amendments.map((one) => amendmentPart(one, say)),
      text('quiet', say('minutes.paper.sha256', { sha256 })),
    ],
    drawnUpAt: amendments.at(-1)?.at ?? minutes.drawnUpAt,
  };
}

const when = (at: string) => ({ date: longDate(at), time: time(at) });

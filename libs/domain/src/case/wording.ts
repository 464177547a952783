import { isBlank, plain, type Block } from '../text/text.js';

/** Whose wording of a question it is. */
export const WORDING_SOURCES = ['booklet', 'case', 'input', 'answer'] as const;
export type WordingSource = (typeof WORDING_SOURCES)[number];

/** The form of quotation marks and dashes, and where lines broke, is the typesetter's and no wording. */
export const sameWording = (one: string, other: string): boolean => plainly(one) === plainly(other);

const plainly = (text: string): string =>
  text
    .replace(/[“”«»"]/g, '"')
    .replace(/[‘’´`]/g, "'")
    .replace(/[–—-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** «3 KS spør: », «Spørsmål 2: », «2. » before a question that somebody copied. */
const LEAD =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:KS\s)?spør\s?:|spørsmål\s(?:\d{1,2}\s?)?[:.–-])?\s*(?:\d{1,2}[.)]\s+)?/iu;

/**
 * The question as a body wrote it over its own answer: a first block that asks, in words most of which stand
 * in the question. Null where the answer begins with an answer.
 */
export function headingOver(blocks: readonly Block[], wordings: readonly string[]): string | null {
  const first = blocks.find((block) => !isBlank(block));
  const text = first ? plain(first).trim().replace(LEAD, '') : '';
  if (!text.endsWith('?')) return null;
  return wordings.some((wording) => alike(text, wording)) ? text : null;
}

/** How much of the longer wording must stand in the other. */
const ALIKE = 0.5;

function alike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both >= Math.max(a.size, b.size, 1) * ALIKE;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);

/** That another wording was chosen to be answered. ISO 8601. */
export interface WordingChoice {
  readonly at: string;
  /** The wording that was answered until then. */
  readonly replaced: string;
}

/** The wording that stood over an answer when it was settled, from the choices that came after. */
export function wordingAt(settledAt: string, choices: readonly WordingChoice[], now: string): string {
  const later = [...choices].sort((a, b) => (a.at < b.at ? -1 : 1)).find(({ at }) => at > settledAt);
  return later?.replaced ?? now;
}

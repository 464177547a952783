import type { ImportDoubt, ImportWarning } from '@samsvar/domain';
import { isSmallWord } from './small-words.js';
import type { SourceLine } from './source.js';
import type { Vocabulary } from './vocabulary.js';

/** A place where a line ended and the sentence ran on. */
interface Break {
  /** The last word of the line, without the hyphen that it may end with. */
  readonly left: string;
  /** The first word of the next line. */
  readonly right: string;
  /** What ends the line: a soft hyphen, a hyphen, or neither. */
  readonly sign: 'soft' | 'hyphen' | 'none';
  /** The line ended with a space. */
  readonly open: boolean;
  readonly words: Vocabulary;
}

/** What comes between the two words; `doubt` when a person ought to look. */
interface Join {
  readonly put: '' | ' ' | '-' | '- ';
  readonly doubt?: ImportDoubt;
}

interface Rule {
  /** What the rule says, for the reader of this table. */
  readonly rule: string;
  readonly when: (at: Break) => boolean;
  readonly then: Join;
}

/** After these a hyphen stands for the rest of a compound: «helse- og omsorgstjenester». */
const CONJUNCTION = /^(?:og|eller|samt|men|til|and|or)$/u;
/** These take a hyphen in a compound: «ikke-kommersiell». */
const HYPHEN_PREFIX = /^(?:ikke|ikkje|non|eks|ex|pro)$/iu;

/** What is longer is no word, and need not be looked at in whole. */
const LONGEST_WORD = 80;

const joined = (at: Break): string => at.left + at.right;
const hyphened = (at: Break): string => `${at.left}-${at.right}`;
const lower = (word: string): boolean => /^\p{Ll}/u.test(word);
const letters = (at: Break): boolean => /\p{L}$/u.test(at.left) && lower(at.right);

/** Read from above; the first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    rule: 'a soft hyphen is only there for the line: «myndig\u00ad⏎heter»',
    when: (at) => at.sign === 'soft' && !/^\p{Lu}/u.test(at.right),
    then: { put: '' },
  },
  {
    rule: 'a hyphen before «og» stands for a word: «fylkes-⏎og kommuneveier»',
    when: (at) => at.sign === 'hyphen' && CONJUNCTION.test(at.right),
    then: { put: '- ' },
  },
  {
    rule: 'a word in capitals was divided: «BEREDSKAPS-⏎PLAN», where BEREDSKAPSPLAN is known',
    when: (at) => at.sign !== 'none' && /^\p{Lu}{2}/u.test(at.right) && at.words.has(joined(at)),
    then: { put: '' },
  },
  {
    rule: 'before a capital or a figure the hyphen is part of the word: «Øst-⏎Finnmark»',
    when: (at) => at.sign !== 'none' && !lower(at.right),
    then: { put: '-' },
  },
  {
    rule: 'after an abbreviation, a figure or a single letter too: «ROS-⏎analyse», «e-⏎post»',
    when: (at) => at.sign === 'hyphen' && /(?:^|-)(?:\p{Lu}{2,}|\p{L}?|\S*\p{N})$/u.test(at.left),
    then: { put: '-' },
  },
  {
    rule: 'the paper writes it with the hyphen, and never without',
    when: (at) => at.sign === 'hyphen' && at.words.knows(hyphened(at)) && !at.words.has(joined(at)),
    then: { put: '-' },
  },
  {
    rule: 'the paper writes it in one word',
    when: (at) => at.sign === 'hyphen' && at.words.knows(joined(at)),
    then: { put: '' },
  },
  {
    rule: 'these beginnings keep their hyphen: «Ikke-⏎kritikkverdige»',
    when: (at) => at.sign === 'hyphen' && HYPHEN_PREFIX.test(at.left),
    then: { put: '-', doubt: 'kept_hyphen' },
  },
  {
    rule: 'so do names: «Kårstø-⏎anlegget»',
    when: (at) => at.sign === 'hyphen' && at.words.isName(at.left),
    then: { put: '-', doubt: 'kept_hyphen' },
  },
  {
    rule: 'any other hyphen was put in by the printer: «kommune-⏎sektoren»',
    when: (at) => at.sign === 'hyphen',
    then: { put: '', doubt: 'joined_word' },
  },
  {
    rule: 'nothing follows a slash: «kommune/⏎fylkeskommune»',
    when: (at) => /[\p{L}\p{N}]\/$/u.test(at.left),
    then: { put: '' },
  },
  {
    rule: 'nor the dash between two figures: «2026–⏎2030»',
    when: (at) => /\d–$/u.test(at.left) && /^\d/.test(at.right),
    then: { put: '' },
  },
  {
    rule: 'a line that ended with a space, or not in a word, ended between two words',
    when: (at) => !letters(at) || (at.words.marksBreaks && at.open),
    then: { put: ' ' },
  },
  {
    rule: 'no space where this paper has one: a soft hyphen vanished, and the paper knows the word',
    when: (at) => at.words.marksBreaks && at.words.has(joined(at)),
    then: { put: '' },
  },
  {
    rule: 'as above, but the line stops before or after a small word: two words',
    when: (at) =>
      at.words.marksBreaks && (isSmallWord(at.right) || (isSmallWord(at.left) && at.words.has(at.right))),
    then: { put: ' ', doubt: 'kept_space' },
  },
  {
    rule: 'as above, and nothing speaks against one word: «Kommune⏎sektoren»',
    when: (at) => at.words.marksBreaks && at.words.knows(joined(at)),
    then: { put: '' },
  },
  {
    rule: 'the same for a word that the paper has nowhere else',
    when: (at) => at.words.marksBreaks,
    then: { put: '', doubt: 'joined_word' },
  },
  {
    rule: 'no paper-wide sign, but the paper knows the whole word and not its end',
    when: (at) =>
      !isSmallWord(at.left) && !isSmallWord(at.right) && at.words.has(joined(at)) && !at.words.has(at.right),
    then: { put: '', doubt: 'joined_word' },
  },
  { rule: 'else a line break is a space', when: () => true, then: { put: ' ' } },
];

/** The lines of one paragraph as one text, and what was doubtful about it. */
export interface Healed {
  readonly text: string;
  readonly doubts: readonly ImportWarning[];
}

/**
 * Makes one text of the lines of a paragraph. Loses no sign but hyphens and spaces, and leaves
 * a text that is already in one line as it is.
 */
export function heal(
  lines: readonly Pick<SourceLine, 'text' | 'open' | 'number'>[],
  words: Vocabulary,
): Healed {
  const pieces: string[] = [];
  const doubts: ImportWarning[] = [];
  lines.forEach((line, place) => {
    const next = lines[place + 1];
    if (!next) return pieces.push(line.text);
    const at = breakBetween(line, next, words);
    const { put, doubt } = join(at);
    pieces.push(at.sign === 'none' ? line.text : line.text.slice(0, -1), put);
    if (doubt) doubts.push({ code: doubt, line: line.number, text: at.left + put + at.right });
  });
  return { text: inOneLine(pieces.join('')), doubts };
}

/** A text without the signs that only served the line: soft hyphens, hard hyphens, runs of spaces. */
export const inOneLine = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const join = (at: Break): Join => RULES.find(({ when }) => when(at))?.then ?? { put: ' ' };

function breakBetween(
  line: Pick<SourceLine, 'text' | 'open'>,
  next: Pick<SourceLine, 'text'>,
  words: Vocabulary,
): Break {
  const sign = /\u00ad$/.test(line.text) ? 'soft' : /[\p{L}\p{N}][-‐‑]$/u.test(line.text) ? 'hyphen' : 'none';
  const text = sign === 'none' ? line.text : line.text.slice(0, -1);
  return {
    left: inOneLine(text.slice(Math.max(text.lastIndexOf(' ') + 1, text.length - LONGEST_WORD))).replace(
      /^[^\p{L}\p{N}]+/u,
      '',
    ),
    right: /^[\p{L}\p{N}]+(?:[-‐‑\u00ad][\p{L}\p{N}]+)*/u.exec(next.text)?.[0] ?? next.text.slice(0, 1),
    sign,
    open: line.open,
    words,
  };
}

import type { SourceLine } from './source.js';

/** A word with its inner hyphens, soft ones included. */
const WORD = /[\p{L}\p{N}]+(?:[-‐‑\u00ad][\p{L}\p{N}]+)*/gu;
const INFLECTION = /(?:ene|ane|en|et|er|ar|a|e|s|n|t)$/u;

const bare = (word: string): string => word.replace(/\u00ad/g, '').replace(/[‐‑]/g, '-');
const stem = (word: string): string => bare(word).toLowerCase().replace(INFLECTION, '');

/** The words that a paper itself proves, because they stand unbroken inside a line. */
export class Vocabulary {
  readonly #seen = new Map<string, number>();
  /** Without their endings, and as they are. */
  readonly #stems = new Set<string>();
  /** Lines end with a space where the sentence runs on, so a line that does not was cut in a word. */
  readonly marksBreaks: boolean;

  constructor(lines: readonly SourceLine[]) {
    this.marksBreaks = spacesMarkBreaks(lines);
    lines.forEach((line, place) => this.#read(line, lines[place - 1], lines[place + 1]));
  }

  /** Written so somewhere, whatever its capitals. */
  has(word: string): boolean {
    return this.#seen.has(bare(word).toLowerCase());
  }

  /** Written so, or with another ending («velferdssamfunn» for «velferdssamfunnet»). */
  knows(word: string): boolean {
    return this.has(word) || this.#stems.has(stem(word)) || this.#stems.has(bare(word).toLowerCase());
  }

  /** A name: written with a capital inside sentences, and never without. */
  isName(word: string): boolean {
    return this.#seen.get(bare(word).toLowerCase()) === NAME;
  }

  #read(line: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): void {
    const words = [...line.text.matchAll(WORD)];
    words.forEach((match, place) => {
      const first = place === 0 && !this.#startsWhole(before);
      const last = place === words.length - 1 && !this.#endsWhole(line, after);
      if (first || last) return;
      this.#keep(
        match[0],
        /[\p{L}\p{N},]["»”]? $/u.test(line.text.slice(Math.max(0, match.index - 4), match.index)),
      );
    });
  }

  #startsWhole(before: SourceLine | undefined): boolean {
    if (!before || before.text === '') return true;
    return this.marksBreaks && before.open && !/[-‐‑\u00ad]$/.test(before.text);
  }

  #endsWhole(line: SourceLine, after: SourceLine | undefined): boolean {
    if (/[-‐‑\u00ad]$/.test(line.text)) return false;
    return !after || after.text === '' || (this.marksBreaks && line.open) || /[.,:;!?]$/.test(line.text);
  }

  #keep(word: string, inSentence: boolean): void {
    const key = bare(word).toLowerCase();
    const named = inSentence && /^\p{Lu}/u.test(word) ? NAME : COMMON;
    const before = this.#seen.get(key);
    // The first word of a sentence proves the word and not its capital.
    const here = inSentence || !/^\p{Lu}/u.test(word) ? named : UNSURE;
    this.#seen.set(key, Math.min(before ?? UNSURE, here));
    this.#stems.add(stem(word)).add(key);
  }
}

/** The lowest wins: one «kommune» in a sentence, and it is no name. */
const COMMON = 0;
const NAME = 1;
const UNSURE = 2;

/** More than half of the lines whose sentence surely runs on end with a space. */
function spacesMarkBreaks(lines: readonly SourceLine[]): boolean {
  const broken = lines.filter((line, place) => {
    return /[\p{Ll},]$/u.test(line.text) && /^\p{Ll}[\p{L}, ]/u.test(lines[place + 1]?.text ?? '');
  });
  const open = broken.filter((line) => line.open).length;
  return open >= 2 && open * 2 > broken.length;
}

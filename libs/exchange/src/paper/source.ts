import type { ImportWarning } from '@samsvar/domain';

/** One printed line of a text file, or one paragraph of a Word file. */
export interface SourceLine {
  /** Place in the file, from 1. */
  readonly number: number;
  /** Without outer white space; empty for a blank line. May hold soft hyphens. */
  readonly text: string;
  /** White space stood after the text: the printer's sign that the sentence runs on. */
  readonly open: boolean;
  /** The first line of a printed page. */
  readonly page: boolean;
  /** Word's heading style: 0 for the title, then 1 to 9. */
  readonly level?: number;
}

/** A paper whose letters are read, and whose meaning is not yet. */
export interface SourceText {
  readonly fileName: string;
  /** In `word` every line is a whole paragraph; in `text` paragraphs are broken into lines. */
  readonly kind: 'text' | 'word';
  readonly lines: readonly SourceLine[];
  readonly warnings: readonly ImportWarning[];
}

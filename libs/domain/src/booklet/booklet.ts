/** What is read out of a booklet (KS's Debatthefte, or any consultation that asks questions). */

/**
 * What a reader of papers can be in doubt about. A doubt never stops a reading: it stands beside
 * the result until a person has looked (`wording`: `booklet.doubt.<code>`).
 */
export const IMPORT_DOUBTS = [
  // Words: what was done where a line broke.
  'joined_word',
  'kept_hyphen',
  'kept_space',
  'joined_paragraph',
  // Print: what was taken out because it belongs to the page and not to the text.
  'running_head_removed',
  'page_number_removed',
  'contents_left_out',
  'footnotes_left_out',
  // Shape: what the reader had to guess.
  'letters_guessed',
  'title_guessed',
  'example_text_guessed',
  'example_without_text',
  'heading_without_text',
  // Questions.
  'no_questions',
  'questions_guessed',
  'question_number_repeated',
  'question_number_missing',
  'text_between_questions',
  'question_not_in_booklet',
  'question_not_in_case',
  // Case papers.
  'empty_point',
  // Inputs from outside: their numbering is shown, and never made right.
  'section_number_repeated',
  'section_number_missing',
  'item_number_repeated',
  'item_number_missing',
  'item_without_text',
  'sender_missing',
] as const;

export type ImportDoubt = (typeof IMPORT_DOUBTS)[number];

export type ChapterKind = 'chapter' | 'example' | 'quote' | 'figure';

export interface Chapter {
  /** The heading; of a quote who said it, of a figure its caption. May be empty. */
  readonly title: string;
  readonly kind: ChapterKind;
  /** Paragraphs parted by a blank line. */
  readonly text: string;
}

export interface BookletQuestion {
  /** The printed number, or, for questions printed without one, the place in the booklet. */
  readonly number: number;
  readonly text: string;
}

export interface Theme {
  readonly title: string;
  /** In reading order. What stands before the first theme, such as a foreword, leads the first theme's. */
  readonly chapters: readonly Chapter[];
  readonly questions: readonly BookletQuestion[];
}

/** Something that the reader repaired or guessed, and that a person ought to look at. */
export interface ImportWarning {
  readonly code: ImportDoubt;
  /** Line in the source (in Word: paragraph), counted from 1; 0 when it concerns the whole paper. */
  readonly line: number;
  /** The words in doubt, as they now stand. */
  readonly text: string;
}

export interface Booklet {
  readonly title: string;
  readonly themes: readonly Theme[];
  readonly warnings: readonly ImportWarning[];
}

/** A saksframlegg that was read: the headings of the municipality's own template as fields. */
export interface CasePaper {
  readonly title: string;
  readonly fields: readonly { readonly heading: string; readonly text: string }[];
  readonly questions: readonly BookletQuestion[];
  readonly attachments: readonly { readonly number: number; readonly title: string }[];
  /** Questions that are worded differently in the booklet and in the case. */
  readonly differences: readonly {
    readonly number: number;
    readonly booklet: string;
    readonly case: string;
  }[];
  readonly warnings: readonly ImportWarning[];
}

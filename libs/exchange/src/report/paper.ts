/**
 * A paper as its readers meet it, apart from the file it becomes: headings, texts, lists and tables in
 * reading order. The answer and the minutes are composed as papers; `docx.ts` and `pdf.ts` write them.
 */
import type { DispositionKind, Run } from '@samsvar/domain';
import type { Language } from '@samsvar/wording';

/** What people wrote is `written`; what the program says is `frame`, quietly `quiet`, or as a result `strong`. */
export type Voice = 'written' | 'frame' | 'quiet' | 'strong' | 'question';

/** A paragraph or a bullet. */
export interface Passage {
  readonly runs: readonly Run[];
  /** Says before the text whose it is, such as a minority's. */
  readonly lead: string | null;
  /** Says below the text, quietly, where it comes from. */
  readonly label: string | null;
}

export interface Column {
  readonly title: string;
  /** Share of the width, in relation to the other columns. */
  readonly share: number;
  readonly voice: 'written' | 'frame' | 'number';
}

export type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly newPage: boolean }
  | ({ readonly kind: 'text'; readonly voice: Voice } & Passage)
  | { readonly kind: 'bullets'; readonly items: readonly Passage[] }
  /** Words cited with what they are, such as a proposal's. */
  | { readonly kind: 'quote'; readonly caption: string | null; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  /** Lines to sign on: whose, and as what. */
  | { readonly kind: 'signatures'; readonly rows: readonly Fact[] }
  /** Counts drawn as bars; `words` says beside each what it comes to. */
  | {
      readonly kind: 'bars';
      readonly caption: string;
      readonly legend: readonly { readonly key: DispositionKind; readonly name: string }[];
      readonly rows: readonly Bar[];
    }
  | {
      readonly kind: 'table';
      /** Null where the heading above says it. */
      readonly caption: string | null;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

/** One bar: a stretch for each thing that is counted, in their order. */
export interface Bar {
  readonly name: string;
  readonly segments: readonly { readonly key: DispositionKind; readonly count: number }[];
  readonly words: string;
}

/** A name and its value in the case block. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Paper {
  readonly language: Language;
  readonly municipality: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** One sentence that says how far the paper has come. */
  readonly state: string;
  /** Stands at the top of every page while the paper is unfinished; null when nothing will change. */
  readonly draftMark: string | null;
  /** At the top of every page but the first, and at the foot of all. */
  readonly runningHead: string;
  readonly runningFoot: string;
  readonly facts: readonly Fact[];
  readonly parts: readonly Part[];
  readonly drawnUpAt: string;
}

export const heading = (level: 2 | 3 | 4, text: string, newPage = false): Part => ({
  kind: 'heading',
  level,
  text,
  newPage,
});

/** One paragraph of plain words. */
export const text = (voice: Voice, words: string): Part => ({
  kind: 'text',
  voice,
  runs: [{ text: words }],
  lead: null,
  label: null,
});

export const quote = (caption: string | null, words: string): Part => ({
  kind: 'quote',
  caption,
  text: words,
});

/** Rows with an empty value are left out. */
export const facts = (rows: readonly (readonly [string, string | null])[]): readonly Fact[] =>
  rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));

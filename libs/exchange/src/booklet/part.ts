import type { Block } from '../paper/blocks.js';
import type { FoundQuestion } from '../paper/questions.js';

/** A piece of a booklet once we know what it is, and before we know which theme it belongs to. */
export interface Part {
  readonly kind: 'heading' | 'text' | 'example' | 'figure' | 'quote' | 'questions';
  /** Heading, name of the example, speaker of the quote, caption of the figure; else empty. */
  readonly title: string;
  readonly text: string;
  readonly line: number;
  readonly page: number;
  readonly apart: boolean;
  /** One point of a list, directly under another. */
  readonly listed: boolean;
  /** Blank lines, or a page, come after. */
  readonly airBelow: boolean;
  readonly level?: number;
  readonly questions: readonly FoundQuestion[];
}

export function partOf(kind: Part['kind'], title: string, text: string, from: Block, next?: Block): Part {
  const { line, page, apart, level } = from;
  const where = { line, page, apart, airBelow: next?.apart ?? true, ...(level !== undefined && { level }) };
  return { kind, title, text, questions: [], listed: from.kind === 'item' && !apart, ...where };
}

import type { ImportWarning } from '@samsvar/domain';
import { type Block, blocksOf } from './blocks.js';
import { withoutContents } from './contents.js';
import { labelOf } from './labels.js';
import { withoutPages } from './pages.js';
import type { SourceText } from './source.js';
import { unfold } from './unfold.js';

/** A paper as paragraphs, freed from what only served its pages. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly runningHeads: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** From lines to whole paragraphs, headings and points; every doubtful repair is in `warnings`. */
export function readLayout({ kind, lines, warnings }: SourceText): Layout {
  const contents = withoutContents(lines);
  const pages = withoutPages(contents.lines, recurs);
  const text = blocksOf(kind, pages.lines);
  return {
    blocks: unfold(text.blocks),
    runningHeads: pages.runningHeads,
    warnings: [...warnings, ...contents.warnings, ...pages.warnings, ...text.warnings],
  };
}

/** Lines that come again by right: «KS spør», «Eksempel», «Ikke relevant». */
const recurs = (text: string): boolean =>
  labelOf(text) !== undefined || /^(?:ikke|ikkje|ingen|inga)\s/iu.test(text);

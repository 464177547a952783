import type { Block, BlockKind, Text } from '../text/text.js';
import { plain } from '../text/text.js';
import { insertedId } from './change.js';
import { reword } from './reword.js';

/** A section of an alternative text as its mover has edited it; a block without an id is new. */
export interface EditedSection {
  readonly question: string;
  readonly blocks: readonly { readonly id: string | null; readonly kind: BlockKind; readonly text: string }[];
}

/**
 * An alternative text out of an edited copy of a version. A block that its section had keeps its id and its
 * points, with the marks of what stands; every other block is new, and the body's own. A section that was not
 * edited is as it was.
 *
 * @param proposal the proposal's id: what is new is named by it
 */
export function alternativeFrom(text: Text, edited: readonly EditedSection[], proposal: string): Text {
  let news = 0;
  return text.map((section) => {
    const mine = edited.find(({ question }) => question === section.question);
    if (!mine) return section;
    const left = new Map(section.blocks.map((block) => [block.id, block]));
    const blocks = mine.blocks.flatMap(({ id, kind, text: typed }): Block[] => {
      const words = typed.replace(/\s*[\r\n]\s*/g, ' ').trim();
      if (words === '') return [];
      const kept = id === null ? undefined : left.get(id);
      if (!kept)
        return [
          { id: insertedId(proposal, news++), kind, runs: [{ text: words }], minority: null, sources: [] },
        ];
      left.delete(kept.id);
      return [{ ...kept, kind, runs: plain(kept) === words ? kept.runs : reword(kept.runs, words) }];
    });
    return { ...section, blocks };
  });
}

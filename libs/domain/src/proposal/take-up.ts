import { blocksOf, plain, type Block, type Text } from '../text/text.js';
import type { ProposedChange } from './change.js';

/**
 * A mindretallsforslag as another member takes it up: the same words, held against the text as it is now. What it
 * puts into an alternative text is named by the new proposal.
 *
 * @param from the id of the proposal that was upheld
 * @param id the id of the new one
 */
export function takenUp<Change extends ProposedChange>(
  change: Change,
  from: string,
  text: Text,
  id: string,
): Change {
  const stands = blocksOf(text).find((block) => block.id === change.block);
  const renamed = (block: Block): Block =>
    block.id === from || block.id.startsWith(`${from}-`)
      ? { ...block, id: id + block.id.slice(from.length) }
      : block;
  return {
    ...change,
    baseText: stands ? plain(stands) : change.baseText,
    newContent:
      change.newContent?.map((section) => ({ ...section, blocks: section.blocks.map(renamed) })) ?? null,
  };
}

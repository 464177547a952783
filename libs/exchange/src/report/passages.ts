import type { Block } from '@samsvar/domain';
import type { Part, Passage } from './paper.js';
import type { Say } from './say.js';

/** Blocks in reading order as paragraphs and lists; bullets that follow each other are one list. */
export function passagesOf(
  blocks: readonly Block[],
  say: Say,
  label: (block: Block, index: number) => string | null,
): readonly Part[] {
  const parts: Part[] = [];
  let open: Passage[] | null = null;
  blocks.forEach((block, index) => {
    const passage = passageOf(block, say, label(block, index));
    if (block.kind === 'paragraph') {
      open = null;
      parts.push({ kind: 'text', voice: 'written', ...passage });
    } else if (open) open.push(passage);
    else parts.push({ kind: 'bullets', items: (open = [passage]) });
  });
  return parts;
}

const passageOf = (block: Block, say: Say, label: string | null): Passage => ({
  runs: block.runs,
  lead: block.minority === null ? null : say('document.minority', { who: block.minority }),
  label,
});

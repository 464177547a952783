import { Refusal } from '../refusal.js';
import type { Block, Text } from '../text/text.js';
import { insertedBlocks, type ProposedChange } from './change.js';
import { standing } from './check.js';
import { changesText } from './kinds.js';
import { reword } from './reword.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Applies a carried proposal to the text. A block that gets other words keeps its id, its points and the
 * marks of what stands: it still came from them. What is inserted is the body's own and has no points.
 *
 * @param proposal its id: what is inserted is named by it
 * @param earlier blocks that earlier proposals have put in at the same place: what is inserted comes after them
 * @throws Refusal `block_gone`: nothing is applied beside a block that no longer stands
 */
export function apply(change: ProposedChange, text: Text, proposal: string, earlier = NONE): Text {
  if (!changesText(change)) return text;
  if (standing(change, text) === 'blockGone') throw new Refusal('block_gone');
  if (change.kind === 'alternative') return replaced(text, change.newContent ?? []);
  return text.map((section) =>
    section.question === change.question
      ? { ...section, blocks: changed(change, section.blocks, proposal, earlier) }
      : section,
  );
}

/** The alternative's sections stand where those of the same questions stood. */
const replaced = (text: Text, content: Text): Text =>
  text.map((section) => content.find(({ question }) => question === section.question) ?? section);

function changed(
  change: ProposedChange,
  blocks: readonly Block[],
  proposal: string,
  earlier: ReadonlySet<string>,
): readonly Block[] {
  if (change.kind === 'deleteBlock') return blocks.filter((block) => block.id !== change.block);
  if (change.kind === 'replaceBlock')
    return blocks.map((block) =>
      block.id === change.block
        ? {
            ...block,
            kind: change.newKind ?? block.kind,
            runs: reword(block.runs, (change.newText ?? '').trim()),
          }
        : block,
    );
  const place = change.kind === 'addition' ? blocks.length : placeAfter(change.block, blocks, earlier);
  return [...blocks.slice(0, place), ...insertedBlocks(change, proposal), ...blocks.slice(place)];
}

/** After its block, or first, and after what earlier proposals have put in there. */
function placeAfter(id: string | null, blocks: readonly Block[], earlier: ReadonlySet<string>): number {
  const after = blocks.findIndex((block) => block.id === id) + 1;
  const rest = blocks.slice(after).findIndex((block) => !earlier.has(block.id));
  return rest < 0 ? blocks.length : after + rest;
}

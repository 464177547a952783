import { updateYFragment } from '@tiptap/y-tiptap';
import type { EditorState } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { sayBeforeTaking } from '../draft/carry.js';
import { sayWhatWordsTell, sourcesSaidOf } from '../draft/sources.js';
import { nextCharacter, noteWords } from '../draft/words.js';
import { longestRising } from './longest-rising.js';
import { BLOCK } from './schema.js';
import { writeWords } from './write-words.js';

/** What y-tiptap keeps about a fragment that an editor shows. */
export interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Map<unknown, unknown>;
  mux(write: () => void): void;
}

/**
 * Makes the fragment say what the editor says, block by block by id. y-tiptap matches blocks by
 * place: where a line is opened above a block it empties the standing one and writes its words anew
 * below, and what others write in it at that moment is left behind. Here a block's element lives as
 * long as its id does; only a block that is moved past others is written anew.
 *
 * @param brought ids of the blocks that words of other blocks, or cut words, were brought to
 */
export function writeBlocks(
  binding: Binding,
  { doc, selection }: EditorState,
  brought: ReadonlySet<string>,
): void {
  const { $head } = selection;
  const { type: fragment } = binding;
  const wanted = doc.content.content;
  const standing = standingIn(fragment, wanted);
  const staying = new Set(longestRising(standing.filter((at) => at !== null)));
  for (let at = fragment.length - 1; at >= 0; at--) {
    if (staying.has(at)) continue;
    const element = fragment.get(at);
    sayBeforeTaking(binding.doc, element);
    binding.mapping.delete(element);
    fragment.delete(at, 1);
  }
  wanted.forEach((block, index) => {
    const at = standing[index];
    const isAnew = at === null || at === undefined || !staying.has(at);
    if (isAnew) fragment.insert(index, [new Y.XmlElement(BLOCK)]);
    const element = fragment.get(index) as Y.XmlElement;
    if (binding.mapping.get(element) === block) return;
    sayWhatWordsTell(binding.doc, element);
    const since = nextCharacter(binding.doc);
    writeWords(element, block.textContent, index === $head.index(0) ? $head.parentOffset : null);
    updateYFragment(binding.doc, element, block, binding as never);
    const id = block.attrs['id'] as string;
    if (isAnew || brought.has(id)) noteWords(binding.doc, element, since, sourcesSaidOf(binding.doc, id));
  });
}

/** For each block, the place of the element that bears its id; null for a new block. */
function standingIn(fragment: Y.XmlFragment, blocks: readonly Node[]): readonly (number | null)[] {
  const places = new Map<unknown, number[]>();
  fragment.toArray().forEach((element, at) => {
    const id = element instanceof Y.XmlElement ? element.getAttribute('id') : undefined;
    places.set(id, [...(places.get(id) ?? []), at]);
  });
  return blocks.map((block) => places.get(block.attrs['id'])?.shift() ?? null);
}

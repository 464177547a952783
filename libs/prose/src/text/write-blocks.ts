import { updateYFragment } from '@tiptap/y-tiptap';
import type { EditorState } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { carrySources } from '../draft/sources.js';
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
 */
export function writeBlocks(binding: Binding, { doc, selection }: EditorState): void {
  const { $head } = selection;
  const { type: fragment } = binding;
  const wanted = doc.content.content;
  const standing = standingIn(fragment, wanted);
  const staying = new Set(longestRising(standing.filter((at) => at !== null)));
  for (let at = fragment.length - 1; at >= 0; at--) {
    if (staying.has(at)) continue;
    binding.mapping.delete(fragment.get(at));
    fragment.delete(at, 1);
  }
  wanted.forEach((block, index) => {
    const at = standing[index];
    if (at === null || at === undefined || !staying.has(at)) {
      fragment.insert(index, [new Y.XmlElement(BLOCK)]);
      const id = block.attrs['id'] as string;
      carrySources(binding.doc, id, id); // written anew with it: they hold though somebody takes theirs back meanwhile
    }
    const element = fragment.get(index) as Y.XmlElement;
    if (binding.mapping.get(element) === block) return;
    writeWords(element, block.textContent, index === $head.index(0) ? $head.parentOffset : null);
    updateYFragment(binding.doc, element, block, binding as never);
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

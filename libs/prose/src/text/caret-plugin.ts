import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type * as Y from 'yjs';

/** What y-tiptap knows about the fragment that an editor shows. */
interface Shown {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: never;
}

/** A selection as characters of the text and not as numbers: each end stays behind its character. */
interface Kept {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}

/**
 * Keeps the writer's caret behind the character that it stood behind, whatever others write before it.
 * y-tiptap 3.0.9 takes every block whose words changed for a wrong one and puts the caret back by its old
 * number: what two people write in one sentence then comes out as a jumble. Must stand before its sync plugin.
 */
export function caretPlugin(): Plugin {
  let kept: Kept | null = null;
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      kept !== null && transactions.some(isFromOthers) ? restored(kept, after) : null,
    view: (view) => {
      const { doc } = shownIn(view.state);
      const keep = () => (kept = keptIn(view.state));
      doc.on('beforeAllTransactions', keep);
      return { destroy: () => doc.off('beforeAllTransactions', keep) };
    },
  });
}

const shownIn = (state: EditorState): Shown => (ySyncPluginKey.getState(state) as { binding: Shown }).binding;

/** What others wrote; the writer's own undo puts the caret where it was. */
const isFromOthers = (tr: Transaction): boolean => {
  const change = tr.getMeta(ySyncPluginKey) as
    { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined;
  return change?.isChangeOrigin === true && change.isUndoRedoOperation !== true;
};

function keptIn(state: EditorState): Kept | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection)) return null;
  const { type, mapping } = shownIn(state);
  const relative = (at: number) =>
    absolutePositionToRelativePosition(at, type, mapping) as Y.RelativePosition;
  return { anchor: relative(selection.anchor), head: relative(selection.head) };
}

/** Null when an end is gone with its block, or nothing moved: then y-tiptap's guess stands. */
function restored({ anchor, head }: Kept, state: EditorState): Transaction | null {
  const { doc, type, mapping } = shownIn(state);
  const absolute = (at: Y.RelativePosition) => relativePositionToAbsolutePosition(doc, type, at, mapping);
  const [from, to] = [absolute(anchor), absolute(head)];
  const size = state.doc.content.size;
  if (from === null || to === null || from > size || to > size) return null;
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
  return selection.eq(state.selection) ? null : state.tr.setSelection(selection);
}

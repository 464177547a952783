import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Lets a key act where the writer sees the caret. The browser tells of a moved caret once a frame, and a frame
 * is long on an old laptop while others write: Enter pressed right after End came before the news of End, and
 * cut the sentence in two where the caret had been.
 */
export const SeenCaret = Extension.create({
  name: 'seenCaret',
  priority: 1002,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (!event.isComposing) takeSeen(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** Only a caret that has moved within the text: what is selected by other means, ProseMirror keeps itself. */
function takeSeen(view: EditorView): void {
  const seen = view.dom.ownerDocument.getSelection();
  const { selection, doc } = view.state;
  if (!seen?.isCollapsed || !seen.anchorNode || !view.dom.contains(seen.anchorNode)) return;
  if (!(selection instanceof TextSelection) || !selection.empty) return;
  const at = view.posAtDOM(seen.anchorNode, seen.anchorOffset);
  const caret = TextSelection.near(doc.resolve(at));
  if (!caret.eq(selection)) view.dispatch(view.state.tr.setSelection(caret));
}

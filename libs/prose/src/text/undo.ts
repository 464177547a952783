import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { sourcesMap } from '../draft/sources.js';
import { noteBroughtBack } from '../draft/words.js';

/** Where the cursor was, as y-tiptap keeps it with each step that can be undone. */
interface Cursor {
  absAnchor?: number | null;
  absHead?: number | null;
}

/**
 * Undo for one writer's edits of one part of a document: takes back text, and what was said of its sources, together.
 * Where words came from is no edit and stands: words that others have moved meanwhile keep their points.
 */
export function undoManager(fragment: Y.XmlFragment): Y.UndoManager {
  const { doc } = fragment;
  if (!doc) throw new Error('undo needs a fragment that is part of a document');
  const undos = new Y.UndoManager([fragment, sourcesMap(doc)], {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => !isFirstId(item) && defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  undos.on('stack-item-popped', ({ stackItem }) => {
    forgetPlaces(stackItem.meta.values());
    noteBroughtBack(doc, stackItem.deletions);
  });
  return undos;
}

/**
 * The id that a block got when it was made. Undo leaves a block that others have written in meanwhile; without its
 * id it would be without its points too.
 */
const isFirstId = ({ parentSub, left }: Y.Item): boolean => parentSub === 'id' && left === null;

/** The cursor's place relative to the text is enough; y-tiptap 3.0.9 looks its old number up in the
 *  text as it is now, and throws half-way through the undo when the text has become shorter. */
function forgetPlaces(cursors: Iterable<unknown>): void {
  for (const cursor of cursors as Iterable<Cursor | null>) {
    if (cursor) Object.assign(cursor, { absAnchor: null, absHead: null });
  }
}

import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { sourcesMap } from '../draft/sources.js';

/** Where the cursor was, as y-tiptap keeps it with each step that can be undone. */
interface Cursor {
  absAnchor?: number | null;
  absHead?: number | null;
}

/** Undo for one writer's edits of one part of a document: takes back text and sources together. */
export function undoManager(fragment: Y.XmlFragment): Y.UndoManager {
  const { doc } = fragment;
  if (!doc) throw new Error('undo needs a fragment that is part of a document');
  const undos = new Y.UndoManager([fragment, sourcesMap(doc)], {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => !isFirstId(item) && defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  undos.on('stack-item-popped', ({ stackItem }) => forgetPlaces(stackItem.meta.values()));
  keepSources(fragment, doc, undos);
  return undos;
}

/**
 * The id that a block got when it was made. Undo leaves a block that others have written in meanwhile; without its
 * id it would be without its points too.
 */
const isFirstId = ({ parentSub, left }: Y.Item): boolean => parentSub === 'id' && left === null;

/**
 * What undo takes back of a block's sources goes with the words that it takes back. Where somebody else has moved
 * those words meanwhile undo leaves them, and then their sources stay too. A step about sources alone is taken back
 * as it was done.
 */
function keepSources(fragment: Y.XmlFragment, doc: Y.Doc, undos: Y.UndoManager): void {
  const sources = sourcesMap(doc);
  const taken = new Map<string, { readonly by: string; readonly at: string }>();
  sources.observe(({ changes }, { origin }) => {
    if (origin !== undos) return;
    for (const [key, { action, oldValue }] of changes.keys)
      if (action === 'delete') taken.set(key, oldValue as { by: string; at: string });
  });
  undos.on('stack-item-popped', ({ changedParentTypes }) => {
    const changed: ReadonlyMap<unknown, unknown> = changedParentTypes;
    const untouched = new Set(
      fragment
        .toArray()
        .flatMap((block) =>
          block instanceof Y.XmlElement && !changed.has(block) ? (block.getAttribute('id') ?? []) : [],
        ),
    );
    const kept = [...taken].filter(([key]) => untouched.has(key.slice(0, key.indexOf('/'))));
    taken.clear();
    if (kept.length === 0 || !changed.has(fragment)) return;
    doc.transact(() => kept.forEach(([key, added]) => sources.set(key, added)));
  });
}

/** The cursor's place relative to the text is enough; y-tiptap 3.0.9 looks its old number up in the
 *  text as it is now, and throws half-way through the undo when the text has become shorter. */
function forgetPlaces(cursors: Iterable<unknown>): void {
  for (const cursor of cursors as Iterable<Cursor | null>) {
    if (cursor) Object.assign(cursor, { absAnchor: null, absHead: null });
  }
}

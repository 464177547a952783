// @ts-check
/**
 * A thread of its own: makes one update of many without holding up anybody who types. Plain JavaScript, so that
 * Node starts it alike from source and from `dist`.
 */
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';

parentPort?.on('message', (/** @type {import('./compaction.js').Job} */ { id, updates }) => {
  try {
    parentPort?.postMessage({ id, ...compact(updates) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});

/**
 * Through a short-lived Y.Doc: `Y.mergeUpdates` keeps every deleted word, and takes quadratic time
 * (5,000 edits: 0.4 s; 100,000: does not finish, against 0.4 s here).
 *
 * @param {readonly Uint8Array[]} updates
 */
function compact(updates) {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const result = { bytes: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
  doc.destroy();
  return result;
}

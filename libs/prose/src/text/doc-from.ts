import * as Y from 'yjs';
import type { Block, Run, Text } from '@samsvar/domain';
import { addSource } from '../draft/sources.js';
import { newBlockId } from './block-id.js';
import { BLOCK } from './schema.js';

/**
 * The first update of a fresh live document that says `text`. Only for a document that is empty:
 * two first updates in one document would both stand in it. An empty section gets one blank block,
 * so that the first two who write there write in the same one. Sources are entered as added by
 * `by` at `at` (ISO 8601).
 */
export function docFrom(text: Text, by = '', at = ''): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { question, blocks } of text) {
      const elements = blocks.length > 0 ? blocks.map(elementOf) : [blankElement()];
      doc.getXmlFragment(question).insert(0, elements);
      for (const block of blocks) {
        for (const point of block.sources) addSource(doc, block.id, point, by, at);
      }
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

const blankElement = (): Y.XmlElement =>
  elementOf({ id: newBlockId(), kind: 'paragraph', runs: [], minority: null });

/** A block as it is stored: attributes that are set, and its characters when it has any. */
export function elementOf(block: Omit<Block, 'sources'>): Y.XmlElement {
  const element = new Y.XmlElement(BLOCK);
  element.setAttribute('id', block.id);
  element.setAttribute('kind', block.kind);
  if (block.minority !== null) element.setAttribute('minority', block.minority);
  if (block.runs.length > 0) element.insert(0, [wordsOf(block.runs)]);
  return element;
}

/** The characters of a block with their marks, as they are stored. */
export function wordsOf(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map(insertOf));
  return text;
}

/** A mark is stored by its name with its (here always empty) attributes, as y-tiptap does. */
export const insertOf = (run: Run) => ({
  insert: run.text,
  attributes: { ...(run.bold && { bold: {} }), ...(run.italic && { italic: {} }) },
});

import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Block, Run } from '@samsvar/domain';
import { sayBeforeTaking } from '../draft/carry.js';
import { sayWhatWordsTell } from '../draft/sources.js';
import { elementOf, insertOf } from './doc-from.js';

/** A block without sources: what is inserted into a text. */
export type NewBlock = Omit<Block, 'sources'>;

/**
 * One edit of a live document outside the editor: «Enkel skrivemåte» and the compile desk. It travels as
 * one update, and the editor's undo takes it back like any other.
 */
export const edit = (doc: Y.Doc, change: () => void): void => doc.transact(change, ySyncPluginKey);

/** Puts a block after another one, or last. A section that was blank holds only the new block. */
export function insertBlock(
  doc: Y.Doc,
  question: string,
  block: NewBlock,
  after: string | null = null,
): void {
  const fragment = doc.getXmlFragment(question);
  edit(doc, () => {
    const only = fragment.length === 1 ? fragment.get(0) : null;
    const at = after === null ? -1 : placeOf(fragment, after);
    fragment.insert(at === -1 ? fragment.length : at + 1, [elementOf(block)]);
    if (only instanceof Y.XmlElement && charactersOf(only).trim() === '') fragment.delete(0, 1);
  });
}

/** Takes a block out. Does nothing when it is gone already. */
export function removeBlock(doc: Y.Doc, question: string, id: string): void {
  const fragment = doc.getXmlFragment(question);
  const at = placeOf(fragment, id);
  if (at === -1) return;
  edit(doc, () => {
    sayBeforeTaking(doc, fragment.get(at));
    fragment.delete(at, 1);
  });
}

/** Makes a block say `text`, changing only what differs, so that marks and what others write at the same
 *  time stand. False when the block is gone: then nothing was written. */
export function rewriteBlock(doc: Y.Doc, question: string, id: string, text: string): boolean {
  const element = elementById(doc, question, id);
  if (!element) return false;
  edit(doc, () => {
    sayWhatWordsTell(doc, element);
    const target = textOfElement(element);
    const { at, removed, inserted } = difference(charactersOf(element), text);
    target.delete(at, removed);
    target.insert(at, inserted);
  });
  return true;
}

/** Adds words at the end of a block, parted by a space. False when the block is gone. */
export function appendToBlock(doc: Y.Doc, question: string, id: string, runs: readonly Run[]): boolean {
  const element = elementById(doc, question, id);
  if (!element) return false;
  edit(doc, () => {
    const target = textOfElement(element);
    const space = target.length > 0 ? [{ text: ' ' }] : [];
    target.applyDelta([{ retain: target.length }, ...[...space, ...runs].map(insertOf)]);
  });
  return true;
}

/** The one stretch in which two texts differ. */
function difference(from: string, to: string): { at: number; removed: number; inserted: string } {
  const shorter = Math.min(from.length, to.length);
  let left = 0;
  while (left < shorter && from[left] === to[left]) left++;
  let right = 0;
  while (right < shorter - left && from.at(-1 - right) === to.at(-1 - right)) right++;
  return { at: left, removed: from.length - left - right, inserted: to.slice(left, to.length - right) };
}

const placeOf = (fragment: Y.XmlFragment, id: string): number =>
  fragment.toArray().findIndex((node) => node instanceof Y.XmlElement && node.getAttribute('id') === id);

/** The block that bears an id; null when it is gone. */
export function elementById(doc: Y.Doc, question: string, id: string): Y.XmlElement | null {
  const fragment = doc.getXmlFragment(question);
  const at = placeOf(fragment, id);
  return at === -1 ? null : (fragment.get(at) as Y.XmlElement);
}

const charactersOf = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((node) =>
      node instanceof Y.XmlText
        ? insertsOf(node)
            .map(({ insert }) => insert)
            .join('')
        : '',
    )
    .join('');

const insertsOf = (text: Y.XmlText) => text.toDelta() as readonly { insert: string; attributes?: object }[];

/** The element's one text; several, made by two who wrote the first word at once, become one. */
function textOfElement(element: Y.XmlElement): Y.XmlText {
  const [first, ...others] = element.toArray().filter((node) => node instanceof Y.XmlText);
  if (!first) {
    const text = new Y.XmlText();
    element.insert(0, [text]);
    return text;
  }
  for (const other of others) {
    first.applyDelta([{ retain: first.length }, ...insertsOf(other)]);
    element.delete(element.toArray().indexOf(other), 1);
  }
  return first;
}

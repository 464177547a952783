import { simpleDiffStringWithCursor } from 'lib0/diff';
import * as Y from 'yjs';

/**
 * Writes a block's new characters where they were typed. y-tiptap compares the words before and after, and
 * cannot tell in «bb» which «b» is new: the wrong one then bears the caret, and what two people type at the
 * same place comes out as a jumble. Marks are left to y-tiptap, which finds the characters right.
 *
 * @param words all characters of the block as it shall be
 * @param caret the writer's caret after the edit, as characters into the block; null when it is elsewhere
 */
export function writeWords(element: Y.XmlElement, words: string, caret: number | null): void {
  const [text, ...others] = element.toArray();
  if (caret === null || !(text instanceof Y.XmlText) || others.length > 0) return;
  const standing = charactersOf(text);
  const typed = Math.max(0, words.length - standing.length);
  const { index, remove, insert } = simpleDiffStringWithCursor(standing, words, caret - typed);
  if (remove > 0) text.delete(index, remove);
  if (insert !== '') text.insert(index, insert);
}

const charactersOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('');

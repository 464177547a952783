import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import './carets.css';

interface Seen {
  readonly name?: string;
  readonly colour?: number;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** A caret's name stands in the margin and is set by the style sheet: as characters it would be read aloud
 *  in the middle of the text. */
function caret({ name = '', colour = 0 }: Seen): HTMLElement {
  const element = document.createElement('span');
  element.className = 'caret';
  element.setAttribute('aria-hidden', 'true');
  element.dataset['colour'] = String(colour);
  element.dataset['name'] = firstName(name);
  element.dataset['initials'] = name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');
  return element;
}

/** Shows where the others write. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  priority: 999,
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: caret,
        selectionBuilder: ({ colour = 0 }: Seen) => ({
          class: 'caret-selection',
          'data-colour': String(colour),
        }),
      }),
    ];
  },
});

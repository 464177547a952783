import { Extension } from '@tiptap/core';
import { BLOCK } from '@samsvar/prose';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Places under the blocks of an editor, by block id, where a page shows what belongs to each block. */
export class Slots {
  private places: ReadonlyMap<string, HTMLElement> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly get = (): ReadonlyMap<string, HTMLElement> => this.places;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(block: string, place: HTMLElement): void {
    if (this.places.get(block) === place) return;
    this.places = new Map(this.places).set(block, place);
    this.changed();
  }

  remove(place: HTMLElement): void {
    this.places = new Map([...this.places].filter(([, standing]) => standing !== place));
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Gives every block a place under its words that is no part of the text. */
export const UnderBlock = Extension.create<{ slots: Slots | null }>({
  name: 'underBlock',
  addOptions: () => ({ slots: null }),
  addProseMirrorPlugins() {
    const { slots } = this.options;
    return slots ? [new Plugin({ props: { nodeViews: { [BLOCK]: (node) => blockView(node, slots) } } })] : [];
  },
});

function blockView(first: Node, slots: Slots) {
  const dom = document.createElement('div');
  const words = dom.appendChild(document.createElement('p'));
  const place = dom.appendChild(document.createElement('div'));
  place.className = 'under-block';
  place.contentEditable = 'false';
  const show = (node: Node): void => {
    const { id, kind, minority } = node.attrs as { id: string | null; kind: string; minority: string | null };
    for (const [name, value] of Object.entries({ id, kind, minority })) {
      if (value === null) delete words.dataset[name];
      else words.dataset[name] = value;
    }
    dom.className = 'block';
    if (id !== null) slots.set(id, place);
  };
  show(first);
  return {
    dom,
    contentDOM: words,
    update: (node: Node) => {
      if (node.type !== first.type) return false;
      show(node);
      return true;
    },
    ignoreMutation: (mutation: { type: string; target: globalThis.Node }) =>
      mutation.type !== 'selection' && !words.contains(mutation.target),
    stopEvent: (event: Event) => place.contains(event.target as globalThis.Node),
    destroy: () => slots.remove(place),
  };
}

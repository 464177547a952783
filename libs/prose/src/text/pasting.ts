import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { newBlockId } from './block-id.js';
import { idOf, type Carried, type Lineage } from './lineage.js';

export const isPaste = (tr: Transaction): boolean =>
  tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop';

const NOTHING = { first: null, last: null };

/** What one writer pasted last, and which blocks have left the text and may come back by pasting. */
export class Pasting {
  private flowing: { readonly first: string | null; readonly last: string | null } = NOTHING;
  private readonly departed = new Set<string>();

  take(slice: Slice): Slice {
    const { firstChild, lastChild } = slice.content;
    this.flowing = {
      first: slice.openStart > 0 && firstChild ? idOf(firstChild) : null,
      last: slice.openEnd > 0 && lastChild ? idOf(lastChild) : null,
    };
    return slice;
  }

  remember(before: Node, ids: readonly string[]): void {
    before.forEach((block) => {
      const id = idOf(block);
      if (id !== null && !ids.includes(id)) this.departed.add(id);
    });
  }

  /**
   * Pasted text that flowed into a standing block brings its sources there, and a block that was
   * copied out of another text gets an id of its own.
   */
  settle(before: Node, after: Node, found: Lineage): Lineage {
    const known = new Set(before.content.content.map(idOf));
    const isForeign = (id: string): boolean => !known.has(id) && !this.departed.has(id);
    const ids = found.ids.map((id, index) =>
      isForeign(id) && idOf(after.child(index)) === id ? newBlockId() : id,
    );
    return { ids, carried: [...found.carried, ...this.flowedIn(before, after, ids)] };
  }

  private flowedIn(before: Node, after: Node, ids: readonly string[]): readonly Carried[] {
    const from = before.content.findDiffStart(after.content);
    const to = before.content.findDiffEnd(after.content)?.b;
    if (from === null || to === undefined) return [];
    const first = ids[after.resolve(from).index(0)];
    const last = ids[after.resolve(Math.max(from, to)).index(0)];
    return [
      { from: this.flowing.first, to: first },
      { from: this.flowing.last, to: last },
    ].filter((pair): pair is Carried => !!pair.from && !!pair.to && pair.from !== pair.to);
  }
}

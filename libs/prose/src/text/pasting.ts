import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
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
   * Pasted text brings its sources along, as whole blocks and where it flowed into a standing one. A block that is
   * not of this text, or was taken out of it by somebody else, gets an id of its own.
   */
  settle(
    transactions: readonly Transaction[],
    before: Node,
    after: Node,
    { ids: found, carried }: Lineage,
  ): Lineage {
    const known = new Set(before.content.content.map(idOf));
    const isForeign = (id: string): boolean => !known.has(id) && !this.departed.has(id);
    const ids = found.map((id, index) =>
      isForeign(id) && idOf(after.child(index)) === id ? newBlockId() : id,
    );
    const pasted = pastedIn(transactions);
    const flowed = this.flowed(ids, after, pasted);
    this.flowing = NOTHING;
    return {
      ids,
      carried: [...carried, ...wholeBlocks(ids, after, pasted), ...flowed],
    };
  }

  /** Which blocks the two ends of what was pasted are in now. */
  private flowed(ids: readonly string[], after: Node, pasted: readonly Stretch[]): readonly Carried[] {
    const idAt = (at: number) => ids[Math.min(after.resolve(at).index(0), ids.length - 1)];
    return pasted.flatMap(({ from, to }) => [
      ...broughtBy(this.flowing.first, idAt(from)),
      ...broughtBy(this.flowing.last, idAt(to - 1)),
    ]);
  }
}

/** The blocks that were pasted whole, by the ids that they had where they were copied. A blank one has no words
 *  that could bring anything. */
function wholeBlocks(ids: readonly string[], after: Node, pasted: readonly Stretch[]): readonly Carried[] {
  const carried: Carried[] = [];
  after.forEach((block, start, index) => {
    const end = start + block.nodeSize;
    const hasWords = block.textContent.trim() !== '';
    if (hasWords && pasted.some(({ from, to }) => from <= start && end <= to))
      carried.push(...broughtBy(idOf(block), ids[index]));
  });
  return carried;
}

const broughtBy = (from: string | null, to: string | undefined): readonly Carried[] =>
  from !== null && to !== undefined ? [{ from, to, pasted: true }] : [];

/** From one place in a text to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where what was pasted stands after all transactions. Not by comparing: beside words that are the same one could
 *  not tell which are new. */
function pastedIn(transactions: readonly Transaction[]): readonly Stretch[] {
  const steps = transactions.flatMap((tr) => tr.mapping.maps.map((map) => ({ map, pasted: isPaste(tr) })));
  return steps.flatMap(({ map, pasted }, index) => {
    const later = new Mapping(steps.slice(index + 1).map((step) => step.map));
    const stretches: Stretch[] = [];
    map.forEach((_from, _to, from, to) =>
      stretches.push({ from: later.map(from, -1), to: later.map(to, 1) }),
    );
    return pasted ? stretches.filter(({ from, to }) => from < to) : [];
  });
}

import type { Node } from 'prosemirror-model';
import type { Mapping } from 'prosemirror-transform';

/** How the blocks of a document descend from those before an edit. */
export interface Lineage {
  /** The id that each block shall have, in order. An id follows its text. */
  readonly ids: readonly string[];
  /** Blocks that now hold text of an earlier block with another id, or are a copy of it. */
  readonly carried: readonly Carried[];
}

export interface Carried {
  readonly from: string;
  readonly to: string;
  /** Whether it came by the clipboard: then it has what `from` had when it was copied. */
  readonly pasted?: true;
}

/** How many characters of each earlier block (by id) a block holds. */
type Held = ReadonlyMap<string, number>;

const blocksIn = (doc: Node): readonly Node[] => doc.content.content;
export const idOf = (block: Node): string | null => block.attrs['id'] as string | null;

/**
 * Follows every character through an edit. `mapping` leads from `before` to `after`.
 * An id stays with the block that holds most of its text; every other block that holds some of it,
 * or is a copy of it (pasted), is `carried` from it. Blocks without an id, and copies, get a new one.
 */
export function lineage(before: Node, after: Node, mapping: Mapping, newId: () => string): Lineage {
  const same = unchanged(before, after);
  const held = heldBy(before, after, mapping, same);
  const keepers = keepersOf(after, held);
  const carried: Carried[] = [];
  const ids = blocksIn(after).map((block, index) => {
    const own = idOf(block);
    const holds = held[index] ?? new Map<string, number>();
    const id = own !== null && same.has(index) ? own : (idFor(index, own, holds, keepers) ?? newId());
    for (const from of holds.keys()) if (from !== id) carried.push({ from, to: id });
    const isCopy = own !== null && own !== id && !holds.has(own) && keepers.get(own)?.index !== index;
    if (isCopy && block.textContent.trim() !== '') carried.push({ from: own, to: id });
    return id;
  });
  return { ids, carried };
}

/** Places in `after` of the blocks that the edit left as they were, before and after its reach. */
function unchanged(before: Node, after: Node): ReadonlyMap<number, number> {
  const [old, now] = [blocksIn(before), blocksIn(after)];
  const same = new Map<number, number>();
  const shorter = Math.min(old.length, now.length);
  let left = 0;
  while (left < shorter && old[left] === now[left]) same.set(left, left++);
  let right = 1;
  while (right <= shorter - left && old.at(-right) === now.at(-right)) {
    same.set(now.length - right, old.length - right);
    right++;
  }
  return same;
}

function heldBy(
  before: Node,
  after: Node,
  mapping: Mapping,
  same: ReadonlyMap<number, number>,
): readonly Held[] {
  const held = blocksIn(after).map(() => new Map<string, number>());
  const kept = new Set(same.values());
  before.forEach((block, offset, index) => {
    const id = idOf(block);
    if (id === null || kept.has(index)) return;
    for (let at = offset + 1; at <= offset + block.content.size; at++) {
      const moved = mapping.mapResult(at, 1);
      if (moved.deletedAfter) continue;
      const counts = held[after.resolve(moved.pos).index(0)];
      counts?.set(id, (counts.get(id) ?? 0) + 1);
    }
  });
  for (const [index] of same) {
    const id = idOf(after.child(index));
    if (id !== null) held[index]?.set(id, Infinity);
  }
  return held;
}

interface Keeper {
  readonly index: number;
  readonly characters: number;
}

/** Per id, the block that keeps it: the first of those that hold most of its text, or that bear it. */
function keepersOf(after: Node, held: readonly Held[]): ReadonlyMap<string, Keeper> {
  const keepers = new Map<string, Keeper>();
  blocksIn(after).forEach((block, index) => {
    const claims = new Map(held[index]);
    const own = idOf(block);
    if (own !== null && !claims.has(own)) claims.set(own, 0);
    for (const [id, characters] of claims) {
      const best = keepers.get(id);
      if (!best || characters > best.characters) keepers.set(id, { index, characters });
    }
  });
  return keepers;
}

/** The id among those that a block keeps: its own if it still holds text of it, else its main text's. */
function idFor(
  index: number,
  own: string | null,
  holds: Held,
  keepers: ReadonlyMap<string, Keeper>,
): string | null {
  const kept = [...keepers].filter(([, keeper]) => keeper.index === index).map(([id]) => id);
  if (own !== null && kept.includes(own) && (holds.has(own) || kept.length === 1)) return own;
  return kept.sort((a, b) => (holds.get(b) ?? 0) - (holds.get(a) ?? 0))[0] ?? null;
}

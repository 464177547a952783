import * as Y from 'yjs';
import { NOTHING } from './protocol.js';

/** An update that decodes, with the stretches of clocks it brings. */
export interface ReadUpdate {
  readonly bytes: Uint8Array;
  /** Per struct, in order: the Yjs client, its first clock, and the clock after it. */
  readonly structs: readonly Stretch[];
  /** What it deletes, per Yjs client. */
  readonly deletions: readonly Stretch[];
}

/** From `clock` up to, not including, `end`. */
export interface Stretch {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

export const isNothing = (update: Uint8Array): boolean =>
  update.length === NOTHING.length && update[0] === 0 && update[1] === 0;

/**
 * Reads an update through, without building a document of it. Null when it does not decode: in the log it would
 * break every later load. The bytes are copied out of the socket's buffer, which would otherwise stay in memory.
 */
export function readUpdate(update: Uint8Array): ReadUpdate | null {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const deletions = toDeletions(ds);
    const brought = structs.filter(isContent).map(toStretch);
    const sound =
      isInOrder(structs) && structs.every(looksBack) && [...brought, ...deletions].every(isSomething);
    return sound ? { bytes: new Uint8Array(update), structs: brought, deletions } : null;
  } catch {
    return null; // whatever Yjs throws for what it cannot read
  }
}

/**
 * Yjs writes each client once, the highest first, and its structs without a gap, and relies on it when it merges
 * bytes (`Y.mergeUpdates`). What is written otherwise decodes, and would break a later merge.
 */
function isInOrder(structs: Decoded['structs']): boolean {
  return structs.every((struct, at) => {
    const before = structs[at - 1];
    if (!before) return true;
    if (before.id.client === struct.id.client) return before.id.clock + before.length === struct.id.clock;
    return before.id.client > struct.id.client;
  });
}

/**
 * What a client writes leans only on what it wrote before. Yjs trusts that without looking, and whoever loaded a text
 * with such an update in it would fail: nobody could read, freeze or adopt it again.
 */
function looksBack(struct: Decoded['structs'][number]): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { id, origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].every(
    (other) => !(other instanceof Y.ID) || other.client !== id.client || other.clock < id.clock,
  );
}

/** Yjs writes no stretch of length nothing, and fails on one when it sets it aside for later. */
const isSomething = ({ clock, end }: Stretch): boolean => end > clock;

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** A skip says that something is missing, and brings nothing. */
const isContent = (struct: Decoded['structs'][number]): boolean => !(struct instanceof Y.Skip);

const toStretch = ({ id, length }: Decoded['structs'][number]): Stretch => ({
  client: id.client,
  clock: id.clock,
  end: id.clock + length,
});

function toDeletions(deleteSet: Decoded['ds']): Stretch[] {
  return [...deleteSet.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, end: clock + len })),
  );
}

/** One update that says what all of them say. Cheap for a few; over some hundred, use a Y.Doc (`compaction.ts`). */
export function merge(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length === 0) return NOTHING;
  return updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates([...updates]);
}

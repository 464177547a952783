import * as Y from 'yjs';
import type { DocSnapshot, StoredDoc } from '@samsvar/domain';
import { Deletions } from './deletions.js';
import { NOTHING } from './protocol.js';
import { StateVector } from './state-vector.js';
import { isNothing, merge, readUpdate } from './update.js';
import type { ReadUpdate } from './update.js';

/**
 * Updates that are in the log and not yet in the snapshot. One flush makes one entry; whoever joins makes one of all:
 * what many opened and wrote a little in would otherwise keep every few bytes in an array of their own.
 */
interface TailEntry {
  /** The `seq` of the last log row in it. */
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/**
 * What one document holds, as bytes: the snapshot, the tail after it, and a cache of its state vector. Everything
 * in it is committed. There is no Y.Doc here: to send bytes on, nobody needs to understand them.
 */
export class Content {
  private tail: TailEntry[] = [];
  /** The snapshot's deletions alone. */
  private deletions: Uint8Array | null = null;
  private known: { readonly at: number; readonly deletions: Deletions } | null = null;
  private snapshotVector: StateVector;
  readonly vector: StateVector;
  /** How many updates the tail was made of, and their bytes. */
  tailUpdates = 0;
  tailBytes = 0;
  seq: number;

  constructor(
    private snapshot: DocSnapshot | null,
    tail: readonly Uint8Array[],
    seq: number,
  ) {
    this.snapshotVector = readVector(snapshot);
    this.vector = readVector(snapshot);
    this.seq = snapshot?.uptoSeq ?? 0;
    for (const bytes of tail) this.add([storedUpdate(bytes)], this.seq + 1);
    this.seq = seq;
  }

  static of(stored: StoredDoc): Content {
    return new Content(stored.snapshot, stored.updates, stored.seq);
  }

  /** Adds what one flush committed, up to `seq`. Returns the one update to show. */
  add(updates: readonly ReadUpdate[], seq: number): Uint8Array {
    for (const update of updates) this.vector.add(update.structs);
    const bytes = merge(updates.map((update) => update.bytes));
    this.tail.push({ seq, bytes });
    this.tailUpdates += updates.length;
    this.tailBytes += bytes.length;
    this.seq = seq;
    return bytes;
  }

  get snapshotBytes(): number {
    return this.snapshot?.bytes.length ?? 0;
  }

  /**
   * The updates that a client needs which knows `known`, in the order they are sent. A new client gets the
   * snapshot's bytes as they are; one that comes back gets the tail and the deletions it may have missed.
   */
  missing(known: StateVector): readonly Uint8Array[] {
    const tail = this.wholeTail();
    if (!this.snapshot) return [known.isEmpty ? tail : Y.diffUpdate(tail, known.encode())];
    if (known.isEmpty) return isNothing(tail) ? [this.snapshot.bytes] : [this.snapshot.bytes, tail];
    const old = this.snapshotVector.isWithin(known)
      ? this.snapshotDeletions(this.snapshot)
      : Y.diffUpdate(this.snapshot.bytes, known.encode());
    const parts = [old, Y.diffUpdate(tail, known.encode())].filter((part) => !isNothing(part));
    return [merge(parts)];
  }

  /** What came after `seq`, at least; everything when the tail no longer reaches back so far. */
  after(seq: number): readonly Uint8Array[] {
    if (this.snapshot && seq < this.snapshot.uptoSeq) return this.missing(StateVector.empty());
    return [merge(this.tail.filter((entry) => entry.seq > seq).map((entry) => entry.bytes))];
  }

  /** Whether a client's answer says nothing new: its text is known, and so is all that it deleted. */
  holds(update: ReadUpdate): boolean {
    if (!update.structs.every((stretch) => this.vector.has(stretch))) return false;
    if (update.deletions.length === 0) return true;
    return this.knownDeletions().hold(update.deletions);
  }

  /** What a compaction works on: everything that is committed now. */
  parts(): { updates: Uint8Array[]; uptoSeq: number } {
    const old = this.snapshot ? [this.snapshot.bytes] : [];
    return { updates: [...old, ...this.tail.map((entry) => entry.bytes)], uptoSeq: this.seq };
  }

  /** Puts a newer snapshot in the place of the old one and of the tail that it covers. */
  compacted(snapshot: DocSnapshot): void {
    this.snapshot = snapshot;
    this.snapshotVector = readVector(snapshot);
    this.deletions = null;
    // One that began before the snapshot stays whole: to say twice what is known changes nothing.
    this.tail = this.tail.filter((entry) => entry.seq > snapshot.uptoSeq);
    this.tailUpdates = this.seq - snapshot.uptoSeq;
    this.tailBytes = this.tail.reduce((sum, entry) => sum + entry.bytes.length, 0);
  }

  private wholeTail(): Uint8Array {
    if (this.tail.length > 1)
      this.tail = [{ seq: this.seq, bytes: merge(this.tail.map(({ bytes }) => bytes)) }];
    return this.tail[0]?.bytes ?? NOTHING;
  }

  private snapshotDeletions(snapshot: DocSnapshot): Uint8Array {
    return (this.deletions ??= Y.diffUpdate(snapshot.bytes, snapshot.stateVector));
  }

  private knownDeletions(): Deletions {
    if (this.known?.at === this.seq) return this.known.deletions;
    const old = this.snapshot ? [this.snapshotDeletions(this.snapshot)] : [];
    const all = merge([...old, ...this.tail.map((entry) => entry.bytes)]);
    const deletions = new Deletions(storedUpdate(all).deletions);
    this.known = { at: this.seq, deletions };
    return deletions;
  }
}

const readVector = (snapshot: DocSnapshot | null): StateVector =>
  (snapshot && StateVector.read(snapshot.stateVector)) ?? StateVector.empty();

function storedUpdate(bytes: Uint8Array): ReadUpdate {
  const update = readUpdate(bytes);
  if (!update) throw new Error('The log holds an update that does not decode.');
  return update;
}

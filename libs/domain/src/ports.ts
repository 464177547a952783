/** What the rules and the adapters ask of the world, so that neither knows the other. */

/** The time now. Tests use a fixed one. */
export interface Clock {
  now(): Date;
}

/** New ids, unique for ever. `kind` is a word of the domain and only serves tests and logs. */
export interface Ids {
  next(kind: string): string;
}

/** One Yjs update and who wrote it. */
export interface DocUpdate {
  /** A Yjs update, encoding version 1, already checked to decode. */
  readonly bytes: Uint8Array;
  /** Id of the person who wrote it. */
  readonly actor: string;
}

/** What one flush adds to one document. */
export interface DocAppend {
  readonly doc: string;
  /** Number of the lease under which the writer knows the end of the log (`Lease.fence`). */
  readonly fence: number;
  /** The `seq` that the first update gets; the others follow without a gap. */
  readonly seq: number;
  readonly updates: readonly DocUpdate[];
}

/** A stretch of a log: updates in order, and the `seq` of the last one. */
export interface DocTail {
  readonly updates: readonly Uint8Array[];
  /** The last `seq` in the log; 0 when it is empty. */
  readonly seq: number;
}

/** What a document's log holds, ready to be sent or merged: the snapshot, then the tail. */
export interface StoredDoc extends DocTail {
  /** Null when nothing was compacted yet. */
  readonly snapshot: DocSnapshot | null;
  readonly frozen: boolean;
}

/** Everything up to and including `uptoSeq`, as one update. */
export interface DocSnapshot {
  readonly uptoSeq: number;
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
}

/** The right to append, until another process takes the lease. */
export interface Lease extends DocTail {
  /** Grows with every change of owner. */
  readonly fence: number;
}

/** Nothing of a batch was stored because of what is in it, and not because the log is away. */
export class UnfitBatch extends Error {
  override readonly name = 'UnfitBatch';
}

/**
 * The append-only log of live documents. It is the truth; snapshots are a cache of it.
 * One process at a time appends to a document: the one that took its lease last.
 * A fault (database away, disk full) rejects the promise and nothing of the batch is stored.
 */
export interface DocLog {
  /** Null when there is no such document. */
  load(doc: string): Promise<StoredDoc | null>;
  /** What came after `seq`. */
  since(doc: string, seq: number): Promise<DocTail>;
  /**
   * Takes the lease, with what came after `seq`. Waits for an append in flight; after it, who held the
   * lease before stores nothing more. Null when the document is frozen or does not exist.
   */
  lease(doc: string, seq: number): Promise<Lease | null>;
  /**
   * One transaction. Returns the documents whose updates were not taken, because they are frozen,
   * unknown, or leased by another process meanwhile; those of all others are committed.
   * @throws UnfitBatch when one document's part cannot be stored and the others could
   */
  append(batch: readonly DocAppend[]): Promise<ReadonlySet<string>>;
  /** Puts a newer snapshot in the place of an older one. Never removes log rows. */
  compact(doc: string, snapshot: DocSnapshot): Promise<void>;
}

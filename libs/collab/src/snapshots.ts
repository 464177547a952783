import { performance } from 'node:perf_hooks';
import type { StoredDoc } from '@samsvar/domain';
import { Compaction } from './compaction.js';
import type { Limits } from './limits.js';
import type { House, Room } from './room.js';

/** A tail of fewer bytes than this is never worth one on account of its bytes, however small the snapshot. */
const LEAST_BYTES = 16 * 1024;
/** Milliseconds after which what could not be compacted is tried again. */
const RETRY_MS = 60_000;
/** Milliseconds between two looks at all open documents. */
const ROUND_MS = 1_000;

/** Decides when a document's tail becomes part of its snapshot. The log's rows stay: they say who wrote what. */
export class Snapshots {
  private readonly compaction = new Compaction();
  private readonly busy = new Set<Room>();
  /** Documents that could not be compacted, and when it is tried again; until then they have a long tail. */
  private readonly retryAt = new WeakMap<Room, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly house: House,
    rooms: () => Iterable<Room>,
  ) {
    const { idleMs } = house.limits;
    this.timer = setInterval(() => this.round(rooms()), Math.min(ROUND_MS, idleMs)).unref();
  }

  /** Before a document is opened: a tail that is too long to merge is never brought into this thread. */
  async shorten(doc: string, stored: StoredDoc): Promise<StoredDoc> {
    if (stored.updates.length < this.house.limits.snapshotUpdates) return stored;
    const old = stored.snapshot ? [stored.snapshot.bytes] : [];
    const snapshot = await this.compaction.make([...old, ...stored.updates], stored.seq);
    await this.house.log.compact(doc, snapshot);
    this.house.metrics.count('samsvar_collab_compactions_total');
    return { ...stored, snapshot, updates: [] };
  }

  /** Unload: before a document is dropped from memory. */
  async beforeUnload(room: Room): Promise<void> {
    if (room.content.tailUpdates >= this.house.limits.snapshotUpdates / 10) await this.make(room);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.compaction.stop();
  }

  private round(rooms: Iterable<Room>): void {
    for (const room of rooms) if (isDue(room, this.house.limits)) void this.make(room);
  }

  private async make(room: Room): Promise<void> {
    if (this.busy.has(room) || performance.now() < (this.retryAt.get(room) ?? 0)) return;
    this.busy.add(room);
    const { updates, uptoSeq } = room.content.parts();
    try {
      const snapshot = await this.compaction.make(updates, uptoSeq);
      await this.house.log.compact(room.id, snapshot);
      room.content.compacted(snapshot);
      this.house.metrics.count('samsvar_collab_compactions_total');
    } catch (fault) {
      // Nothing is lost: the log is the truth. The text goes on with a longer tail.
      this.retryAt.set(room, performance.now() + RETRY_MS);
      this.house.metrics.count('samsvar_collab_compaction_faults_total');
      this.house.logger.error({ err: fault, doc: room.id }, 'a document could not be compacted');
    } finally {
      this.busy.delete(room);
    }
  }
}

/** Merging a tail takes time that grows with its square, so a very long one waits for no idle moment. */
function isDue({ content, storedAt }: Room, { snapshotUpdates, idleMs }: Limits): boolean {
  if (content.tailUpdates >= 10 * snapshotUpdates) return true;
  if (content.tailBytes >= Math.max(LEAST_BYTES, content.snapshotBytes)) return true;
  return content.tailUpdates >= snapshotUpdates && performance.now() - storedAt > idleMs;
}

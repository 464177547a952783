import { alone } from './nodes.js';
import { Room } from './room.js';
import type { House } from './room.js';
import { Snapshots } from './snapshots.js';

/** The open documents of this process. */
export class Rooms {
  private readonly open = new Map<string, Promise<Room | null>>();
  private readonly loaded = new Map<string, Room>();
  private readonly unloading = new Map<string, NodeJS.Timeout>();

  private readonly snapshots: Snapshots;

  constructor(private readonly house: House) {
    this.snapshots = new Snapshots(house, () => this.loaded.values());
  }

  get size(): number {
    return this.loaded.size;
  }

  all(): readonly Room[] {
    return [...this.loaded.values()];
  }

  /** Something may have been missed: reads it from the log, and asks who is present elsewhere. */
  async refresh(room: Room): Promise<void> {
    await room.readUp();
    this.house.nodes.whoIsHere(room.id);
  }

  /** The document's room, when it is open here. */
  get(doc: string): Room | undefined {
    return this.loaded.get(doc);
  }

  /** The document's room when it is open here, or will be in a moment. */
  opening(doc: string): Promise<Room | null> | undefined {
    return this.open.get(doc);
  }

  /** Opens a document; all who come while it loads share one load. Null when there is no such document. */
  enter(doc: string): Promise<Room | null> {
    this.stay(doc);
    const known = this.open.get(doc);
    if (known) return known;
    const loading = this.load(doc);
    this.open.set(doc, loading);
    return loading;
  }

  /** Unload: nobody is left. The room waits a little for who comes back. */
  left(room: Room): void {
    if (room.audience.sockets.size > 0 || room.closed || this.unloading.has(room.id)) return;
    const timer = setTimeout(() => void this.unload(room), this.house.limits.unloadMs);
    this.unloading.set(room.id, timer.unref());
  }

  async close(): Promise<void> {
    for (const room of this.all()) {
      room.close('stopping');
      this.forget(room);
    }
    await this.snapshots.stop();
  }

  private stay(doc: string): void {
    clearTimeout(this.unloading.get(doc));
    this.unloading.delete(doc);
  }

  private async load(doc: string): Promise<Room | null> {
    try {
      await this.house.nodes.enter(doc);
      const stored = await this.house.log.load(doc);
      const short = stored && (await this.snapshots.shorten(doc, stored));
      const room = short && new Room(doc, short, this.house, (failed) => this.forget(failed));
      if (room) this.loaded.set(doc, room);
      else this.unknown(doc);
      if (room && this.house.nodes !== alone) void this.refresh(room); // what came between subscribing and now
      return room;
    } catch (fault) {
      this.unknown(doc); // the next who comes tries again
      throw fault;
    }
  }

  private unknown(doc: string): void {
    this.open.delete(doc);
    this.house.nodes.leave(doc);
  }

  private async unload(room: Room): Promise<void> {
    this.unloading.delete(room.id);
    const isLeft = () => room.audience.sockets.size === 0 && !room.closed && !this.unloading.has(room.id);
    if (isLeft()) await this.snapshots.beforeUnload(room);
    if (!isLeft()) return;
    if (room.isBusy) return this.left(room);
    room.close('stopping');
    this.forget(room);
  }

  private forget(room: Room): void {
    if (this.loaded.get(room.id) !== room) return;
    this.stay(room.id);
    this.loaded.delete(room.id);
    this.unknown(room.id);
  }
}

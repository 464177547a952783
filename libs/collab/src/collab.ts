import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DocLog } from '@samsvar/domain';
import { Compaction } from './compaction.js';
import { Doorway } from './doorway.js';
import type { Authorize } from './doorway.js';
import { Flush } from './flush.js';
import { Heartbeat } from './heartbeat.js';
import { LIMITS } from './limits.js';
import type { Limits } from './limits.js';
import { silent } from './logger.js';
import type { Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { alone, redisNodes } from './nodes.js';
import type { NodeListener, RedisPlace } from './nodes.js';
import { OTHER_NODE } from './presence.js';
import type { House, Room } from './room.js';
import { Rooms } from './rooms.js';
import type { Socket } from './socket.js';

export interface CollabOptions {
  readonly log: DocLog;
  readonly authorize: Authorize;
  readonly limits?: Partial<Limits>;
  /** Origins besides the one that Host names, when a proxy changes it. */
  readonly origins?: readonly string[];
  readonly logger?: Logger;
  /** Where the processes that serve the same documents meet. Without it, this one serves all. */
  readonly redis?: RedisPlace;
}

/** Why a document's sockets are closed: a word of `close-codes.ts`. */
export type ReopenReason = 'frozen' | 'rights';

export function createCollab(options: CollabOptions): Collab {
  return new Collab(options);
}

/** The collaboration server: live documents over WebSocket, stored before they are seen. */
export class Collab {
  private readonly house: House;
  private readonly rooms: Rooms;
  private readonly sockets = new Set<Socket>();
  private readonly heartbeat: Heartbeat;
  private readonly doorway: Doorway;
  private readonly combining = new Compaction();

  constructor(options: CollabOptions) {
    const limits = { ...LIMITS, ...options.limits };
    const metrics = new Metrics();
    const { log, authorize, origins = [], logger = silent } = options;
    const nodes = options.redis ? redisNodes(options.redis, this.listener(), logger) : alone;
    this.house = {
      log,
      limits,
      metrics,
      logger,
      nodes,
      flush: new Flush(log, metrics, logger),
      backlog: { bytes: 0 },
    };
    this.rooms = new Rooms(this.house);
    this.heartbeat = new Heartbeat(this.sockets, limits);
    this.doorway = new Doorway(this.house, this.rooms, this.sockets, authorize, origins);
  }

  /** Takes an HTTP upgrade for `/collab/{document}`; the caller has matched the path's first part. */
  handleUpgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    this.doorway.knock(request, wire, head);
  }

  /** Rights or state may have changed: closes the document's sockets; clients come back and are asked anew. */
  reopen(doc: string, reason: ReopenReason): void {
    this.reopenHere(doc, reason);
    this.house.nodes.reopen(doc, reason);
  }

  /**
   * Stores an update that the server itself made, then shows it. Resolves with its `seq` when it is committed.
   * @throws Refusal `text_is_frozen` when the document is frozen
   */
  async edit(doc: string, update: Uint8Array, actor: string): Promise<number> {
    const room = await this.rooms.enter(doc);
    if (!room) throw new Error(`There is no document ${doc}.`);
    try {
      return await room.edit(update, actor);
    } finally {
      this.rooms.left(room);
    }
  }

  /** Shows an edit that an act stored in the log itself, in its own transaction, as row `seq`: here and on the other nodes. */
  committed(doc: string, seq: number, edit: Uint8Array): void {
    // Also in a room that is being opened: it may have read the log just before.
    void this.rooms.opening(doc)?.then(
      (room) => room?.heard(seq, seq, edit),
      () => {}, // whoever opened it hears of that
    );
    this.house.nodes.committed(doc, seq, seq, edit);
  }

  /** One update that says what all of these say in their order, made where it holds up nobody who types. */
  async combine(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    return (await this.combining.make(updates, 0)).bytes;
  }

  /** Shutdown: takes nobody in, closes the sockets a little apart, and stores what is on its way. */
  async drain(): Promise<void> {
    this.doorway.shut();
    await Promise.all([...this.sockets].map((socket) => closeWithin(this.house.limits.jitterMs, socket)));
    await this.house.flush.idle();
    await this.rooms.close();
    await this.combining.stop();
    this.house.nodes.stop();
    this.heartbeat.stop();
  }

  private reopenHere(doc: string, reason: ReopenReason): void {
    this.doorway.askAnew(doc);
    this.rooms.get(doc)?.audience.close(reason);
  }

  /** What other processes tell of documents that are open here too. */
  private listener(): NodeListener {
    return {
      committed: (doc, from, to, update) => this.rooms.get(doc)?.heard(from, to, update),
      presence: (doc, news) => {
        const audience = this.rooms.get(doc)?.audience;
        audience?.presence.hear(news, OTHER_NODE);
        audience?.presenceChanged();
      },
      whoIsHere: (doc) => {
        const own = this.rooms.get(doc)?.audience.presence.ownPeople();
        if (own) this.house.nodes.presence(doc, own);
      },
      reopen: (doc, reason) => this.reopenHere(doc, reason === 'frozen' ? 'frozen' : 'rights'),
      missed: () => this.rooms.all().forEach((room) => this.catchUp(room)),
      late: (doc) => {
        const room = this.rooms.get(doc);
        if (room) void this.rooms.refresh(room);
      },
    };
  }

  /** What was missed may have been a change of rights, so everybody is asked anew; the text is read from the log. */
  private catchUp(room: Room): void {
    void this.rooms.refresh(room);
    this.reopenHere(room.id, 'rights');
  }

  /** For `/health`: whether it takes sockets, and how much it holds. */
  health(): { ready: boolean; sockets: number; documents: number } {
    return { ready: !this.doorway.isShut, sockets: this.sockets.size, documents: this.rooms.size };
  }

  /** For `/metrics`, in Prometheus' text format. */
  metrics(): string {
    return this.house.metrics.text({
      samsvar_collab_sockets: this.sockets.size,
      samsvar_collab_documents: this.rooms.size,
      samsvar_collab_waiting_bytes: this.house.backlog.bytes,
    });
  }
}

async function closeWithin(milliseconds: number, socket: Socket): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * milliseconds));
  socket.close('stopping');
}

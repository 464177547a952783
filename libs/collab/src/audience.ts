import type { CloseWord } from './close-codes.js';
import type { Content } from './content.js';
import { frame } from './frame.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';
import { Presence } from './presence.js';
import { presenceMessage, Step, syncMessage } from './protocol.js';
import type { Socket } from './socket.js';
import { StateVector } from './state-vector.js';

/** Presence waits so long for company, in milliseconds, unless an update takes it along. */
const PRESENCE_MS = 32;

/** Everybody who has one document open here, and what they are shown. */
export class Audience {
  readonly sockets = new Set<Socket>();
  readonly presence: Presence;
  private presenceTimer: NodeJS.Timeout | null = null;
  private welcome: { readonly seq: number; readonly frames: Buffer } | null = null;

  constructor(
    private readonly content: Content,
    private readonly limits: Limits,
    private readonly metrics: Metrics,
    /** Hears what is new in the presence of those who are here in this process. */
    private readonly onPresence: (news: Uint8Array) => void,
  ) {
    this.presence = new Presence(limits);
  }

  /** Answers sync step 1: everything that is missing, then asks for what is missing here. */
  join(socket: Socket, known: StateVector): void {
    socket.together(() => {
      socket.sendContent(known.isEmpty ? this.welcomeNewcomer() : this.answer(known));
      this.tellWhoIsHere(socket);
    });
    socket.joined = true;
    socket.behind = null;
  }

  /** Everybody who knows nothing is sent the same bytes, which are kept until something is written. */
  private welcomeNewcomer(): Buffer {
    if (this.welcome?.seq === this.content.seq) return this.welcome.frames;
    const frames = this.answer(StateVector.empty());
    this.welcome = { seq: this.content.seq, frames };
    return frames;
  }

  private answer(known: StateVector): Buffer {
    const missing = this.content.missing(known);
    const last = missing.length - 1;
    // Only the last one makes y-websocket announce «synced», and by then the content is there.
    const frames = missing.map((bytes, at) =>
      frame(...syncMessage(at === last ? Step.answer : Step.update, bytes)),
    );
    return Buffer.concat([...frames, frame(...syncMessage(Step.ask, this.content.vector.encode()))]);
  }

  leave(socket: Socket): void {
    this.sockets.delete(socket);
    this.presence.leave(socket);
    this.presenceChanged();
  }

  close(word: CloseWord): void {
    for (const socket of this.sockets) socket.close(word);
  }

  /**
   * What is committed, to everybody, its author too: one update, one frame, written to each.
   * @param before the last `seq` that had been shown
   */
  show(update: Uint8Array, before: number): void {
    this.welcome = null;
    const bytes = frame(...syncMessage(Step.update, update));
    const presence = this.presenceNews();
    for (const socket of this.sockets) {
      if (!socket.joined || this.fallsBehind(socket, before)) continue;
      if (presence) socket.together(() => (socket.sendFrame(bytes), socket.sendFrame(presence)));
      else socket.sendFrame(bytes);
    }
  }

  /** The client has read what it was sent: one difference brings it up to date. */
  catchUp(socket: Socket): void {
    if (socket.behind === null) return;
    const missing = this.content.after(socket.behind);
    socket.behind = null;
    for (const bytes of missing) socket.send(...syncMessage(Step.update, bytes));
    this.tellWhoIsHere(socket);
  }

  tellWhoIsHere(socket: Socket): void {
    const everybody = this.presence.everybody();
    if (everybody) socket.send(presenceMessage(everybody));
  }

  presenceChanged(): void {
    if (!this.presence.hasNews) return;
    this.presenceTimer ??= setTimeout(() => this.showPresence(), PRESENCE_MS).unref();
  }

  private showPresence(): void {
    const bytes = this.presenceNews();
    if (!bytes) return;
    for (const socket of this.sockets) if (socket.joined && socket.behind === null) socket.sendFrame(bytes);
  }

  /** One frame with what changed, for everybody here; other nodes are told too. */
  private presenceNews(): Buffer | null {
    if (this.presenceTimer) clearTimeout(this.presenceTimer);
    this.presenceTimer = null;
    const news = this.presence.takeNews();
    if (!news) return null;
    if (news.own) this.onPresence(news.own);
    return frame(presenceMessage(news.all));
  }

  /** Backpressure: from here on this client waits for one difference. */
  private fallsBehind(socket: Socket, before: number): boolean {
    if (socket.behind !== null) return true;
    if (socket.unsent <= this.limits.unsentBytes) return false;
    socket.behind = before;
    this.metrics.count('samsvar_collab_behind_total');
    return true;
  }
}

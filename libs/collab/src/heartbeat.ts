import { performance } from 'node:perf_hooks';
import { frame } from './frame.js';
import type { Limits } from './limits.js';
import { presenceMessage } from './protocol.js';
import type { Socket } from './socket.js';

/** Nobody's presence: a message that changes nothing, so that the client hears something. */
const STILL_HERE = frame(presenceMessage(Uint8Array.of(0)));

/** Milliseconds between two rounds. */
const ROUND_MS = 1_000;

/** Looks after the sockets of the process: half-open ones, silent ones, and those that do not read. */
export class Heartbeat {
  private readonly pinged = new WeakMap<Socket, number>();
  private readonly stuck = new WeakMap<Socket, { unsent: number; since: number }>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly sockets: ReadonlySet<Socket>,
    private readonly limits: Limits,
  ) {
    this.timer = setInterval(() => this.round(), Math.min(ROUND_MS, limits.pingMs / 2)).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private round(now = performance.now()): void {
    for (const socket of this.sockets) {
      if (socket.closed) continue;
      this.lookForLife(socket, now);
      this.lookForProgress(socket, now);
      const silent = now - socket.sentAt > this.limits.silenceMs && socket.unsent === 0;
      if (silent) socket.sendFrame(STILL_HERE);
    }
  }

  /** A half-open connection answers no ping (RFC 6455 § 5.5.2). */
  private lookForLife(socket: Socket, now: number): void {
    if (now - socket.heardAt < this.limits.pingMs) return void this.pinged.delete(socket);
    const pingedAt = this.pinged.get(socket);
    if (pingedAt === undefined) {
      this.pinged.set(socket, now);
      socket.ping();
    } else if (now - pingedAt > this.limits.pingMs) {
      socket.cutOff('silent');
    }
  }

  /** A client that takes nothing of what waits for it is closed; one that is merely slow is not. */
  private lookForProgress(socket: Socket, now: number): void {
    const before = this.stuck.get(socket);
    if (socket.unsent === 0) this.stuck.delete(socket);
    else if (!before || socket.unsent < before.unsent)
      this.stuck.set(socket, { unsent: socket.unsent, since: now });
    else if (now - before.since > this.limits.behindMs) socket.close('tooSlow');
  }
}

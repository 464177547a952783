import type { Duplex } from 'node:stream';
import { performance } from 'node:perf_hooks';
import type { WebSocket } from 'ws';
import { CLOSE_CODES } from './close-codes.js';
import type { CloseWord } from './close-codes.js';
import { frame } from './frame.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';
import type { Speaker } from './presence.js';
import { deniedMessage, storedMessage } from './protocol.js';
import { Rate } from './rate.js';

/** Who is at the other end, as decided once, when the socket was opened. */
export interface Person {
  readonly actor: string;
  readonly mode: 'read' | 'write';
}

/** Milliseconds that a client has to answer our close before it is cut off. */
const GOODBYE_MS = 2_000;

/** One client's connection to one document. */
export class Socket implements Speaker {
  readonly actor: string;
  readonly mode: 'read' | 'write';
  /** The client has asked for the content, and is sent what comes. */
  joined = false;
  /** Backpressure: the last `seq` that it was sent before it fell behind; null while it keeps up. */
  behind: number | null = null;
  closed = false;
  /** When something was last sent, and last heard, on `performance.now()`'s clock. */
  sentAt = performance.now();
  heardAt = performance.now();
  private received = 0;
  private lastWaiting = 0;
  private toldDenied = false;
  private contentBytes = 0;
  private readonly messages: Rate;
  private readonly bytes: Rate;

  constructor(
    private readonly ws: WebSocket,
    private readonly wire: Duplex,
    person: Person,
    /** It asked to be told what is stored (`?stored=1`). */
    private readonly tellStored: boolean,
    private readonly limits: Limits,
    private readonly metrics: Metrics,
  ) {
    this.actor = person.actor;
    this.mode = person.mode;
    this.messages = new Rate(limits.messagesPerSecond);
    this.bytes = new Rate(limits.bytesPerSecond);
  }

  /** Bytes that the client has not taken yet. */
  get unsent(): number {
    return this.wire.writableLength;
  }

  /** The word to close with when a message of `size` bytes is too much. */
  overLimit(size: number): CloseWord | null {
    this.heardAt = performance.now();
    if (size > this.limits.messageBytes) return 'tooLarge';
    return this.messages.take(1) && this.bytes.take(size) ? null : 'tooMany';
  }

  send(...message: readonly Uint8Array[]): void {
    this.sendFrame(frame(...message));
  }

  /** Writes past `ws`, which would build the head again for each client; no extension is in use, so it may. */
  sendFrame(bytes: Buffer): void {
    if (this.closed || !this.wire.writable) return;
    if (this.unsent > this.limits.unsentBytesMost + this.contentBytes) return this.close('tooSlow');
    this.wire.write(bytes);
    this.sentAt = performance.now();
    this.metrics.count('samsvar_collab_sent_bytes_total', bytes.length);
  }

  /** The content that it asked for, which may be larger than what may otherwise wait to be sent. */
  sendContent(bytes: Buffer): void {
    this.sendFrame(bytes);
    this.contentBytes = bytes.length;
  }

  /** Several frames in one write to the operating system. */
  together(send: () => void): void {
    this.wire.cork();
    send();
    this.wire.uncork();
  }

  /** Numbers a data message that came in; see `stored` in `protocol.ts`. */
  countData(): number {
    return (this.received += 1);
  }

  waitsFor(ordinal: number): void {
    this.lastWaiting = ordinal;
  }

  /** Data message `ordinal` is committed, or said nothing that was not stored already. */
  stored(ordinal: number): void {
    if (!this.tellStored || ordinal < this.lastWaiting) return;
    this.send(storedMessage(this.received));
  }

  /** An update was not taken. Said once: a client that may not write would hear it with every key. */
  denied(word: 'readOnly' | 'frozen'): void {
    this.metrics.countFor('samsvar_collab_dropped_writes_total', word);
    if (this.toldDenied) return;
    this.toldDenied = true;
    this.send(deniedMessage(word));
  }

  close(word: CloseWord): void {
    if (this.closed) return;
    this.closed = true;
    this.metrics.countFor('samsvar_collab_closed_total', word);
    this.ws.close(CLOSE_CODES[word], word);
    setTimeout(() => this.ws.terminate(), GOODBYE_MS).unref();
  }

  /** Nobody is there any more, or what comes is a frame too large to be read. */
  cutOff(reason: 'silent' | 'frameTooLarge'): void {
    if (this.closed) return;
    this.closed = true;
    this.metrics.countFor('samsvar_collab_closed_total', reason);
    if (reason === 'silent') this.ws.terminate(); // for a frame, `ws` itself says 1009 and closes
  }

  ping(): void {
    if (!this.closed) this.ws.ping();
  }
}

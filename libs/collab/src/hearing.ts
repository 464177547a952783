import type { CloseWord } from './close-codes.js';
import type { House, Room } from './room.js';
import { presenceMessage, readMessage } from './protocol.js';
import type { Incoming } from './protocol.js';
import type { Socket } from './socket.js';
import { StateVector } from './state-vector.js';
import { isNothing, readUpdate } from './update.js';
import type { ReadUpdate } from './update.js';

/** What one socket says to one document. Whatever is wrong with it closes that socket and nothing else. */
export class Hearing {
  constructor(
    private readonly room: Room,
    private readonly socket: Socket,
    private readonly house: House,
  ) {}

  hear(message: Uint8Array, isBinary: boolean): void {
    if (this.socket.closed) return;
    const wrong = this.socket.overLimit(message.length) ?? (isBinary ? this.act(message) : 'unreadable');
    if (wrong) this.socket.close(wrong);
  }

  private act(message: Uint8Array): CloseWord | null {
    const incoming = readMessage(message);
    if (!incoming) return 'unreadable';
    switch (incoming.what) {
      case 'ask':
        return this.join(incoming.stateVector);
      case 'answer':
      case 'update':
        return this.write(incoming);
      case 'presence':
        return this.presence(incoming.presence);
      case 'whoIsHere':
        this.room.audience.tellWhoIsHere(this.socket);
        return null;
    }
  }

  private join(bytes: Uint8Array): CloseWord | null {
    const known = StateVector.read(bytes);
    if (!known) return 'unreadable';
    this.room.audience.join(this.socket, known);
    return null;
  }

  private write({ what, update }: Incoming & { what: 'answer' | 'update' }): CloseWord | null {
    const ordinal = this.socket.countData();
    const read = isNothing(update) ? null : readUpdate(update);
    if (!read) return isNothing(update) ? this.nothingNew(ordinal) : 'unreadable';
    if (what === 'answer' && this.room.content.holds(read)) return this.nothingNew(ordinal);
    if (this.socket.mode === 'read') {
      this.socket.denied('readOnly');
      return null;
    }
    if (this.house.backlog.bytes > this.house.limits.waitingBytes) return 'tryAgain';
    this.store(read, ordinal);
    return null;
  }

  private nothingNew(ordinal: number): null {
    this.socket.stored(ordinal);
    return null;
  }

  private store(update: ReadUpdate, ordinal: number): void {
    this.socket.waitsFor(ordinal);
    this.room.receive({
      update,
      actor: this.socket.actor,
      stored: () => this.socket.stored(ordinal),
      refused: () => this.socket.denied('frozen'),
      failed: () => this.socket.close('tryAgain'),
    });
  }

  /** A presence that cannot be read is dropped: nobody should lose text by it. Nobody's is a megabyte. */
  private presence(bytes: Uint8Array): CloseWord | null {
    const { audience } = this.room;
    const { presenceBytes, presenceBytesMost } = this.house.limits;
    if (bytes.length > presenceBytesMost) return 'tooLarge';
    if (bytes.length > presenceBytes) return this.dropPresence('tooLarge');
    try {
      const answer = audience.presence.hear(bytes, this.socket);
      if (answer) this.socket.send(presenceMessage(answer));
      audience.presenceChanged();
    } catch {
      return this.dropPresence('unreadable');
    }
    return null;
  }

  private dropPresence(reason: 'tooLarge' | 'unreadable'): null {
    this.house.metrics.countFor('samsvar_collab_dropped_presence_total', reason);
    return null;
  }
}

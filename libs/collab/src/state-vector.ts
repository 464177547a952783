import * as Y from 'yjs';
import type { Stretch } from './update.js';

/**
 * What is known of each Yjs client: its clock. Never claims more than there is: a stretch that does not follow on
 * what is known is not counted, so that a client that has the missing part is asked for it.
 */
export class StateVector {
  private readonly clocks: Map<number, number>;
  private bytes: Uint8Array | null;

  private constructor(clocks: Map<number, number>, bytes: Uint8Array | null) {
    this.clocks = clocks;
    this.bytes = bytes;
  }

  static empty(): StateVector {
    return new StateVector(new Map(), null);
  }

  /** Null when the bytes are no state vector. */
  static read(bytes: Uint8Array): StateVector | null {
    try {
      return new StateVector(Y.decodeStateVector(bytes), bytes);
    } catch {
      return null;
    }
  }

  get isEmpty(): boolean {
    return this.clocks.size === 0;
  }

  /** False when a stretch leaves a hole before it. */
  add(stretches: readonly Stretch[]): boolean {
    let whole = true;
    for (const { client, clock, end } of stretches) {
      const known = this.clocks.get(client) ?? 0;
      if (clock > known) whole = false;
      else if (end > known) this.clocks.set(client, end);
    }
    if (stretches.length > 0) this.bytes = null;
    return whole;
  }

  has({ client, end }: Stretch): boolean {
    return (this.clocks.get(client) ?? 0) >= end;
  }

  /** Whether nothing is known here that `other` does not know. */
  isWithin(other: StateVector): boolean {
    for (const [client, clock] of this.clocks) if ((other.clocks.get(client) ?? 0) < clock) return false;
    return true;
  }

  encode(): Uint8Array {
    return (this.bytes ??= Y.encodeStateVector(this.clocks));
  }
}

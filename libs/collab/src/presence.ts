import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Limits } from './limits.js';

/** Who speaks for a Yjs client: a socket, with its person, or another node (null). */
export interface Speaker {
  readonly actor: string | null;
}

interface State {
  readonly clock: number;
  /** The state's JSON in UTF-8; what it says is not looked at. */
  readonly json: Uint8Array;
  readonly speaker: Speaker;
}

const DECODER = new TextDecoder('utf-8', { fatal: true });
const GONE = new TextEncoder().encode('null');

/** So many clients that left are remembered, so that a late echo does not bring them back. */
const REMEMBERED = 1_000;

/**
 * Who is present in one document and where their cursors are: the newest state of each Yjs client, kept as bytes.
 * Every y-websocket client sends what it hears back to the server; what brings nothing newer is dropped.
 */
export class Presence {
  private readonly here = new Map<number, State>();
  private readonly gone = new Map<number, State>();
  private readonly changed = new Map<number, State>();

  constructor(private readonly limits: Limits) {}

  get hasNews(): boolean {
    return this.changed.size > 0;
  }

  /**
   * Takes what `speaker` says of the clients it speaks for. Returns what to answer: a client that was declared
   * gone and says the same clock again is told so, and y-protocols makes it speak up with a newer one.
   * @throws Error when it is no presence message
   */
  hear(bytes: Uint8Array, speaker: Speaker): Uint8Array | null {
    const outlived = new Map<number, State>();
    for (const [client, clock, json] of readStates(bytes)) {
      const gone = this.gone.get(client);
      if (gone && clock <= gone.clock) outlived.set(client, gone);
      else this.keep(client, { clock, json, speaker });
    }
    return outlived.size === 0 ? null : encode(outlived);
  }

  /** `speaker` is gone, and with it the clients it spoke for. */
  leave(speaker: Speaker): void {
    for (const [client, state] of this.here) {
      if (state.speaker === speaker) this.remove(client, { ...state, json: GONE });
    }
  }

  /** What changed since the last call: all of it, and what this process's own sockets said. Null when nothing did. */
  takeNews(): { all: Uint8Array; own: Uint8Array | null } | null {
    if (this.changed.size === 0) return null;
    const news = { all: encode(this.changed), own: encodeOwn(this.changed) };
    this.changed.clear();
    return news;
  }

  /** Those who are present through this process, for another that asks. */
  ownPeople(): Uint8Array | null {
    return encodeOwn(this.here);
  }

  /** Everybody who is present, for who joins or asks; null when nobody is. */
  everybody(): Uint8Array | null {
    return this.here.size === 0 ? null : encode(this.here);
  }

  private keep(client: number, said: State): void {
    const old = this.here.get(client);
    const gone = isGone(said.json);
    if (old ? !mayFollow(old, said, gone) : gone) return;
    if (gone) return this.remove(client, { ...said, json: GONE });
    JSON.parse(DECODER.decode(said.json)); // y-protocols parses it unguarded, at everybody who is there
    if (old?.speaker !== said.speaker && this.speaksForMany(said.speaker)) return;
    this.gone.delete(client);
    this.here.set(client, said);
    this.changed.set(client, said);
  }

  private remove(client: number, state: State): void {
    this.here.delete(client);
    this.gone.set(client, state);
    this.changed.set(client, state);
    const [oldest] = this.gone.keys();
    if (this.gone.size > REMEMBERED && oldest !== undefined) this.gone.delete(oldest);
  }

  private speaksForMany(speaker: Speaker): boolean {
    if (speaker.actor === null) return false;
    let count = 0;
    for (const state of this.here.values()) if (state.speaker === speaker) count += 1;
    return count >= this.limits.presenceClients;
  }
}

/** Another node, which speaks for everybody who is there. */
export const OTHER_NODE: Speaker = { actor: null };

function encodeOwn(states: ReadonlyMap<number, State>): Uint8Array | null {
  const own = new Map([...states].filter(([, state]) => state.speaker.actor !== null));
  return own.size === 0 ? null : encode(own);
}

/** Newer, and from who spoke for the client before: the same person on a new socket, or another node. */
function mayFollow(old: State, said: State, gone: boolean): boolean {
  if (said.clock < old.clock || (said.clock === old.clock && !gone)) return false;
  const [before, now] = [old.speaker, said.speaker];
  return before === now || before.actor === null || now.actor === null || before.actor === now.actor;
}

const isGone = (json: Uint8Array): boolean =>
  json.length === GONE.length && json.every((byte, at) => byte === GONE[at]);

function encode(states: ReadonlyMap<number, State>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.size);
    for (const [client, { clock, json }] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint8Array(encoder, json);
    }
  });
}

function readStates(bytes: Uint8Array): [client: number, clock: number, json: Uint8Array][] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const states: [number, number, Uint8Array][] = [];
  for (let index = 0; index < count; index += 1) {
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    states.push([client, clock, new Uint8Array(decoding.readVarUint8Array(decoder))]);
  }
  return states;
}

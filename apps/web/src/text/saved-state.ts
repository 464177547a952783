import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/**
 * Whether what the reader wrote is stored, as the server has said it:
 * - `saved`: all of it is committed (`at`: since when we know; null before anything was written here)
 * - `saving`: on its way
 * - `offline`: no connection; `unsaved` says whether something waits for it
 * - `notSaved`: the server has refused it, or says nothing for ten seconds; `why` is the server's word
 */
export interface SavedState {
  readonly state: 'saved' | 'saving' | 'offline' | 'notSaved';
  readonly unsaved: boolean;
  readonly at: Date | null;
  readonly why: string | null;
}

/** For `useSyncExternalStore`. */
export interface SavedStateStore {
  get(): SavedState;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Kinds of messages; see `libs/collab/src/protocol.ts`. */
const [SYNC, DENIED, STORED] = [0, 2, 4];
const [ANSWER, UPDATE] = [1, 2];

/** Milliseconds of silence after which «saving» would no longer be the whole truth. */
const PATIENCE_MS = 10_000;

/**
 * Follows a provider that has not connected yet (`connect: false`), and asks the server to say what it stores.
 *
 * The rule: on each connection, the client's data messages (sync answers and updates) are counted as they are
 * sent; `stored n` says that the first n of them are committed. The answer that opens a connection holds
 * everything that the server lacks, whatever was written offline included. So all is saved when that answer has
 * been sent and the server has confirmed as many messages as were sent.
 */
export function savedState(provider: WebsocketProvider, doc: Y.Doc): SavedStateStore {
  if (provider.shouldConnect) throw new Error('savedState must be called before the provider connects.');
  provider.params = { ...provider.params, stored: '1' };
  const store = new Store();
  const connection = { sent: 0, answered: false };

  const edited = (_update: Uint8Array, origin: unknown) => origin !== provider && store.edited();
  const status = ({ status }: { status: string }) => {
    if (status !== 'connected' || !provider.ws) return;
    Object.assign(connection, { sent: 0, answered: false });
    countSends(provider.ws, connection);
    store.connected();
  };
  const closed = () => store.disconnected();
  const closedForGood = ({ reason }: { reason: string }) => store.refused(reason);
  doc.on('update', edited);
  provider.on('status', status);
  provider.on('connection-close', closed);
  provider.on('closed', closedForGood);
  provider.messageHandlers[STORED] = (_encoder, decoder) => {
    const stored = decoding.readVarUint(decoder);
    if (connection.answered && stored === connection.sent) store.stored();
  };
  provider.messageHandlers[DENIED] = (_encoder, decoder) => {
    decoding.readVarUint(decoder);
    store.refused(decoding.readVarString(decoder));
  };

  const stop = () => {
    doc.off('update', edited);
    provider.off('status', status);
    provider.off('connection-close', closed);
    provider.off('closed', closedForGood);
    store.stop();
  };
  return { get: () => store.state, subscribe: (listener) => store.subscribe(listener), stop };
}

/** Counts on the socket itself, so that what y-websocket sends of its own accord is counted too. */
function countSends(ws: WebSocket, connection: { sent: number; answered: boolean }): void {
  const send = ws.send.bind(ws);
  ws.send = (data) => {
    const [kind, step] = data as Uint8Array;
    if (kind === SYNC && (step === ANSWER || step === UPDATE)) {
      connection.sent += 1;
      connection.answered ||= step === ANSWER;
    }
    send(data);
  };
}

class Store {
  state: SavedState = { state: 'saved', unsaved: false, at: null, why: null };
  private online = true;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  edited(): void {
    if (this.state.why) this.set({ unsaved: true });
    else this.waiting();
  }

  connected(): void {
    this.online = true;
    if (this.state.unsaved) this.waiting();
    else this.set({ state: 'saved' });
  }

  disconnected(): void {
    this.online = false;
    this.stopClock();
    if (this.state.why === null || this.state.why === 'slow') this.set({ state: 'offline', why: null });
  }

  stored(): void {
    this.stopClock();
    this.set({
      state: 'saved',
      unsaved: false,
      at: this.state.unsaved ? new Date() : this.state.at,
      why: null,
    });
  }

  refused(why: string): void {
    this.stopClock();
    if (this.state.unsaved) this.set({ state: 'notSaved', why });
  }

  stop(): void {
    this.stopClock();
    this.listeners.clear();
  }

  private waiting(): void {
    this.set({ state: this.online ? 'saving' : 'offline', unsaved: true, why: null });
    if (this.online) this.clock ??= setTimeout(() => this.refused('slow'), PATIENCE_MS);
  }

  private stopClock(): void {
    clearTimeout(this.clock);
    this.clock = undefined;
  }

  private set(change: Partial<SavedState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

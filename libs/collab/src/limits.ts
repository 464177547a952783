/** What the server takes, and for how long it waits. Each can be set at start; every one has a test. */
export interface Limits {
  /** Bytes of one message. Over it: 4413 `tooLarge`. */
  readonly messageBytes: number;
  /** Bytes of one message before its frame is cut off unread (RFC 6455: 1009). */
  readonly frameBytes: number;
  /** Messages a second from one client, over time; ten times as many in a burst. Over it: 4529 `tooMany`. */
  readonly messagesPerSecond: number;
  /** Bytes a second from one client, over time; ten times as many in a burst. Over it: 4529 `tooMany`. */
  readonly bytesPerSecond: number;
  /**
   * Bytes of one presence message. Over it the message is dropped: nobody loses text by it, and y-websocket sends
   * everybody's presence back when many are there.
   */
  readonly presenceBytes: number;
  /** Bytes of one presence message that nobody sends by chance. Over it: 4413 `tooLarge`. */
  readonly presenceBytesMost: number;
  /** Yjs clients that one socket may speak for; more are dropped. */
  readonly presenceClients: number;
  /** Sockets on one document. Over it: 4530 `full`. */
  readonly socketsPerDocument: number;
  /** Sockets in this process, those being authorised included. Over it: 4530 `full`. */
  readonly sockets: number;
  /** Bytes that wait to be stored, in this process. Over it: 4503 `tryAgain` to who sends more. */
  readonly waitingBytes: number;
  /**
   * Milliseconds that the database has to store, or to read. Over it: 4503 `tryAgain` to the documents that waited.
   * Whoever opens the pool sets it there.
   */
  readonly storeMs: number;
  /** Bytes not yet sent to one client: from here on it gets one difference later instead of every frame. */
  readonly unsentBytes: number;
  /** Bytes not yet sent to one client, beyond what it was sent when it joined. Over it: 4508 `tooSlow`. */
  readonly unsentBytesMost: number;
  /** Milliseconds that a client may stay behind without reading anything. Over it: 4508 `tooSlow`. */
  readonly behindMs: number;
  /** Milliseconds between two looks whether a client is still there; one that misses a look is cut off. */
  readonly pingMs: number;
  /** Milliseconds of silence after which a client is sent something: y-websocket gives up after 30 s. */
  readonly silenceMs: number;
  /** Milliseconds over which sockets are closed at shutdown, so that clients do not all come back at once. */
  readonly jitterMs: number;
  /** Milliseconds that a document without clients stays in memory. */
  readonly unloadMs: number;
  /**
   * Updates after the last snapshot that are worth a new one when the document is idle, and before it is loaded. A
   * tenth of it when nobody is left; ten times as many at once.
   */
  readonly snapshotUpdates: number;
  /** Milliseconds without an update after which a document is idle. */
  readonly idleMs: number;
}

export const LIMITS: Limits = {
  messageBytes: 4 * 1024 * 1024,
  frameBytes: 32 * 1024 * 1024,
  messagesPerSecond: 1_000,
  bytesPerSecond: 1024 * 1024,
  presenceBytes: 8 * 1024,
  presenceBytesMost: 512 * 1024,
  presenceClients: 4,
  socketsPerDocument: 1_000,
  sockets: 20_000,
  waitingBytes: 64 * 1024 * 1024,
  storeMs: 15_000,
  unsentBytes: 1024 * 1024,
  unsentBytesMost: 8 * 1024 * 1024,
  behindMs: 30_000,
  pingMs: 30_000,
  silenceMs: 10_000,
  jitterMs: 1_500,
  unloadMs: 30_000,
  snapshotUpdates: 200,
  idleMs: 2_000,
};

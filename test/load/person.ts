import { connect } from 'node:net';
import type { NetConnectOpts, Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Address } from './address.js';
import type { Clockwork } from './clockwork.js';

/** Kinds of messages: sync, and what Hocuspocus calls a reply to one. */
const [SYNC, PRESENCE, SYNC_REPLY] = [0, 1, 4];

export interface PersonOptions {
  /** Tells it what comes, and when. */
  readonly clockwork?: Clockwork;
  /** Once it has the content it only takes bytes, unread: one of a crowd that costs the measuring process little. */
  readonly deaf?: boolean;
  /** It keeps what comes, and reads it when `readUp` is called: reading takes no time from what is measured. */
  readonly readsLater?: boolean;
}

/** Somebody with a document open, without y-websocket's timers: hundreds of them fit into one process. */
export class Person {
  readonly doc = new Y.Doc();
  readonly typed: string[] = [];
  /** Bytes. */
  received = 0;
  /** When what it last read had come, on `performance.now()`'s clock. */
  readOf = 0;
  private unread: { readonly at: number; readonly message: Buffer }[] | null;
  readonly isDeaf: boolean;
  private readonly ws: WebSocket;
  private wire: Socket | null = null;
  private clock = 0;
  private onSynced = () => {};
  readonly synced = new Promise<void>((resolve) => (this.onSynced = resolve));

  constructor(
    private readonly address: Address,
    { clockwork, deaf = false, readsLater = false }: PersonOptions = {},
  ) {
    this.isDeaf = deaf;
    this.unread = readsLater ? [] : null;
    this.ws = new WebSocket(address.url, {
      perMessageDeflate: false,
      createConnection: ((options: NetConnectOpts) => (this.wire = connect(options))) as typeof connect,
    });
    this.ws.binaryType = 'nodebuffer';
    this.ws.on('open', () => this.greet());
    this.ws.on('message', (message: Buffer) => this.hear(message));
    this.ws.on('error', () => {}); // the scenario waits in vain then, and says so
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.saySync((encoder) => sync.writeUpdate(encoder, update));
    });
    if (clockwork) this.tell(clockwork);
  }

  get text(): Y.Text {
    return this.doc.getText('words');
  }

  type(word: string): void {
    this.typed.push(word);
    this.text.insert(this.text.length, word);
  }

  moveCursor(): void {
    const state = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.doc.clientID);
      encoding.writeVarUint(encoder, (this.clock += 1));
      encoding.writeVarString(encoder, JSON.stringify({ cursor: this.text.length }));
    });
    this.say((encoder) => {
      encoding.writeVarUint(encoder, PRESENCE as number);
      encoding.writeVarUint8Array(encoder, state);
    });
  }

  /** Reads what has come so far. From here on it reads at once. */
  readUp(): void {
    const unread = this.unread ?? [];
    this.unread = null;
    unread.forEach((come) => this.read(come));
  }

  leave(): void {
    this.ws.terminate();
    this.doc.destroy();
  }

  private tell(clockwork: Clockwork): void {
    this.text.observe(({ changes, transaction }) => {
      if (transaction.local) return;
      for (const { insert } of changes.delta) if (typeof insert === 'string') clockwork.seen(insert);
    });
  }

  private greet(): void {
    for (const message of this.address.greeting) this.ws.send(message);
    this.saySync((encoder) => sync.writeSyncStep1(encoder, this.doc));
  }

  private hear(message: Buffer): void {
    this.received += message.length;
    const come = { at: performance.now(), message };
    const decoder = this.decoderOf(message);
    const kind = decoding.readVarUint(decoder);
    if (kind !== SYNC && kind !== SYNC_REPLY) return;
    const isQuestion = decoding.peekVarUint(decoder) === sync.messageYjsSyncStep1;
    if (this.unread && !isQuestion) this.unread.push(come);
    else this.read(come);
  }

  private read({ at, message }: { readonly at: number; readonly message: Buffer }): void {
    const decoder = this.decoderOf(message);
    decoding.readVarUint(decoder);
    const answer = encoding.createEncoder();
    const step = sync.readSyncMessage(decoder, answer, this.doc, this);
    this.readOf = at;
    if (encoding.length(answer) > 0)
      this.saySync((encoder) => encoding.writeUint8Array(encoder, encoding.toUint8Array(answer)));
    if (step !== sync.messageYjsSyncStep2) return;
    this.onSynced();
    if (this.isDeaf) this.stopReading();
  }

  private decoderOf(message: Buffer): decoding.Decoder {
    const decoder = decoding.createDecoder(message);
    decoder.pos = this.address.prefix.length;
    return decoder;
  }

  /** The bytes come and go no further than this: not even their frames are taken apart. */
  private stopReading(): void {
    this.wire?.removeAllListeners('data');
    this.wire?.on('data', (bytes: Buffer) => (this.received += bytes.length));
  }

  private saySync(write: (encoder: encoding.Encoder) => void): void {
    this.say((encoder) => {
      encoding.writeVarUint(encoder, SYNC as number);
      write(encoder);
    });
  }

  private say(write: (encoder: encoding.Encoder) => void): void {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.address.prefix);
    write(encoder);
    this.ws.send(encoding.toUint8Array(encoder));
  }
}

/** So many people at once; resolves when each has been told the content. */
export async function gather(count: number, come: (at: number) => Person): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, at) => come(at));
  await Promise.all(people.map(({ synced }) => synced));
  return people;
}

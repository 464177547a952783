import { performance } from 'node:perf_hooks';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';

/** When each word was typed, and how long others waited to see it. */
export class Clockwork {
  readonly waits: number[] = [];
  private readonly typedAt = new Map<string, number>();

  typed(word: string): void {
    this.typedAt.set(word, performance.now());
  }

  seen(words: string): void {
    const now = performance.now();
    for (const [word] of words.matchAll(/<\d+>/g)) {
      const at = this.typedAt.get(word);
      if (at !== undefined) this.waits.push(now - at);
    }
  }
}

/** Somebody with a document open, without y-websocket's timers: hundreds of them fit into one process. */
export class Person {
  readonly doc = new Y.Doc();
  received = 0;
  private readonly ws: WebSocket;
  private clock = 0;
  private onSynced = () => {};
  readonly synced = new Promise<void>((resolve) => (this.onSynced = resolve));

  /** @param reads false for who only lets the bytes come: a crowd that costs the measuring process little */
  constructor(url: string, clockwork?: Clockwork, reads = true) {
    this.ws = new WebSocket(url, { perMessageDeflate: false });
    this.ws.binaryType = 'nodebuffer';
    this.ws.on('open', () => this.say(sync.writeSyncStep1));
    this.ws.on('message', (message: Buffer) => this.hear(message, reads));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say((encoder) => sync.writeUpdate(encoder, update));
    });
    if (clockwork) this.watch(clockwork);
  }

  get text(): Y.Text {
    return this.doc.getText('words');
  }

  type(word: string, clockwork: Clockwork, withCursor = false): void {
    clockwork.typed(word);
    this.text.insert(this.text.length, word);
    if (withCursor) this.moveCursor();
  }

  leave(): void {
    this.ws.terminate();
    this.doc.destroy();
  }

  private watch(clockwork: Clockwork): void {
    this.text.observe(({ changes, transaction }) => {
      if (transaction.local) return;
      for (const { insert } of changes.delta) if (typeof insert === 'string') clockwork.seen(insert);
    });
  }

  private hear(message: Buffer, reads: boolean): void {
    this.received += message.length;
    if (message[0] !== 0 || (!reads && message[1] === 2)) return;
    const decoder = decoding.createDecoder(message);
    decoding.readVarUint(decoder);
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, 0);
    const step = sync.readSyncMessage(decoder, answer, this.doc, this);
    if (encoding.length(answer) > 1) this.ws.send(encoding.toUint8Array(answer));
    if (step === sync.messageYjsSyncStep2) this.onSynced();
  }

  private say(write: (encoder: encoding.Encoder, doc: Y.Doc) => void): void {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    write(encoder, this.doc);
    this.ws.send(encoding.toUint8Array(encoder));
  }

  private moveCursor(): void {
    const state = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.doc.clientID);
      encoding.writeVarUint(encoder, (this.clock += 1));
      encoding.writeVarString(encoder, JSON.stringify({ cursor: this.text.length }));
    });
    this.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint8Array(encoder, state);
      }),
    );
  }
}

import * as decoding from 'lib0/decoding';
import { openText, until } from './writer.js';
import type { Writer } from './writer.js';

/** People who type numbered words, and note which they were told is saved, and which they saw from others. */
export class Typists {
  /** Words that the server said are stored. */
  readonly saved = new Set<string>();
  /** Words that somebody else than their author has seen. */
  readonly shown = new Set<string>();
  private readonly writers: Writer[];
  private readonly timers: NodeJS.Timeout[];
  private typed = 0;

  constructor(url: string, document: string, people: number, everyMs: number) {
    this.writers = Array.from({ length: people }, () => openText(url, document, { stored: '1' }));
    this.timers = this.writers.map((writer) => this.begin(writer, everyMs));
  }

  async atWork(): Promise<void> {
    await until(() => this.writers.every(({ provider }) => provider.synced), 'everybody is there', 20_000);
    await until(() => this.shown.size > 0, 'somebody types', 20_000);
  }

  /** Everybody shuts the browser at once: what is not stored now is gone, and nobody sends it again. */
  goHome(): void {
    this.timers.forEach(clearInterval);
    for (const writer of this.writers) writer.leave();
  }

  private begin(writer: Writer, everyMs: number): NodeJS.Timeout {
    const own: { word: string; ordinal: number }[] = [];
    const sends = countSends(writer, () => own.forEach((one) => (one.ordinal = AGAIN)));
    writer.provider.messageHandlers[4] = (_encoder, decoder) => {
      const stored = decoding.readVarUint(decoder);
      while (own[0] && own[0].ordinal <= stored) this.saved.add(own.shift()?.word ?? '');
    };
    writer.text.observe(({ changes, transaction }) => {
      if (transaction.local) return;
      for (const { insert } of changes.delta) if (typeof insert === 'string') this.note(insert);
    });
    return setInterval(() => {
      if (!writer.provider.synced) return;
      const word = `<${(this.typed += 1)}>`;
      writer.text.insert(0, word);
      own.push({ word, ordinal: sends() });
    }, everyMs);
  }

  private note(insert: string): void {
    for (const [word] of insert.matchAll(/<\d+>/g)) this.shown.add(word);
  }
}

/**
 * What waited when the connection broke is sent again in the client's first answer, which is its first data message or,
 * when somebody types at that very moment, its second.
 */
const AGAIN = 2;

/** How many data messages were sent on the present connection; see `libs/collab/src/protocol.ts`. */
function countSends({ provider }: Writer, onConnect: () => void): () => number {
  let sent = 0;
  provider.on('status', ({ status }) => {
    const { ws } = provider;
    if (status !== 'connected' || !ws) return;
    sent = 0;
    onConnect();
    const send = ws.send.bind(ws);
    ws.send = (data) => {
      const [kind, step] = data as Uint8Array;
      if (kind === 0 && (step === 1 || step === 2)) sent += 1;
      send(data);
    };
  });
  return () => sent;
}

/** What a fresh reader, who knows nothing, finds. */
export async function readFresh(url: string, document: string): Promise<string> {
  const reader = openText(url, document);
  try {
    await until(() => reader.provider.synced, 'a fresh reader', 20_000);
    return reader.words();
  } finally {
    reader.leave();
  }
}

/** The words of `said` that are not in the text. */
export function missing(said: ReadonlySet<string>, text: string): string[] {
  const there = new Set([...text.matchAll(/<\d+>/g)].map(([word]) => word));
  return [...said].filter((word) => !there.has(word));
}

import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Logger } from './logger.js';
import { redisLine } from './redis-line.js';

/** What this process tells the others that have the same documents open. */
export interface Nodes {
  /** Hears of a document from now on. */
  enter(doc: string): Promise<void>;
  leave(doc: string): void;
  /** Log rows `from` to `to` are committed; `update` says what all of them say. */
  committed(doc: string, from: number, to: number, update: Uint8Array): void;
  presence(doc: string, news: Uint8Array): void;
  /** Asks everybody else who is present. */
  whoIsHere(doc: string): void;
  reopen(doc: string, reason: string): void;
  stop(): void;
}

/** What the others tell. */
export interface NodeListener {
  committed(doc: string, from: number, to: number, update: Uint8Array): void;
  presence(doc: string, news: Uint8Array): void;
  whoIsHere(doc: string): void;
  reopen(doc: string, reason: string): void;
  /** The line was broken: anything may have been missed, of any document. */
  missed(): void;
  /** News of this document may have been missed while it was opened. */
  late(doc: string): void;
}

/** One process serves all. */
export const alone: Nodes = {
  enter: async () => {},
  leave: () => {},
  committed: () => {},
  presence: () => {},
  whoIsHere: () => {},
  reopen: () => {},
  stop: () => {},
};

export interface RedisPlace {
  readonly url: string;
  /** Keeps apart what shares one Redis: everything of one database has one name. */
  readonly space: string;
}

const Said = { committed: 0, presence: 1, whoIsHere: 2, reopen: 3 } as const;

/**
 * Fan-out between processes by Redis, after the commit. Redis only carries news: the log in PostgreSQL is the
 * truth, and who has missed something reads it there. When Redis is away, everybody goes on alone.
 */
export function redisNodes(place: RedisPlace, listener: NodeListener, logger: Logger): Nodes {
  const name = randomUUID();
  const { hearer, ...line } = redisLine(place.url, (fault) =>
    logger.warn({ err: fault }, 'Redis does not answer; this process goes on alone'),
  );
  const channel = (doc: string) => `${place.space}:doc:${doc}`;
  const everywhere = `${place.space}:reopen`;
  const tell = (where: string, write: (encoder: encoding.Encoder) => void, what?: string) => {
    const message = encoding.encode((encoder) => (encoding.writeVarString(encoder, name), write(encoder)));
    line.tell(where, Buffer.from(message), what);
  };
  // By the time this is answered, everything that was subscribed to before the break is again.
  const subscribe = (where: string) => hearer.subscribe(where).catch(() => {});
  hearer.on('ready', () => void subscribe(everywhere).then(() => listener.missed()));
  hearer.on('messageBuffer', (_channel: Buffer, message: Buffer) => hear(message, name, listener));
  return {
    enter: async (doc) => {
      const subscribed = subscribe(channel(doc));
      if (hearer.status !== 'ready') return; // it subscribes when it is back, and then `missed` follows
      if (await isLate(subscribed)) void subscribed.then(() => listener.late(doc));
    },
    leave: (doc) => void hearer.unsubscribe(channel(doc)).catch(() => {}),
    committed: (doc, from, to, update) =>
      tell(
        channel(doc),
        (encoder) => {
          head(encoder, Said.committed, doc);
          encoding.writeVarUint(encoder, from);
          encoding.writeVarUint(encoder, to);
          encoding.writeVarUint8Array(encoder, update);
        },
        `committed:${doc}`, // the last is enough: who misses what was before it reads the log
      ),
    presence: (doc, news) =>
      tell(channel(doc), (encoder) => {
        head(encoder, Said.presence, doc);
        encoding.writeVarUint8Array(encoder, news);
      }),
    whoIsHere: (doc) => tell(channel(doc), (encoder) => head(encoder, Said.whoIsHere, doc)),
    reopen: (doc, reason) =>
      tell(
        everywhere,
        (encoder) => {
          head(encoder, Said.reopen, doc);
          encoding.writeVarString(encoder, reason);
        },
        `reopen:${doc}`,
      ),
    stop: () => line.stop(),
  };
}

/** Nobody waits longer than this for Redis to open a document, in milliseconds. */
const PATIENCE_MS = 1_000;

async function isLate(answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), PATIENCE_MS)));
  try {
    return await Promise.race([answer.then(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

function head(encoder: encoding.Encoder, said: number, doc: string): void {
  encoding.writeVarUint(encoder, said);
  encoding.writeVarString(encoder, doc);
}

function hear(message: Buffer, myself: string, listener: NodeListener): void {
  const decoder = decoding.createDecoder(message);
  if (decoding.readVarString(decoder) === myself) return;
  const said = decoding.readVarUint(decoder);
  const doc = decoding.readVarString(decoder);
  if (said === Said.committed) {
    const [from, to] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    listener.committed(doc, from, to, decoding.readVarUint8Array(decoder));
  } else if (said === Said.presence) listener.presence(doc, decoding.readVarUint8Array(decoder));
  else if (said === Said.whoIsHere) listener.whoIsHere(doc);
  else listener.reopen(doc, decoding.readVarString(decoder));
}

import { Redis } from 'ioredis';

/** Milliseconds between two looks whether Redis is still at the other end, and how long it has to answer. */
const PING_MS = 5_000;

/** A line to Redis. */
export interface RedisLine {
  /**
   * Tells whoever listens on a channel, at once or not at all.
   * @param what the subject, when its last message must reach the others: it is told again when Redis is back
   */
  tell(channel: string, message: Buffer | string, what?: string): void;
  /** What is subscribed to is so again after a break; then it is `ready`. */
  readonly hearer: Redis;
  stop(): void;
}

/**
 * Two connections: one to tell, and one that hears. A line that is cut without a word (a cable, a firewall that
 * forgets) is found by asking: who only hears would otherwise wait for ever for news that do not come.
 */
export function redisLine(url: string, onFault: (fault: Error) => void): RedisLine {
  const patience = { socketTimeout: PING_MS, connectTimeout: PING_MS };
  const teller = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, ...patience });
  const hearer = new Redis(url, { maxRetriesPerRequest: null, ...patience });
  for (const redis of [teller, hearer]) redis.on('error', onFault);
  const untold = new Map<string, { readonly channel: string; readonly message: Buffer | string }>();
  const tell: RedisLine['tell'] = (channel, message, what) => {
    if (what !== undefined) untold.delete(what);
    teller.publish(channel, message).catch(() => {
      if (what !== undefined && !untold.has(what)) untold.set(what, { channel, message });
    });
  };
  // Those who never lost their own line do not know that they missed something.
  teller.on('ready', () =>
    [...untold].forEach(([what, { channel, message }]) => tell(channel, message, what)),
  );
  const ping = setInterval(() => {
    for (const redis of [teller, hearer]) if (redis.status === 'ready') redis.ping().catch(() => {}); // `error` follows
  }, PING_MS).unref();
  const stop = () => {
    clearInterval(ping);
    teller.disconnect();
    hearer.disconnect();
  };
  return { tell, hearer, stop };
}

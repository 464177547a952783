import { Redis } from 'ioredis';

/** Milliseconds between two looks whether Redis is still at the other end, and how long it has to answer. */
const PING_MS = 5_000;

/** Two connections to Redis: one to tell, and one that hears. */
export interface RedisLine {
  /** Answers at once that Redis is away, when it is. */
  readonly teller: Redis;
  readonly hearer: Redis;
  stop(): void;
}

/**
 * A line that is cut without a word (a cable, a firewall that forgets) is found by asking: who only hears would
 * otherwise wait for ever for news that do not come.
 */
export function redisLine(url: string, onFault: (fault: Error) => void): RedisLine {
  const teller = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    socketTimeout: PING_MS,
    connectTimeout: PING_MS,
  });
  const hearer = new Redis(url, {
    maxRetriesPerRequest: null,
    socketTimeout: PING_MS,
    connectTimeout: PING_MS,
  });
  for (const redis of [teller, hearer]) redis.on('error', onFault);
  const ping = setInterval(() => {
    for (const redis of [teller, hearer]) if (redis.status === 'ready') redis.ping().catch(() => {}); // `error` follows
  }, PING_MS).unref();
  const stop = () => {
    clearInterval(ping);
    teller.disconnect();
    hearer.disconnect();
  };
  return { teller, hearer, stop };
}

import { Redis } from 'ioredis';

/** Milliseconds between two looks whether Redis is still at the other end; by the next look it has answered. */
const PING_MS = 5_000;
/** Milliseconds for a goodbye. ioredis waits it out also when the line is gone already, and the process with it. */
const GOODBYE_MS = 200;

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

interface Said {
  readonly channel: string;
  readonly message: Buffer | string;
}

/**
 * Two connections: one to tell, and one that hears. A line that is cut without a word (a cable, a firewall that
 * forgets) is found by asking: who only hears would otherwise wait for ever for news that do not come.
 */
export function redisLine(url: string, onFault: (fault: Error) => void): RedisLine {
  const times = { connectTimeout: PING_MS, disconnectTimeout: GOODBYE_MS };
  const teller = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, ...times });
  const hearer = new Redis(url, { maxRetriesPerRequest: null, ...times });
  for (const redis of [teller, hearer]) redis.on('error', onFault);
  const untold = new Map<string, Said>();
  const say = async (said: Said, what: string | undefined) => {
    if (what !== undefined) untold.set(what, said);
    try {
      await teller.publish(said.channel, said.message);
      if (what !== undefined && untold.get(what) === said) untold.delete(what);
    } catch {
      // Redis is away; `error` has said so.
    }
  };
  // Those who never lost their own line do not know that they missed something.
  teller.on('ready', () => untold.forEach((said, what) => void say(said, what)));
  const looks = setInterval(() => [teller, hearer].forEach(look), PING_MS).unref();
  const stop = () => {
    clearInterval(looks);
    teller.disconnect();
    hearer.disconnect();
  };
  return { tell: (channel, message, what) => void say({ channel, message }, what), hearer, stop };
}

const unanswered = new WeakSet<Redis>();

function look(redis: Redis): void {
  if (redis.status !== 'ready') return void unanswered.delete(redis);
  if (unanswered.has(redis)) return redis.disconnect(true); // and connects again
  unanswered.add(redis);
  redis.ping().then(
    () => unanswered.delete(redis),
    () => unanswered.delete(redis), // the connection broke: `error` has said so
  );
}

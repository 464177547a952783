import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Waits of the answered requests in milliseconds, and how long it all took. */
export interface Answered {
  readonly waits: readonly number[];
  readonly seconds: number;
}

/**
 * Asks over a number of connections that stay open, the next as soon as the last is answered.
 * @throws Error at an answer that differs from `expected` by a byte
 */
export async function askFor(
  seconds: number,
  connections: number,
  asked: { url: string; cookie: string; query: string },
  expected: Buffer,
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waits: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await ask(asked, agent);
      waits.push(performance.now() - sent);
      if (!answer.equals(expected))
        throw new Error(`${asked.url} answered: ${answer.toString().slice(0, 500)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
    return { waits, seconds: (performance.now() - began) / 1000 };
  } finally {
    agent.destroy();
  }
}

export function ask(
  { url, cookie, query }: { url: string; cookie: string; query: string },
  agent?: Agent,
): Promise<Buffer> {
  const headers = { 'content-type': 'application/json', cookie };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(JSON.stringify({ query }));
  });
}

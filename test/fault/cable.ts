import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The network between a node and a server: a cable that can be pulled out, and put back. */
export interface Cable {
  /** The address at this end of what `address` names at the other. */
  readonly url: string;
  /** Silence: nothing comes through, and neither end is told. What was sent arrives when it is put back. */
  pull(): void;
  /** As a router that was restarted: every connection breaks, and none is made. */
  cut(): void;
  putBack(): void;
  remove(): Promise<void>;
}

export async function layCable(address: string): Promise<Cable> {
  const far = new URL(address);
  const ends = new Set<Socket>();
  let state: 'whole' | 'pulled' | 'cut' = 'whole';
  const join = (one: Socket, other: Socket) => {
    ends.add(one);
    one.on('data', (bytes) => other.write(bytes));
    one.on('error', () => one.destroy());
    one.on('close', () => {
      ends.delete(one);
      other.destroy();
    });
    if (state === 'pulled') one.pause();
  };
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const other = connect(Number(far.port), far.hostname);
    join(near, other);
    join(other, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(address);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const breakAll = () => ends.forEach((end) => end.destroy());
  return {
    url: url.href,
    pull() {
      state = 'pulled';
      ends.forEach((end) => end.pause());
    },
    cut() {
      state = 'cut';
      breakAll();
    },
    putBack() {
      state = 'whole';
      ends.forEach((end) => end.resume());
    },
    async remove() {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}

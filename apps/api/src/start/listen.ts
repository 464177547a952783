import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from './say.js';

/**
 * Listens on `port`, or on the next free one.
 * @returns the address to open in a browser
 */
export async function listen(server: Server, port: number): Promise<string> {
  if (await isTaken(server, port)) {
    say(`Port ${port} er opptatt. Prøver ${port + 1}.`);
    return listen(server, port + 1);
  }
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function isTaken(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port);
    await once(server, 'listening');
    return false;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EADDRINUSE') return true;
    throw problem;
  }
}

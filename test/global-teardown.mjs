import { once } from 'node:events';

/** Closes the server's input, at which it drops what the tests made, stops and ends. */
export default async function globalTeardown() {
  const server = globalThis.testServer;
  server.stdin.end();
  if (server.exitCode === null) await once(server, 'exit');
}

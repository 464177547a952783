import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const SERVER = join(import.meta.dirname, 'database-server.ts');
const LOADER = pathToFileURL(join(import.meta.dirname, 'typescript.mjs')).href;

/** Starts the database server of this run and tells the workers where it is. */
export default async function globalSetup() {
  const server = spawn(process.execPath, ['--conditions=source', '--import', LOADER, SERVER], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C is for Jest; the server clears up when Jest's end of the pipe closes
  });
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), once(server, 'exit')]);
  if (server.exitCode !== null) throw new Error('The test database did not start; the reason stands above.');
  const { url, template } = JSON.parse(line);
  Object.assign(process.env, { SAMSVAR_TEST_SERVER: url, SAMSVAR_TEST_TEMPLATE: template });
  globalThis.testServer = server;
}

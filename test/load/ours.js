/**
 * Ours: the collaboration server and its log, as the API mounts them, without the API around them (TypeORM and the
 * like would count as its memory). Like its peers here it lets everybody in, and the tables are there already.
 * `node ours.js PORT DATABASE`
 */
import { createServer } from 'node:http';
import { createCollab, LIMITS } from '@samsvar/collab';
import { openDocLog } from '../../libs/persistence/dist/doc-log.js';
import { openPool } from '../../libs/persistence/dist/pool.js';

const [port = '', database = ''] = process.argv.slice(2);
const maker = openPool(database, 'samsvar_app', 1);
await maker.query('select'); // who comes first waits for no connection
const documents = await openDocLog(database, 'bench', LIMITS.storeMs);

/** @type {Map<string, Promise<void>>} */
const known = new Map();
const collab = createCollab({
  log: documents.log,
  authorize: async (_request, doc) => {
    if (!known.has(doc)) known.set(doc, make(doc));
    await known.get(doc);
    return { actor: 'person:bench', mode: 'write' };
  },
});
const server = createServer((_request, response) => response.end(collab.metrics()));
server.on('upgrade', (request, wire, head) => collab.handleUpgrade(request, wire, head));
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', async () => {
  await collab.drain();
  server.close();
  await Promise.all([maker.end(), documents.close()]);
});

/** @param {string} doc */
async function make(doc) {
  const values = [doc, 'bench'];
  await maker.query('insert into doc (id, municipality) values ($1, $2) on conflict do nothing', values);
}

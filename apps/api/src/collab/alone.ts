/**
 * The collaboration server alone, for benchmarks and fault tests:
 * `npm run -s collab -- --port N --database URL [--redis URL] [--limits 'NAME=N NAME=N']`. It serves every document that is asked for, to
 * everybody, without sign-in. So it listens on this machine only, and refuses to run in production.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createCollab, LIMITS, readLimits } from '@samsvar/collab';
import { migrate, openDocLog, openPool } from '@samsvar/persistence';
import { spaceOf } from './space.js';

/** Whose the documents are, that are made when they are first asked for. */
const NOBODYS = 'bench';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { port: text, database: text, redis: text, limits: text } });
const wrong = whatIsWrong();
if (wrong) {
  process.stderr.write(`${wrong}\n`);
  process.exit(2);
}
const { port = '', database = '', redis } = values;
await migrate(database);
const maker = openPool(database, 'samsvar_app', 2);
const limits = { ...LIMITS, ...readLimits(values.limits ?? '') };
const documents = await openDocLog(database, `alone:${process.pid}`, limits.storeMs);
await maker.query('select'); // who comes first waits for no connection
const known = new Map<string, Promise<unknown>>();
const collab = createCollab({
  log: documents.log,
  limits,
  ...(redis && { redis: { url: redis, space: spaceOf(database) } }),
  authorize: async (_request, doc) => {
    await (known.get(doc) ?? make(doc));
    return { actor: 'person:bench', mode: 'write' };
  },
});
const server = createServer((request, response) => {
  response.statusCode = request.url === '/metrics' ? 200 : 404;
  response.end(request.url === '/metrics' ? collab.metrics() : '');
});
server.on('upgrade', (request, wire, head) => collab.handleUpgrade(request, wire, head));
server.listen(Number(port), '127.0.0.1', () =>
  process.stdout.write(`ws://127.0.0.1:${port}/collab/{document}\n`),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function whatIsWrong(): string | null {
  if (process.env['NODE_ENV'] === 'production')
    return 'Uten innlogging kjører denne tjeneren aldri i produksjon.';
  if (!values.database) return 'Si hvor databasen er: --database postgres://…';
  if (!readLimits(values.limits ?? ''))
    return 'Si grensene slik: --limits «sockets=5000 messageBytes=1000000»';
  return /^\d+$/.test(values.port ?? '') ? null : 'Si hvilken port: --port 4000';
}

/** All who ask for a new document at once share its making. */
function make(doc: string): Promise<unknown> {
  const values = [doc, NOBODYS];
  const made = maker.query(
    'insert into doc (id, municipality) values ($1, $2) on conflict do nothing',
    values,
  );
  known.set(doc, made);
  return made;
}

async function stop(): Promise<void> {
  await collab.drain();
  server.close();
  await Promise.all([maker.end(), documents.close()]);
}

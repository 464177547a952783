/**
 * The floor for whoever stores before showing: the bare relay, with one plain insert and its commit before what was
 * said goes out, to its author too. It checks nothing, keeps nothing in memory and knows of no leases, freezes or rights.
 * `node storing-relay.js PORT DATABASE`
 */
import pg from 'pg';
import { WebSocketServer } from 'ws';

const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
const APPEND = {
  name: 'append',
  text: 'insert into said (doc, bytes) select * from unnest($1::text[], $2::bytea[])',
};

const [port, database] = process.argv.slice(2);
const client = new pg.Client({ connectionString: database });
await client.connect();
await client.query(
  'create table if not exists said (doc text, seq bigserial, bytes bytea not null, primary key (doc, seq))',
);

/** @typedef {{ doc: string, message: Buffer }} Said */
/** @type {Map<string, Set<import('node:net').Socket>>} */
const documents = new Map();
/** @type {Said[]} */
let waiting = [];
let writing = false;

const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (ws, request) => {
  const { url: doc = '', socket } = request;
  const everybody = documents.get(doc) ?? new Set();
  documents.set(doc, everybody.add(socket));
  ws.on('message', (/** @type {Buffer} */ message) => {
    if (message[0] === 0 && message[1] === 0) return ws.send(NOTHING);
    waiting.push({ doc, message });
    if (!writing) void write();
  });
  ws.on('close', () => everybody.delete(socket));
  ws.on('error', () => {});
});

/** One flush is in flight; what comes meanwhile goes with the next. */
async function write() {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    const values = [batch.map(({ doc }) => doc), batch.map(({ message }) => message)];
    await client.query({ ...APPEND, values });
    batch.forEach(show);
  }
  writing = false;
}

/** @param {Said} said */
function show({ doc, message }) {
  // RFC 6455 § 5.2, whole and unmasked: no message is longer than 125 bytes here, since each is one word.
  const frame = Buffer.concat([Buffer.of(0x82, message.length), message]);
  for (const socket of documents.get(doc) ?? []) socket.write(frame);
}

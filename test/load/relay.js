/**
 * The floor: a bare relay that stores nothing and understands nothing. It sends what one client says to the
 * others with the same document, and answers sync step 1 with nothing. Plain JavaScript, so that its memory is its
 * own. `node relay.js PORT`
 */
import { WebSocketServer } from 'ws';

const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
const port = Number(process.argv[2]);
/** @type {Map<string, Set<import('ws').WebSocket>>} */
const documents = new Map();

const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (ws, { url = '' }) => {
  const others = documents.get(url) ?? new Set();
  documents.set(url, others.add(ws));
  ws.on('message', (/** @type {Buffer} */ message) => {
    if (message[0] === 0 && message[1] === 0) return ws.send(NOTHING);
    for (const other of others) if (other !== ws) other.send(message);
  });
  ws.on('close', () => others.delete(ws));
  ws.on('error', () => {});
});

/**
 * The floor: a bare relay that stores nothing and understands nothing. It sends what one client says to the
 * others with the same document, and answers sync step 1 with nothing.
 */
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
const port = Number(process.argv[2]);
const documents = new Map<string, Set<WebSocket>>();

const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.stdout.write('ready\n'));
server.on('connection', (ws, { url = '' }) => {
  const others = documents.get(url) ?? new Set();
  documents.set(url, others.add(ws));
  ws.on('message', (message: Buffer) => {
    if (message[0] === 0 && message[1] === 0) return ws.send(NOTHING);
    for (const other of others) if (other !== ws) other.send(message);
  });
  ws.on('close', () => others.delete(ws));
  ws.on('error', () => {});
});

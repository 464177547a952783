import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { performance } from 'node:perf_hooks';
import { WebSocket, WebSocketServer } from 'ws';
import type { CloseWord } from './close-codes.js';
import { Hearing } from './hearing.js';
import { documentOf, isOwnOrigin } from './origin.js';
import type { House, Room } from './room.js';
import type { Rooms } from './rooms.js';
import { Socket } from './socket.js';
import type { Person } from './socket.js';

/**
 * Who may open a document, and how. Asked once for each socket. Null for «no such document» and for «not yours»:
 * nobody learns which.
 */
export type Authorize = (request: IncomingMessage, doc: string) => Promise<Person | null>;

/** One handshake on its way in. */
interface Knock {
  readonly doc: string;
  readonly tellStored: boolean;
  readonly wire: Duplex;
  /** Rights may have changed since they were decided: they are asked for again. */
  outdated: boolean;
}

const REFUSALS = {
  stopping: '503 Service Unavailable',
  foreignOrigin: '403 Forbidden',
  noDocument: '404 Not Found',
  unreadable: '400 Bad Request',
} as const;

const STRANGER: Person = { actor: '', mode: 'read' };

/** From the handshake to the room: origin, rights, places, content. */
export class Doorway {
  private readonly knocking = new Set<Knock>();
  private readonly server: WebSocketServer;
  isShut = false;

  constructor(
    private readonly house: House,
    private readonly rooms: Rooms,
    private readonly sockets: Set<Socket>,
    private readonly authorize: Authorize,
    private readonly origins: readonly string[],
  ) {
    this.server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: house.limits.frameBytes,
    });
    this.server.on('wsClientError', (_fault, wire) => this.refuse(wire, 'unreadable'));
  }

  shut(): void {
    this.isShut = true;
  }

  /** Those on their way in to `doc` were let in by rights that may not hold any more. */
  askAnew(doc: string): void {
    for (const knock of this.knocking) if (knock.doc === doc) knock.outdated = true;
  }

  knock(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    wire.on('error', () => wire.destroy());
    if (this.isShut) return this.refuse(wire, 'stopping');
    if (!isOwnOrigin(request, this.origins)) return this.refuse(wire, 'foreignOrigin');
    const asked = documentOf(request);
    if (!asked) return this.refuse(wire, 'noDocument');
    const knock: Knock = { ...asked, wire, outdated: false };
    this.knocking.add(knock);
    // Also one that `ws` answers with an HTTP error, or who hangs up while rights are decided.
    wire.once('close', () => this.knocking.delete(knock));
    void this.letIn(request, head, knock);
  }

  /** Rights are decided before the handshake is answered, so that nothing a stranger sends is read. */
  private async letIn(request: IncomingMessage, head: Buffer, knock: Knock): Promise<void> {
    const person = await this.decide(request, knock);
    this.server.handleUpgrade(request, knock.wire, head, (ws) => {
      if (typeof person === 'string') this.turnAway(ws, knock, person);
      else void this.admit(ws, knock, person);
    });
  }

  private async decide(request: IncomingMessage, { doc }: Knock): Promise<Person | CloseWord> {
    if (this.sockets.size + this.knocking.size > this.house.limits.sockets) return 'full';
    try {
      return (await this.authorize(request, doc)) ?? 'notYours';
    } catch (fault) {
      this.house.metrics.count('samsvar_collab_load_faults_total');
      this.house.logger.error({ err: fault, doc }, 'rights could not be decided');
      return 'tryAgain';
    }
  }

  /** y-websocket cannot read an HTTP answer and would knock for ever; a close code it understands. */
  private turnAway(ws: WebSocket, knock: Knock, word: CloseWord): void {
    this.knocking.delete(knock);
    ws.on('error', () => {}); // `close` follows
    this.socketOf(ws, knock, STRANGER).close(word);
  }

  private async admit(ws: WebSocket, knock: Knock, person: Person): Promise<void> {
    const socket = this.socketOf(ws, knock, person);
    this.sockets.add(socket);
    ws.on('error', (fault) => isTooLarge(fault) && socket.cutOff('frameTooLarge')); // `close` follows
    ws.on('pong', () => (socket.heardAt = performance.now()));
    ws.on('close', () => (socket.closed = true));
    ws.pause(); // what comes while the document loads waits in the kernel, not here
    const room = await this.enter(knock, socket);
    this.knocking.delete(knock);
    if (!room) this.sockets.delete(socket);
    else this.seat(ws, knock.wire, socket, room);
    ws.resume();
  }

  private seat(ws: WebSocket, wire: Duplex, socket: Socket, room: Room): void {
    const hearing = new Hearing(room, socket, this.house);
    ws.on('message', (data: Buffer, isBinary) => hearing.hear(data, isBinary));
    wire.on('drain', () => room.audience.catchUp(socket));
    ws.on('close', () => this.leave(socket, room));
    if (socket.mode === 'write') room.expectWriter();
    if (ws.readyState === WebSocket.CLOSED) this.leave(socket, room);
  }

  /** Null when the socket was closed instead. */
  private async enter(knock: Knock, socket: Socket): Promise<Room | null> {
    try {
      const room = await this.rooms.enter(knock.doc);
      const wrong = this.whyNot(knock, room);
      if (wrong) socket.close(wrong);
      else room?.audience.sockets.add(socket);
      if (room) this.rooms.left(room);
      return wrong ? null : room;
    } catch (fault) {
      this.house.metrics.count('samsvar_collab_load_faults_total');
      this.house.logger.error({ err: fault, doc: knock.doc }, 'a document could not be loaded');
      socket.close('tryAgain');
      return null;
    }
  }

  private whyNot(knock: Knock, room: Room | null): CloseWord | null {
    if (!room) return 'notYours';
    if (this.isShut) return 'stopping';
    if (room.closed) return 'tryAgain';
    if (knock.outdated) return 'rights';
    return room.audience.sockets.size >= this.house.limits.socketsPerDocument ? 'full' : null;
  }

  private leave(socket: Socket, room: Room): void {
    this.sockets.delete(socket);
    room.audience.leave(socket);
    this.rooms.left(room);
  }

  private refuse(wire: Duplex, reason: keyof typeof REFUSALS): void {
    this.house.metrics.countFor('samsvar_collab_handshakes_refused_total', reason);
    wire.once('finish', () => wire.destroy()); // who never hangs up would keep the connection
    wire.end(`HTTP/1.1 ${REFUSALS[reason]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }

  private socketOf(ws: WebSocket, { wire, tellStored }: Knock, person: Person): Socket {
    return new Socket(ws, wire, person, tellStored, this.house.limits, this.house.metrics);
  }
}

/** `ws` has read the length of a frame over `frameBytes`, and nothing of the frame. */
const isTooLarge = (fault: Error & { code?: string }): boolean =>
  fault.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

import { performance } from 'node:perf_hooks';
import { Refusal } from '@samsvar/domain';
import type { DocAppend, DocLog, StoredDoc } from '@samsvar/domain';
import { Audience } from './audience.js';
import type { CloseWord } from './close-codes.js';
import { Content } from './content.js';
import type { Flush, Writer } from './flush.js';
import { DOCUMENT, Gather } from './gather.js';
import type { Limits } from './limits.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Nodes } from './nodes.js';
import { readUpdate } from './update.js';
import type { ReadUpdate } from './update.js';

/** What every room of the process shares. */
export interface House {
  readonly log: DocLog;
  readonly flush: Flush;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly nodes: Nodes;
  /** What waits to be stored, in the whole process. */
  readonly backlog: { bytes: number };
}

/** One update that waits to be stored, and who hears of it. */
interface Waiting {
  readonly update: ReadUpdate;
  readonly actor: string;
  /** @param seq its row in the log */
  stored(seq: number): void;
  refused(): void;
  failed(fault: unknown): void;
}

/** Milliseconds from opening a document until a hand has moved from there to the keys. */
const PREPARE_MS = 300;

/** One open document: its content, its audience, and what waits to be stored. */
export class Room implements Writer {
  readonly content: Content;
  readonly audience: Audience;
  /** No longer in `Rooms`: nothing more is taken. */
  closed = false;
  dueAt = 0;
  /** When something was last stored, on `performance.now()`'s clock. */
  storedAt = 0;
  private waiting: Waiting[] = [];
  private inFlight: Waiting[] = [];
  /** The first `seq` of what is in flight. */
  private flightStart = 0;
  private fence: number | null = null;
  private leasing = false;
  private leaseTimer: NodeJS.Timeout | null = null;
  private readonly gather = new Gather(DOCUMENT);

  constructor(
    readonly id: string,
    stored: StoredDoc,
    private readonly house: House,
    private readonly onFault: (room: Room) => void,
  ) {
    this.content = Content.of(stored);
    this.audience = new Audience(this.content, house.limits, house.metrics, (news) =>
      house.nodes.presence(id, news),
    );
  }

  get isBusy(): boolean {
    return this.waiting.length + this.inFlight.length > 0;
  }

  /**
   * Somebody who may write is here: takes the lease soon, so that the first key does not wait for it. Not at once,
   * or the readers of every other document would wait for it, when all come at the same time.
   */
  expectWriter(): void {
    if (this.fence === null) this.leaseTimer ??= setTimeout(() => this.prepare(), PREPARE_MS).unref();
  }

  private prepare(): void {
    this.leaseTimer = null;
    if (this.fence === null && !this.leasing && !this.closed) void this.lease();
  }

  /** Takes an update; the others see it when it is stored. */
  receive(waiting: Waiting): void {
    if (this.closed) return waiting.failed(new Error('the document was closed'));
    this.waiting.push(waiting);
    this.house.backlog.bytes += waiting.update.bytes.length;
    this.gather.count();
    if (this.waiting.length === 1) this.dueAt = performance.now() + this.gather.patience;
    this.goOn();
  }

  take(): DocAppend | null {
    if (this.fence === null || this.waiting.length === 0) return this.withoutLease();
    this.inFlight = this.waiting;
    this.waiting = [];
    const updates = this.inFlight.map(({ update, actor }) => ({ bytes: update.bytes, actor }));
    this.flightStart = this.content.seq + 1;
    return { doc: this.id, fence: this.fence, seq: this.flightStart, updates };
  }

  /** The lease was lost while this waited for its turn. */
  private withoutLease(): null {
    this.goOn();
    return null;
  }

  stored(): void {
    if (this.closed) return; // its clients were told to send again, and the log knows
    const committed = this.inFlight;
    this.inFlight = [];
    this.storedAt = performance.now();
    this.waitsNoMore(committed);
    this.tell(committed, this.flightStart, this.flightStart + committed.length - 1);
    committed.forEach((one, index) => one.stored(this.flightStart + index));
  }

  /** Shows what was committed as rows `from` to `to`, here and on the other nodes. */
  private tell(committed: readonly Waiting[], from: number, to: number): void {
    if (this.content.seq >= to) return; // the next owner was faster: it has been read from the log already
    const shown = this.show(
      committed.map((one) => one.update),
      to,
    );
    this.house.nodes.committed(this.id, from, to, shown);
  }

  /** Another node, or an act, has committed rows `from` to `to`. It took the lease then; ours would only be refused. */
  heard(from: number, to: number, update: Uint8Array): void {
    if (this.closed || to <= this.content.seq) return;
    this.fence = null;
    if (from === this.content.seq + 1) this.show([mustRead(update)], to);
    else void this.readUp();
  }

  /** Reads from the log what was missed, and shows it. */
  async readUp(): Promise<void> {
    try {
      const { updates, seq } = await this.house.log.since(this.id, this.content.seq);
      this.showMissed(updates, seq);
    } catch (fault) {
      this.unreadable(fault);
    }
  }

  private showMissed(updates: readonly Uint8Array[], seq: number): void {
    const fresh = updates.slice(updates.length - (seq - this.content.seq));
    if (!this.closed && seq > this.content.seq) this.show(fresh.map(mustRead), seq);
  }

  /** Frozen, or another process has the lease: asking for it again tells which. */
  notTaken(): void {
    this.waiting = [...this.inFlight, ...this.waiting];
    this.inFlight = [];
    this.fence = null;
    this.goOn();
  }

  /** Shows nothing, closes, and forgets: the clients send again what they have, and the log knows the truth. */
  failed(fault: unknown): void {
    const lost = this.close('tryAgain');
    for (const one of lost) one.failed(fault);
    this.onFault(this);
  }

  private unreadable(fault: unknown): void {
    this.house.metrics.count('samsvar_collab_load_faults_total');
    this.house.logger.error({ err: fault, doc: this.id }, 'a document could not be read up');
    this.failed(fault);
  }

  /** Closes every socket; returns what was not stored. */
  close(word: CloseWord): readonly Waiting[] {
    this.closed = true;
    this.house.flush.forget(this);
    const lost = [...this.inFlight, ...this.waiting];
    this.inFlight = this.waiting = [];
    this.waitsNoMore(lost);
    this.audience.close(word);
    return lost;
  }

  private goOn(): void {
    if (this.waiting.length === 0) return;
    if (this.fence !== null) this.house.flush.add(this);
    else if (!this.leasing) void this.lease();
  }

  /** Takes the right to append, and with it what another process stored meanwhile. */
  private async lease(): Promise<void> {
    this.leasing = true;
    try {
      const lease = await this.house.log.lease(this.id, this.content.seq);
      if (this.closed) return;
      if (!lease) return this.refuse();
      this.house.metrics.count('samsvar_collab_lease_changes_total');
      this.fence = lease.fence;
      this.showMissed(lease.updates, lease.seq);
      this.dueAt = 0;
    } catch (fault) {
      return this.unreadable(fault);
    } finally {
      this.leasing = false;
    }
    this.goOn();
  }

  private refuse(): void {
    if (this.waiting.length === 0) return;
    const refused = this.waiting;
    this.waiting = [];
    this.waitsNoMore(refused);
    for (const one of refused) one.refused();
    this.audience.close('frozen');
  }

  /** Adds what is committed and shows it. */
  private show(updates: readonly ReadUpdate[], seq: number): Uint8Array {
    const before = this.content.seq;
    const shown = this.content.add(updates, seq);
    this.audience.show(shown, before);
    return shown;
  }

  private waitsNoMore(those: readonly Waiting[]): void {
    this.house.backlog.bytes -= those.reduce((sum, { update }) => sum + update.bytes.length, 0);
  }

  /** Stores an update that the server itself made. Resolves with its `seq` when it is committed. */
  edit(bytes: Uint8Array, actor: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.receive({
        update: mustRead(bytes),
        actor,
        stored: resolve,
        refused: () => reject(new Refusal('text_is_frozen', { doc: this.id })),
        failed: reject,
      });
    });
  }
}

function mustRead(bytes: Uint8Array): ReadUpdate {
  const update = readUpdate(bytes);
  if (!update) throw new Error('This is no Yjs update.');
  return update;
}

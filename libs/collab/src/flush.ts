import { performance } from 'node:perf_hooks';
import type { DocAppend, DocLog } from '@samsvar/domain';
import { Gather, PROCESS } from './gather.js';
import type { Metrics } from './metrics.js';

/** A document with updates that wait to be stored. */
export interface Writer {
  readonly id: string;
  /** When its updates should be written at the latest, on `performance.now()`'s clock. */
  readonly dueAt: number;
  /** Hands over all that waits, or null when it cannot be written now. */
  take(): DocAppend | null;
  /** What was taken is committed. */
  stored(): void;
  /** What was taken was refused, to this document only. */
  notTaken(): void;
  /** Nothing of the flush is stored. */
  failed(fault: unknown): void;
}

/** Timers count whole milliseconds: what is due in less is due. */
const NOW_MS = 0.5;

/**
 * The process's one queue to the log (group commit). One flush is in flight at a time and carries all documents
 * that are due; whatever arrives meanwhile gathers for the next. Nobody is shown anything before `stored`.
 */
export class Flush {
  private readonly ready = new Set<Writer>();
  private readonly gather = new Gather(PROCESS);
  /** Until then the first who waits for the next flush waits for others, on `performance.now()`'s clock. */
  private companyUntil = 0;
  private timer: NodeJS.Timeout | null = null;
  /** When the timer ends. */
  private wakeAt = Infinity;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly log: DocLog,
    private readonly metrics: Metrics,
  ) {}

  add(writer: Writer): void {
    const now = performance.now();
    this.gather.count(now);
    if (this.ready.size === 0) this.companyUntil = now + this.gather.patience;
    this.ready.add(writer);
    if (!this.writing && Math.max(writer.dueAt, this.companyUntil) < this.wakeAt) this.next();
  }

  forget(writer: Writer): void {
    this.ready.delete(writer);
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async idle(): Promise<void> {
    while (this.writing || this.ready.size > 0) {
      await (this.writing ?? new Promise((resolve) => setTimeout(resolve, 1)));
    }
  }

  private next(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.wakeAt = Infinity;
    const soon = performance.now() + NOW_MS;
    const due = this.companyUntil > soon ? [] : [...this.ready].filter(({ dueAt }) => dueAt <= soon);
    if (due.length > 0) this.writing = this.write(due).finally(() => this.after());
    else if (this.ready.size > 0) this.wait();
  }

  private wait(): void {
    const earliest = Math.min(...[...this.ready].map(({ dueAt }) => dueAt));
    this.wakeAt = Math.max(earliest, this.companyUntil);
    this.timer = setTimeout(() => this.next(), Math.ceil(this.wakeAt - performance.now()));
  }

  private after(): void {
    this.writing = null;
    this.next();
  }

  private async write(due: readonly Writer[]): Promise<void> {
    const batch: DocAppend[] = [];
    const writers: Writer[] = [];
    for (const writer of due) {
      this.ready.delete(writer);
      const part = writer.take();
      if (!part) continue;
      batch.push(part);
      writers.push(writer);
    }
    if (batch.length === 0) return;
    await this.commit(batch, writers);
  }

  private async commit(batch: readonly DocAppend[], writers: readonly Writer[]): Promise<void> {
    const began = performance.now();
    let notTaken: ReadonlySet<string>;
    try {
      notTaken = await this.log.append(batch);
    } catch (fault) {
      this.metrics.count('samsvar_collab_flush_faults_total');
      for (const writer of writers) writer.failed(fault);
      return;
    }
    this.measure(batch, notTaken, (performance.now() - began) / 1000);
    for (const writer of writers) tell(writer, notTaken);
  }

  private measure(batch: readonly DocAppend[], notTaken: ReadonlySet<string>, seconds: number): void {
    const stored = batch.filter((part) => !notTaken.has(part.doc)).flatMap((part) => part.updates);
    this.metrics.count('samsvar_collab_flushes_total');
    this.metrics.count('samsvar_collab_flush_seconds_total', seconds);
    this.metrics.count('samsvar_collab_fenced_appends_total', notTaken.size);
    this.metrics.count('samsvar_collab_updates_total', stored.length);
    this.metrics.count(
      'samsvar_collab_update_bytes_total',
      stored.reduce((sum, { bytes }) => sum + bytes.length, 0),
    );
  }
}

/** A bug in one document closes that document; the others of the flush are told what became of theirs. */
function tell(writer: Writer, notTaken: ReadonlySet<string>): void {
  try {
    if (notTaken.has(writer.id)) writer.notTaken();
    else writer.stored();
  } catch (bug) {
    writer.failed(bug);
  }
}

import { Worker } from 'node:worker_threads';
import type { DocSnapshot } from '@samsvar/domain';

/** What the worker is asked. */
export interface Job {
  readonly id: number;
  readonly updates: readonly Uint8Array[];
}

type Made = Omit<DocSnapshot, 'uptoSeq'>;

/** What the worker answers. */
type Result = { readonly id: number } & (Made | { readonly error: string });

interface Order {
  resolve(made: Made): void;
  reject(fault: Error): void;
}

/** Megabytes for what the thread has just made; V8 would let it grow, and keep it, though nothing needs it. */
const YOUNG_MB = 8;

/** Makes snapshots in a worker thread, which starts with the first and never keeps the process alive. */
export class Compaction {
  private worker: Worker | null = null;
  private readonly orders = new Map<number, Order>();
  private count = 0;

  /** One update that says what `updates` say, which must cover the log up to and including `uptoSeq`. */
  async make(updates: readonly Uint8Array[], uptoSeq: number): Promise<DocSnapshot> {
    const job: Job = { id: (this.count += 1), updates };
    const made = await new Promise<Made>((resolve, reject) => {
      this.orders.set(job.id, { resolve, reject });
      this.working().postMessage(job);
    });
    return { uptoSeq, bytes: made.bytes, stateVector: made.stateVector };
  }

  async stop(): Promise<void> {
    const { worker } = this;
    if (!worker) return;
    this.gone(worker, new Error('The compaction was stopped.'));
    await worker.terminate();
  }

  private working(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./compaction-worker.js', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (result: Result) => this.deliver(result));
    worker.on('error', (fault) => this.gone(worker, fault));
    worker.on('exit', (code) => this.gone(worker, new Error(`The compaction thread ended with ${code}.`)));
    worker.unref(); // after the listeners, which hold on to it
    return (this.worker = worker);
  }

  private deliver(result: Result): void {
    const order = this.orders.get(result.id);
    this.orders.delete(result.id);
    if ('error' in result) order?.reject(new Error(`The text could not be compacted: ${result.error}`));
    else order?.resolve(result);
  }

  /** What it was working on fails; the next order starts a new one. */
  private gone(worker: Worker, fault: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const order of this.orders.values()) order.reject(fault);
    this.orders.clear();
  }
}

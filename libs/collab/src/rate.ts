import { performance } from 'node:perf_hooks';

/** Seconds of the allowed rate that may come at once. */
const BURST_SECONDS = 10;

/** A bucket that fills at a steady rate; who empties it sends too much. */
export class Rate {
  private left: number;
  private filledAt = performance.now();

  constructor(private readonly perSecond: number) {
    this.left = perSecond * BURST_SECONDS;
  }

  /** False when there is not so much left. */
  take(amount: number, now = performance.now()): boolean {
    const earned = ((now - this.filledAt) / 1000) * this.perSecond;
    this.left = Math.min(this.perSecond * BURST_SECONDS, this.left + earned) - amount;
    this.filledAt = now;
    return this.left >= 0;
  }
}

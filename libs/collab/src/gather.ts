import { performance } from 'node:perf_hooks';

/** When it is worth waiting for company, and for how long. */
export interface Patience {
  /** Under so many updates a second nothing waits. */
  readonly calmPerSecond: number;
  /** From so many a second it waits for as long as it may. */
  readonly busyPerSecond: number;
  /** No update waits longer than this, in milliseconds. */
  readonly longestMs: number;
}

/** Of one document: one commit and one frame carry many updates. */
export const DOCUMENT: Patience = { calmPerSecond: 100, busyPerSecond: 600, longestMs: 8 };

/**
 * Of the whole process: one commit carries many documents, of which none need be busy. A commit costs the same for
 * one update as for ten. What 200 people type in a document each, two words a second, need not wait: company would save
 * a seventh of the processor time, and make every other word two milliseconds late.
 */
export const PROCESS: Patience = { calmPerSecond: 500, busyPerSecond: 1_300, longestMs: 8 };

/** How far back the rate is measured, in milliseconds. */
const WINDOW_MS = 250;

/**
 * How long updates wait for company before they are written: not at all while people type, a few milliseconds when
 * so much comes that one write for many saves more than it costs.
 */
export class Gather {
  private windowStart = 0;
  private inWindow = 0;
  private perSecond = 0;

  constructor(private readonly limits: Patience) {}

  /** Counts an update that came in. */
  count(now = performance.now()): void {
    const age = now - this.windowStart;
    if (age >= WINDOW_MS) {
      this.perSecond = age > 2 * WINDOW_MS ? 0 : (this.inWindow * 1000) / age;
      this.windowStart = now;
      this.inWindow = 0;
    }
    this.inWindow += 1;
  }

  /** Milliseconds. */
  get patience(): number {
    const { calmPerSecond, busyPerSecond, longestMs } = this.limits;
    const busy = (this.perSecond - calmPerSecond) / (busyPerSecond - calmPerSecond);
    return longestMs * Math.min(1, Math.max(0, busy));
  }
}

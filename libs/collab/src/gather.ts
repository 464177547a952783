import { performance } from 'node:perf_hooks';

/** Under so many updates a second a document is written at once. */
const CALM_PER_SECOND = 100;
/** From so many a second it gathers for as long as it may. */
const BUSY_PER_SECOND = 600;
/** No update waits longer than this for company, in milliseconds. */
const LONGEST_MS = 8;
/** How far back the rate is measured, in milliseconds. */
const WINDOW_MS = 250;

/**
 * How long a document's updates wait for company before they are written: not at all while people type, a few
 * milliseconds when so much comes that one commit and one frame for many save more than they cost.
 */
export class Gather {
  private windowStart = 0;
  private inWindow = 0;
  private perSecond = 0;

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
    const busy = (this.perSecond - CALM_PER_SECOND) / (BUSY_PER_SECOND - CALM_PER_SECOND);
    return LONGEST_MS * Math.min(1, Math.max(0, busy));
  }
}

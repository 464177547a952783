import type { Target } from './target.js';
import type { TargetName } from './targets.js';

/** What one round measured; every figure under its name. */
export type Figures = Record<string, number>;

export interface Scenario {
  readonly name: string;
  /** What happens, in one sentence. */
  readonly what: string;
  readonly on: readonly TargetName[];
  /** Its figures, in the order they are printed, with what they count. */
  readonly figures: Readonly<Record<string, string>>;
  /** Rounds, when one is enough. */
  readonly rounds?: number;
  /** @throws Error when somebody did not get the content: then there is nothing to measure */
  run(target: Target): Promise<Figures>;
}

/** Seconds that people type in one round. Hocuspocus stores after 10 s at the latest: such a round counts that once. */
export const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);

export const EVERYBODY: readonly TargetName[] = ['relay', 'ours', 'hocuspocus', 'y-websocket'];
/** Those with something to send to who comes new. */
export const WITH_CONTENT: readonly TargetName[] = ['ours', 'hocuspocus', 'y-websocket'];

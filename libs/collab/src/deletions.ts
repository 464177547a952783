import type { Stretch } from './update.js';

/**
 * What a document has deleted. A client that comes back always sends all deletions it knows; the log takes only
 * what is new.
 */
export class Deletions {
  private readonly byClient: ReadonlyMap<number, readonly Stretch[]>;

  constructor(stretches: readonly Stretch[]) {
    const byClient = group(stretches);
    for (const own of byClient.values()) own.sort((one, other) => one.clock - other.clock);
    this.byClient = byClient;
  }

  hold(stretches: readonly Stretch[]): boolean {
    return stretches.every((stretch) => {
      const last = lastBefore(this.byClient.get(stretch.client) ?? [], stretch.clock);
      return last !== undefined && last.end >= stretch.end;
    });
  }
}

/** The last stretch that starts at `clock` or before. */
function lastBefore(sorted: readonly Stretch[], clock: number): Stretch | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Stretch).clock <= clock) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function group(stretches: readonly Stretch[]): Map<number, Stretch[]> {
  const byClient = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const own = byClient.get(stretch.client);
    if (own) own.push(stretch);
    else byClient.set(stretch.client, [stretch]);
  }
  return byClient;
}

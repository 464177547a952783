import { performance } from 'node:perf_hooks';

let words = 0;

/** A word that nobody has typed before. */
export const nextWord = () => `<${(words += 1)}>`;

export const wordsIn = (text: string): string[] => text.match(/<\d+>/g) ?? [];

/** When each word was typed, and how long others waited to see it. */
export class Clockwork {
  private waits: number[] = [];
  private readonly typedAt = new Map<string, number>();

  typed(word: string): void {
    this.typedAt.set(word, performance.now());
  }

  seen(words: string): void {
    const now = performance.now();
    for (const word of wordsIn(words)) {
      const at = this.typedAt.get(word);
      if (at !== undefined) this.waits.push(now - at);
    }
  }

  /** Forgets what was measured: what the first keys cost is not what typing costs. */
  startAnew(): void {
    this.waits = [];
    this.typedAt.clear();
  }

  get typedCount(): number {
    return this.typedAt.size;
  }

  /** How many times a word reached somebody. */
  get delivered(): number {
    return this.waits.length;
  }

  /** Milliseconds that `share` of the deliveries took at most; infinite when there were none. */
  wait(share: number): number {
    const sorted = this.waits.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
  }
}

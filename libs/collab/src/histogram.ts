/** How often a measure fell under each bound, in Prometheus' way: every bucket holds the ones before it. */
export class Histogram {
  private readonly buckets: number[];
  private count = 0;
  private sum = 0;

  /** @param bounds upper ones, in rising order; what is over the last is in «+Inf» */
  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly bounds: readonly number[],
  ) {
    this.buckets = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.count += 1;
    this.sum += value;
    const at = this.bounds.findIndex((bound) => value <= bound);
    if (at >= 0) this.buckets[at] = (this.buckets[at] ?? 0) + 1;
  }

  /** In the text format 0.0.4. */
  lines(): string[] {
    let below = 0;
    const buckets = this.bounds.map(
      (bound, at) => `${this.name}_bucket{le="${bound}"} ${(below += this.buckets[at] ?? 0)}`,
    );
    return [
      `# HELP ${this.name} ${this.help}`,
      `# TYPE ${this.name} histogram`,
      ...buckets,
      `${this.name}_bucket{le="+Inf"} ${this.count}`,
      `${this.name}_sum ${this.sum}`,
      `${this.name}_count ${this.count}`,
    ];
  }
}

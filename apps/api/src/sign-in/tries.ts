import { Refusal, type Clock } from '@samsvar/domain';

/**
 * So many tries by one in a while, and no more. Counted in this process's memory: several nodes count each
 * their own, and a restart begins anew.
 */
export class Tries {
  private counts = new Map<string, number>();
  private began = 0;

  constructor(
    private readonly limit: number,
    /** How long a while is, in milliseconds. */
    private readonly span: number,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `too_many_tries` */
  take(by: string): void {
    const now = this.clock.now().getTime();
    if (now - this.began >= this.span) {
      this.counts.clear();
      this.began = now;
    }
    const count = (this.counts.get(by) ?? 0) + 1;
    if (count > this.limit) throw new Refusal('too_many_tries');
    this.counts.set(by, count);
  }
}

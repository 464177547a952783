import type { Figures } from './scenario.js';
import type { TargetName } from './targets.js';

/** What every round of every scenario measured, on each target. */
export class Results {
  readonly rounds: Record<string, Partial<Record<TargetName, Figures[]>>> = {};

  add(scenario: string, target: TargetName, figures: Figures): void {
    const own = (this.rounds[scenario] ??= {});
    (own[target] ??= []).push(figures);
  }

  /** The median of the rounds; null when it was not measured. */
  median(scenario: string, target: TargetName, figure: string): number | null {
    const values = (this.rounds[scenario]?.[target] ?? []).map((figures) => figures[figure] ?? Number.NaN);
    return medianOf(values.filter((value) => !Number.isNaN(value)));
  }

  /** One's figure against another's, as a ratio. */
  ratio(scenario: string, figure: string, one: TargetName, other: TargetName): number | null {
    const [its, others] = [this.median(scenario, one, figure), this.median(scenario, other, figure)];
    return its === null || !others ? null : its / others;
  }

  /** How much more one's figure is than another's. */
  more(scenario: string, figure: string, one: TargetName, other: TargetName): number | null {
    const [its, others] = [this.median(scenario, one, figure), this.median(scenario, other, figure)];
    return its === null || others === null ? null : its - others;
  }
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

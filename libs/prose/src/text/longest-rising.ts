/** The longest subsequence whose numbers rise: what need not be moved. */
export function longestRising(numbers: readonly number[]): readonly number[] {
  if (numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) < number)) return numbers;
  const best: number[][] = [];
  for (const number of numbers) {
    const at = best.findIndex((run) => (run.at(-1) ?? 0) >= number);
    const run = [...(best[(at === -1 ? best.length : at) - 1] ?? []), number];
    best[at === -1 ? best.length : at] = run;
  }
  return best.at(-1) ?? [];
}

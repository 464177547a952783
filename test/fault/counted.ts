/** What `/metrics` says of one counter or gauge, its labels included. @throws Error when there is no such */
export function counter(metrics: string, name: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`${name} `));
  if (!line) throw new Error(`There is no metric ${name}.`);
  return Number(line.slice(name.length));
}

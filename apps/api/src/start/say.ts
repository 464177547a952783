/** One line in bokmål to the one who runs Samsvar. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

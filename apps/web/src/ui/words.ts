/** Small matters of spelling. */

/** As the first word of a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A body's name inside a sentence: «eldrerådet». Names in capitals stay as they are. */
export const midSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A file's size as people say it: «34 kB», «1,8 MB». */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`;
}

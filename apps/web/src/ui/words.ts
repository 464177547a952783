/** Small matters of spelling. */
export { midSentence } from '@samsvar/wording';

/** As the first word of a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A file's size as people say it: «34 kB», «1,8 MB». */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`;
}

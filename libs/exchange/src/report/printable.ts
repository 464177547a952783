/**
 * What a person typed can hold characters that no file format takes: control characters, halves of
 * surrogate pairs, byte order marks. XML 1.0 (section 2.2) forbids the first two, PDF/A the last.
 */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const LINE = /\r\n?|\u2028|\u2029|\u0085/g;

/** The same words without what has no sign, and with one kind of line break. */
export const printable = (words: string): string =>
  words
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(LINE, '\n')
    .replace(UNFIT, '');

/** Shows a character by its number in Unicode, such as «[U+2610]». */
export const byNumber = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Every string in a paper, or in any data, put through `change`. */
export function eachString<T>(data: T, change: (words: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((one: unknown) => eachString(one, change)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, eachString(value, change)]),
  ) as T;
}

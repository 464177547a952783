import { isUtf8 } from 'node:buffer';
import { Refusal } from '@samsvar/domain';

/** Letters that look like others, or like nothing, and what they stand for. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029\v]/g, '\n'],
  // Some PDF readers write the soft hyphen so.
  [/[\u0002\ufffe]/g, '\u00ad'],
  [/[\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  // Ligatures, as fonts draw them.
  [/ﬀ/g, 'ff'],
  [/ﬁ/g, 'fi'],
  [/ﬂ/g, 'fl'],
  [/ﬃ/g, 'ffi'],
  [/ﬄ/g, 'ffl'],
  [/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, ''],
];

/** The same text in letters that can be compared: composed accents, plain spaces, `\n` between lines. */
export const plainLetters = (text: string): string =>
  LOOKALIKES.reduce((done, [from, to]) => done.replace(from, to), text.normalize('NFC'));

/** Byte order marks (Unicode 16.0, table 2-4). */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** What a text file never holds; Windows-1252 gives no meaning to the last five. */
const NOT_WRITING = /[\u0000\u0001\u0003-\u0007\u000e-\u001a\u001c-\u001f\u0081\u008d\u008f\u0090\u009d]/g;

/**
 * The text in the bytes: by their byte order mark, else UTF-8, else Windows-1252 (which holds
 * Latin-1's letters). `guessed` tells the last.
 *
 * Refuses `file_kind_unknown` for bytes that are no text.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly guessed: boolean } {
  const mark = MARKS.find(({ bytes: sign }) => sign.every((byte, place) => bytes[place] === byte));
  if (mark) return { text: writing(new TextDecoder(mark.encoding).decode(bytes)), guessed: false };
  if (isUtf8(bytes)) return { text: writing(new TextDecoder().decode(bytes)), guessed: false };
  return { text: writing(fromWindows(bytes)), guessed: true };
}

/** Windows-1252 from 80 to 9F, where Latin-1 has nothing; Node's own decoder reads Latin-1 there. A space has no sign. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80).trim() || sign);

/** One stray sign in a thousand is dirt; more is no text. */
function writing(text: string): string {
  const strange = text.length - text.replace(NOT_WRITING, '').length;
  if (strange * 1000 > text.length) throw new Refusal('file_kind_unknown');
  return text;
}

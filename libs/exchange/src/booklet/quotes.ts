import type { Block } from '../paper/blocks.js';
import { labelOf } from '../paper/labels.js';
import { partOf } from './part.js';
import type { Taken } from './parts.js';

const OPENS = /^[«“"]/u;
const CLOSES = /[»”"]/u;
/** Shorter is a title in quotation marks. */
const SHORTEST = 20;
const LONGEST_SPEAKER = 140;
const MOST_PIECES = 5;

/** A quote that stands by itself, with who said it where the paper tells. */
export function quoteAt(blocks: readonly Block[], at: number): Taken | undefined {
  const first = blocks[at];
  if (!first || !OPENS.test(first.text) || first.level !== undefined) return undefined;
  const end = closingBlock(blocks, at);
  if (end === undefined) return undefined;
  const whole = blocks
    .slice(at, end + 1)
    .map(({ text }) => text)
    .join(' ');
  const close = whole.slice(1).search(CLOSES) + 2;
  const [text, after] = [whole.slice(0, close), whole.slice(close).replace(/^[.,]?\s*/u, '')];
  if (text.length < SHORTEST || (after !== '' && !isSpeaker(after))) return undefined;
  if (after !== '') return { parts: [partOf('quote', speaker(after), text, first)], end: end + 1 };
  const next = blocks[end + 1];
  const named =
    next && next.level === undefined && (!next.apart || isPerson(next.text)) && isSpeaker(next.text);
  return {
    parts: [partOf('quote', named ? speaker(next.text) : '', text, first)],
    end: named ? end + 2 : end + 1,
  };
}

/** Where the quotation marks close again; narrow columns can make pieces of a quote. */
function closingBlock(blocks: readonly Block[], at: number): number | undefined {
  for (let end = at; end < at + MOST_PIECES; end += 1) {
    const block = blocks[end];
    if (!block || (end > at && block.apart)) return undefined;
    if (CLOSES.test(end === at ? block.text.slice(1) : block.text)) return end;
  }
  return undefined;
}

const speaker = (text: string): string => text.replace(/^[–—-]\s*/u, '').replace(/\.$/u, '');

const isSpeaker = (text: string): boolean =>
  text.length <= LONGEST_SPEAKER &&
  /^(?:[–—-]\s*)?\p{Lu}/u.test(text) &&
  !/\p{Ll}{2}[.?!]\s+\p{Lu}/u.test(text) &&
  labelOf(text) === undefined;

/** Two capitals in a row, or a dash before one: «Kari Nordmann, ordfører», «Statsminister Ola Nordmann». */
const isPerson = (text: string): boolean => /^(?:[–—-]\s*\p{Lu}|\p{Lu}[\p{L}.-]*\s+\p{Lu}\p{Ll})/u.test(text);

import type { Block } from '../paper/blocks.js';
import { labelOf } from '../paper/labels.js';
import { partOf } from './part.js';
import type { Taken } from './parts.js';

/** «(Foto: Kari Nordmann)» at the end of a caption. */
const CREDIT = /\(((?:foto|illustrasjon|bilde|bilete|kilde|kjelde|grafikk)\s?:?[^()]{0,200})\)?\.?$/iu;
const LONGEST_CAPTION = 400;
const MOST_LINES = 4;
const VERB = /(?:^|\s)(?:er|var|har|hadde|må|kan|skal|vil|blir|ble|vert|vart|viser|får|gjør|gjer)(?!\p{L})/u;

/** A figure: a caption and the source or the photographer under it. What it shows is not in a text. */
export function figureAt(blocks: readonly Block[], at: number): Taken | undefined {
  const block = blocks[at];
  if (!block || block.level !== undefined) return undefined;
  const credit = block.text.length <= LONGEST_CAPTION ? CREDIT.exec(block.text) : null;
  if (credit) {
    const caption = block.text.slice(0, credit.index).trim();
    return { parts: [partOf('figure', caption, credit[1] ?? '', block)], end: at + 1 };
  }
  const end = captionEnd(blocks, at);
  const caption = blocks.slice(at, end);
  const source = blocks[end];
  const sourced = source && isSource(source);
  if (!sourced && labelOf(block.text) !== 'figure') return undefined;
  const title = caption.map(({ text }) => text).join(' ');
  const text = sourced ? source.text.replace(/^\((.*)\)$/u, '$1') : '';
  return { parts: [partOf('figure', title, text, block)], end: sourced ? end + 1 : end };
}

const isSource = ({ text }: Block): boolean =>
  /^\((?:foto|illustrasjon|kilde|kjelde)\b/iu.test(text) ||
  ['source', 'credit'].includes(labelOf(text) ?? '');

/** The block and those directly below it, as far as they can be a caption. */
function captionEnd(blocks: readonly Block[], at: number): number {
  let end = at;
  for (let length = 0; end < at + MOST_LINES; end += 1) {
    const block = blocks[end];
    if (!block || isSource(block) || (end > at && block.apart) || block.lines.length > MOST_LINES) break;
    if (isParagraph(block.text)) break;
    if (block.level !== undefined || ['example', 'questions'].includes(labelOf(block.text) ?? '')) break;
    length += block.text.length;
    if (length > LONGEST_CAPTION) break;
  }
  return end;
}

/** «Andel som deltar. Prosent.» is a caption; two sentences of which the last has a verb only stand over a source. */
function isParagraph(text: string): boolean {
  const sentences = text.split(/(?<=\p{Ll}{2}[.?!])\s+/u);
  return sentences.length > 1 && VERB.test(sentences.at(-1) ?? '');
}

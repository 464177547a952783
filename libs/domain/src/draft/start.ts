import type { BlockKind } from '../text/text.js';

/** A paragraph or bullet of a text that was pasted or read from a file. */
export interface PastedBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

const BULLET = /^\s*[•●▪◦*–-]\s+/u;

/** Paragraphs are parted by a blank line, and each line that begins with a bullet or a dash is a bullet. */
export function blocksOfText(text: string): readonly PastedBlock[] {
  const blocks: { kind: BlockKind; lines: string[] }[] = [];
  let apart = true;
  for (const line of text.split(/\r?\n/)) {
    const words = line.replace(BULLET, '').trim();
    const last = blocks.at(-1);
    if (line.trim() === '') apart = true;
    else if (BULLET.test(line)) blocks.push({ kind: 'bullet', lines: [words] });
    else if (apart || !last) blocks.push({ kind: 'paragraph', lines: [words] });
    else last.lines.push(words);
    if (line.trim() !== '') apart = false;
  }
  return blocks
    .map(({ kind, lines }) => ({ kind, text: lines.join(' ').trim() }))
    .filter((block) => block.text !== '');
}

/** The same the other way: what is shown to be looked over before it is laid in. */
export const textOfBlocks = (blocks: readonly PastedBlock[]): string =>
  blocks
    .map(({ kind, text }, at) => {
      const before = at === 0 ? '' : kind === 'bullet' && blocks[at - 1]?.kind === 'bullet' ? '\n' : '\n\n';
      return `${before}${kind === 'bullet' ? '• ' : ''}${text}`;
    })
    .join('');

const EARLIER = 'earlier';

/**
 * A source that is no point: the block came from an earlier year's answer. It follows the block as points do,
 * through splitting and copying and into the frozen bytes, and counts as nobody's point.
 */
export const earlierSource = (year: number, version: string): string => `${EARLIER}:${year}:${version}`;

/** The year that a source says the block is from; null for a point. */
export function yearOfSource(source: string): number | null {
  const [kind, year] = source.split(':');
  return kind === EARLIER ? Number(year) : null;
}

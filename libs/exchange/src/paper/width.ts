import type { SourceLine } from './source.js';

/** No printed line is longer; in such a paper each line is a whole paragraph. */
const LONGEST_PRINTED = 140;
/** Ragged lines stop short of the margin by less than this. */
const RAGGED = 0.85;

/** Where lines are broken by the margin, more than one in twelve goes on in the middle of a sentence. */
const BROKEN = 1 / 12;

/** How wide this paper prints most of its lines, in letters; 0 where lines are whole paragraphs. */
export function widthOf(lines: readonly SourceLine[]): number {
  const written = lines.filter(({ text }) => text !== '');
  const lengths = written.map(({ text }) => text.length).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  const goingOn = written.filter(({ text }) => /^\p{Ll}[\p{L}\s,-]/u.test(text)).length;
  return at(0.9) > LONGEST_PRINTED || goingOn <= written.length * BROKEN ? 0 : at(0.75);
}

/** The next word had no room: the line before it was ended by the margin and not by the writer. */
export function wasFull(
  before: SourceLine,
  place: number,
  lines: readonly SourceLine[],
  width: number,
): boolean {
  if (width === 0) return false;
  const margin = Math.max(width, ...neighbours(place, lines));
  const next = /^\S*/.exec(lines[place]?.text.slice(0, margin) ?? '')?.[0] ?? '';
  return before.text.length + 1 + next.length > margin * RAGGED;
}

const NEAR = 3;

/** How long the lines next to it are, in its own paragraph: a box or a caption has other margins. */
function neighbours(place: number, lines: readonly SourceLine[]): number[] {
  const lengths: number[] = [];
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? place - 1 : place; Math.abs(at - place) <= NEAR; at += step) {
      const line = lines[at];
      if (!line || line.text === '') break;
      lengths.push(line.text.length);
    }
  }
  return lengths;
}

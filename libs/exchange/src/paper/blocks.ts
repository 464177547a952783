import type { ImportWarning } from '@samsvar/domain';
import { heal } from './heal.js';
import { isHeading } from './headings.js';
import { asks, labelOf } from './labels.js';
import { type Marker, markerOf } from './markers.js';
import { endsUnfinished } from './small-words.js';
import type { SourceLine } from './source.js';
import { Vocabulary } from './vocabulary.js';
import { wasFull, widthOf } from './width.js';

/** A paragraph, a heading or one point of a list: its lines made one text. */
export interface Block {
  /** Where it begins. */
  readonly line: number;
  readonly text: string;
  readonly kind: 'heading' | 'item' | 'prose';
  readonly marker?: Marker;
  readonly lines: readonly SourceLine[];
  /** Printed page, counted from 1; always 1 where pages are not marked. */
  readonly page: number;
  /** Blank lines, or a new page, came before. */
  readonly apart: boolean;
  /** Word's heading style. */
  readonly level?: number;
}

/** Lines that belong together, before anybody has asked what they are. */
interface Group {
  lines: SourceLine[];
  readonly page: number;
  readonly apart: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly warnings: readonly ImportWarning[];
}

/** Builds the paragraphs of a paper, whole again where a line, a column or a page broke them. */
export function blocksOf(kind: 'text' | 'word', lines: readonly SourceLine[]): Blocks {
  const words = new Vocabulary(lines);
  const print = { width: widthOf(lines), marksBreaks: words.marksBreaks };
  const joins: ImportWarning[] = [];
  const groups = kind === 'word' ? paragraphs(lines) : rejoin(groupLines(lines, print), joins);
  const styled = lines.filter(({ level }) => (level ?? 0) > 0).length >= 2;
  const texts = groups.map((group) => heal(group.lines, words));
  const blocks: Block[] = [];
  groups.forEach((group, place) => {
    blocks.push(blockOf(group, texts[place]?.text ?? '', blocks.at(-1), texts[place + 1]?.text, styled));
  });
  return { blocks: withoutLists(blocks), warnings: [...joins, ...texts.flatMap(({ doubts }) => doubts)] };
}

/** How this paper sets its lines. */
interface Print {
  readonly width: number;
  readonly marksBreaks: boolean;
}

/** In Word a paragraph is a paragraph; only a line that was broken by hand is open. */
function paragraphs(lines: readonly SourceLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.lines.at(-1);
    if (before?.open && /^\p{Ll}/u.test(line.text)) groups.at(-1)?.lines.push(line);
    else {
      const listed = before !== undefined && markerOf(before.text) && markerOf(line.text);
      groups.push({ lines: [line], page: 1, apart: !before?.open && !listed });
    }
  }
  return groups;
}

function groupLines(lines: readonly SourceLine[], print: Print): Group[] {
  const groups: Group[] = [];
  let [page, apart] = [1, true];
  let list: Marker | undefined;
  lines.forEach((line, place) => {
    if (line.page && place > 0) [page, apart] = [page + 1, true];
    if (line.text === '') return void (apart = true);
    const group = groups.at(-1);
    const marker = markerOf(line.text);
    const opens = marker && (apart || !group || opensItem(marker, group, list));
    if (apart || !group || opens || breaksOff(group, place, lines, print)) {
      groups.push({ lines: [line], page, apart });
    } else group.lines.push(line);
    if (opens) list = marker;
    apart = false;
  });
  return groups;
}

/** Inside a paragraph: «… fylte⏎70. Vi må» begins with a number and is no point of a list. */
function opensItem(marker: Marker, group: Group, list: Marker | undefined): boolean {
  if (marker.kind !== 'number' && marker.kind !== 'dash') return true;
  if (/[.:?!»)]$/.test(group.lines.at(-1)?.text ?? '')) return true;
  if (marker.kind === 'dash') return list?.kind === 'dash';
  return marker.number === 1 || marker.number === (list?.number ?? 0) + 1;
}

/** Longer is no heading, so only a full stop ends it. */
const MOST_HEADING_LINES = 3;

/** The line before was ended by the writer: it had room for the next word, and a new thing begins. */
function breaksOff(group: Group, place: number, lines: readonly SourceLine[], print: Print): boolean {
  const before = group.lines.at(-1);
  const text = lines[place]?.text ?? '';
  if (!before || /^\p{Ll}/u.test(text)) return false;
  if (labelOf(text) || labelOf(before.text)) return true;
  if (/[-‐‑\u00ad/,]$/.test(before.text)) return false;
  if (group.lines.length > MOST_HEADING_LINES && !ENDED.test(before.text)) return false;
  if ((print.marksBreaks && !before.open) || !wasFull(before, place, lines, print.width)) return true;
  return /[.?!»]$/.test(before.text) && isShortLine(place, lines, print.width);
}

/** A line that stops early without a full stop, and another thing begins under it: as headings do. */
function isShortLine(place: number, lines: readonly SourceLine[], width: number): boolean {
  const [line, next] = [lines[place], lines[place + 1]];
  if (!line || !next || ENDED.test(line.text) || !/^[\p{Lu}\d]/u.test(next.text)) return false;
  return line.text.length * 2 < width && !wasFull(line, place + 1, lines, width);
}

const ENDED = /[.?!:;»”)]$/u;

/** Puts together again what a column, a page or a picture parted in the middle of a sentence. */
function rejoin(groups: readonly Group[], joins: ImportWarning[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (!before || !runsOn(before, group)) {
      joined.push(group);
      continue;
    }
    joins.push(joinOf(before, group));
    for (const line of group.lines) before.lines.push(line);
  }
  return joined;
}

function joinOf(before: Group, group: Group): ImportWarning {
  const last = before.lines.at(-1);
  const text = [last?.text.slice(-30), group.lines[0]?.text.slice(0, 30)].join(' … ');
  return { code: 'joined_paragraph', line: last?.number ?? 0, text };
}

function runsOn(before: Group, group: Group): boolean {
  const last = before.lines.at(-1)?.text ?? '';
  const first = group.lines[0]?.text ?? '';
  const goesOn = /^\p{Ll}/u.test(first) || (before.lines.length > 1 && endsUnfinished(last));
  if (!goesOn || ENDED.test(last)) return false;
  return !labelOf(last) && !labelOf(first) && !markerOf(first);
}

function blockOf(
  group: Group,
  text: string,
  before: Block | undefined,
  after: string | undefined,
  styled: boolean,
): Block {
  const [first] = group.lines;
  const marker = markerOf(text);
  const beside = {
    lineCount: group.lines.length,
    apart: group.apart,
    before: before && {
      text: before.text,
      heading: before.kind === 'heading' || labelOf(before.text) === 'example',
      marker: before.marker,
    },
    after,
  };
  // Whoever sets headings by style sets them all so.
  const heading = first?.level !== undefined || (styled ? asks(text) : isHeading(text, beside));
  return {
    line: first?.number ?? 0,
    text,
    kind: heading ? 'heading' : marker && marker.kind !== 'dash' ? 'item' : 'prose',
    lines: group.lines,
    page: group.page,
    apart: group.apart,
    ...(marker && { marker }),
    ...(first?.level !== undefined && { level: first.level }),
  };
}

const SHORTEST_LIST = 3;
const SHORTEST_AIRY_LIST = 5;

/**
 * Three short lines under one another are a list of names or places, and no headings; five with air
 * between them too, but for the first, and for the last if it heads a text.
 */
function withoutLists(blocks: readonly Block[]): Block[] {
  const listed = new Set<Block>();
  for (let at = 0; at < blocks.length; at += 1) {
    let end = at;
    while (isPlainHeading(blocks[end])) end += 1;
    const run = blocks.slice(at, end);
    const close = run.every((block, place) => place === 0 || !block.apart);
    if (close && at > 0 && run.length >= SHORTEST_LIST) run.forEach((block) => listed.add(block));
    else if (at > 0 && run.length >= SHORTEST_AIRY_LIST) {
      run.slice(1, end < blocks.length ? -1 : undefined).forEach((block) => listed.add(block));
    }
    at = Math.max(at, end);
  }
  return blocks.map((block) => (listed.has(block) ? { ...block, kind: 'prose' } : block));
}

const isPlainHeading = (block: Block | undefined): boolean =>
  block?.kind === 'heading' && block.level === undefined && !labelOf(block.text);

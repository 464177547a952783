import { attribute, elements, listPlace, type ListPlace, type Style, value } from './styles.js';

/** How one level of a list is numbered (ECMA-376 part 1, § 17.9). */
interface Level {
  readonly format: string;
  /** «%1.», where %1 is the number at the first level. */
  readonly text: string;
  readonly start: number;
}

interface List {
  /** Lists of one kind count on from one another. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list begins to count anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/**
 * Word draws the numbers of its lists and does not keep them in the text. This writes them into it,
 * as a reader sees them, so that «3.» is still question 3.
 */
export function withNumbers(document: string, numbering: string, styles: ReadonlyMap<string, Style>): string {
  const lists = listsOf(numbering);
  const counter = new Counter();
  const [head = '', ...pieces] = document.split('<w:pPr>');
  const numbered = pieces.map((piece) => {
    const end = piece.indexOf('</w:pPr>');
    const properties = piece.slice(0, Math.max(0, end));
    const style = styles.get(value(properties, 'w:pStyle') ?? '');
    const place = listPlace(properties) ?? style?.list;
    const list = lists.get(place?.list ?? '');
    if (end < 0 || !place || !list || style?.level !== undefined) return piece;
    const sign = `<w:r><w:t xml:space="preserve">${counter.next(list, place)} </w:t></w:r>`;
    return `${piece.slice(0, end)}</w:pPr>${sign}${piece.slice(end + '</w:pPr>'.length)}`;
  });
  return [head, ...numbered].join('<w:pPr>');
}

class Counter {
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** The sign that Word draws at the next paragraph of the list. */
  next(list: List, { list: id, level }: ListPlace): string {
    const counts = this.#counts.get(list.kind) ?? [];
    const restart = list.restarts.get(level);
    if (restart !== undefined && !this.#begun.has(`${id}/${level}`)) counts[level] = restart - 1;
    this.#begun.add(`${id}/${level}`);
    const at = (place: number) => counts[place] ?? (list.levels.get(place)?.start ?? 1) - 1;
    this.#counts.set(list.kind, [...Array.from({ length: level }, (_, place) => at(place)), at(level) + 1]);
    return drawn(list, level, this.#counts.get(list.kind) ?? []);
  }
}

function drawn(list: List, level: number, counts: readonly number[]): string {
  const { format, text } = list.levels.get(level) ?? { format: 'decimal', text: `%${level + 1}.` };
  if (format === 'bullet') return '•';
  return text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    return figure(list.levels.get(at)?.format ?? 'decimal', Math.max(1, counts[at] ?? 1));
  });
}

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function figure(format: string, number: number): string {
  if (/Letter$/.test(format)) return cased(format, String.fromCharCode(96 + ((number - 1) % 26) + 1));
  return /Roman$/.test(format) && number < 40 ? cased(format, roman(number)) : String(number);
}

const cased = (format: string, text: string): string =>
  format.startsWith('upper') ? text.toUpperCase() : text;

function roman(number: number): string {
  const [size, sign] = ROMAN.find(([least]) => number >= least) ?? [1, ''];
  return number === 0 ? '' : sign + roman(number - size);
}

function listsOf(xml: string): ReadonlyMap<string, List> {
  const kinds = new Map(
    elements(xml, 'w:abstractNum').map((kind) => [attribute(kind, 'w:abstractNumId') ?? '', levelsOf(kind)]),
  );
  return new Map(
    elements(xml, 'w:num').map((list): [string, List] => {
      const kind = value(list, 'w:abstractNumId') ?? '';
      return [
        attribute(list, 'w:numId') ?? '',
        { kind, levels: kinds.get(kind) ?? new Map(), restarts: restartsOf(list) },
      ];
    }),
  );
}

const levelsOf = (kind: string): ReadonlyMap<number, Level> =>
  new Map(
    elements(kind, 'w:lvl').map((level): [number, Level] => {
      const [format, text] = [value(level, 'w:numFmt') ?? 'decimal', value(level, 'w:lvlText') ?? ''];
      return [
        Number(attribute(level, 'w:ilvl') ?? 0),
        { format, text, start: Number(value(level, 'w:start') ?? 1) },
      ];
    }),
  );

const restartsOf = (list: string): ReadonlyMap<number, number> =>
  new Map(
    elements(list, 'w:lvlOverride').flatMap((level): [number, number][] => {
      const start = value(level, 'w:startOverride');
      return start === undefined ? [] : [[Number(attribute(level, 'w:ilvl') ?? 0), Number(start)]];
    }),
  );

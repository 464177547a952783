import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { DispositionKind, Run } from '@samsvar/domain';
import { COLOUR, COLOUR_OF_KIND, rule, type StyleName } from './docx-styles.js';
import type { Column, Fact, Part, Passage, Voice } from './paper.js';

/** Width between the margins, in twentieths of a point. */
export const WIDTH = 8844;
/** Width of a column of counts, and of the names that are counted. */
const COUNT = 1190;
const COUNTED = 3500;

const STYLE_OF_VOICE = {
  written: 'Written',
  question: 'Question',
  frame: 'Frame',
  strong: 'Result',
  quiet: 'Quiet',
} as const satisfies Record<Voice, StyleName>;

const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** A part as Word's paragraphs and tables. `next` is what follows it: an introduction stays with it. */
export function wordOf(part: Part, next: Part | undefined): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[part.level],
          pageBreakBefore: part.newPage,
          children: linesOf(part.text),
        }),
      ];
    case 'text':
      return passage(part, {
        style: STYLE_OF_VOICE[part.voice],
        keepNext: next?.kind === 'quote' || next?.kind === 'table',
      });
    case 'bullets':
      return part.items.flatMap((item) =>
        passage(item, { style: 'Written', numbering: { reference: 'bullets', level: 0 } }),
      );
    case 'quote':
      return [
        ...(part.caption === null ? [] : [styled('QuotationCaption', part.caption)]),
        ...part.text.split('\n').map((line) => styled('Quotation', line)),
      ];
    case 'facts':
      return part.rows.map(factLine);
    case 'signatures':
      return part.rows.flatMap(signature);
    case 'bars':
      return barsOf(part);
    case 'table':
      return tableOf(part);
  }
}

export const styled = (style: StyleName, words: string): Paragraph =>
  new Paragraph({ style, children: linesOf(words) });

/** A name and its value on one line, parted by a tab. */
export const factLine = ({ name, value }: Fact, index: number, all: readonly Fact[]): Paragraph =>
  new Paragraph({
    style: 'Fact',
    keepNext: index < all.length - 1,
    children: [
      new TextRun({ text: name, color: COLOUR.muted }),
      new TextRun({ children: [new Tab()] }),
      ...linesOf(value),
    ],
  });

const signature = ({ name, value }: Fact): readonly Paragraph[] => [
  new Paragraph({
    style: 'Frame',
    keepNext: true,
    spacing: { before: 900, after: 0 },
    indent: { right: 4600 },
    border: { top: rule(COLOUR.ink, 5, 4) },
    children: linesOf(value),
  }),
  styled('Quiet', name),
];

function passage({ runs, lead, label }: Passage, how: IParagraphOptions): readonly Paragraph[] {
  const indent = how.numbering ? { indent: { left: 360 } } : {};
  return [
    ...(lead === null ? [] : [new Paragraph({ style: 'Lead', ...indent, children: linesOf(lead) })]),
    new Paragraph({ ...how, ...(label === null ? {} : { keepNext: true }), children: runs.flatMap(runOf) }),
    ...(label === null ? [] : [new Paragraph({ style: 'Quiet', ...indent, children: linesOf(label) })]),
  ];
}

const runOf = ({ text, bold, italic }: Run): readonly TextRun[] =>
  linesOf(text, { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });

const linesOf = (words: string, marks: { bold?: boolean; italics?: boolean } = {}): readonly TextRun[] =>
  words
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...marks, ...(index > 0 ? { break: 1 } : {}) }));

/** Points drawn as shaded spaces: nothing is read aloud of them, and the words beside say what they come to. */
function barsOf({ caption, legend, rows }: Extract<Part, { kind: 'bars' }>): readonly Paragraph[] {
  const last = rows.length - 1;
  return [
    styled('Quiet', caption),
    new Paragraph({
      style: 'Cell',
      keepNext: true,
      spacing: { after: 120 },
      children: legend.flatMap(({ key, name }) => [drawn(key, 2), new TextRun({ text: ` ${name}    ` })]),
    }),
    ...rows.map(
      ({ name, segments, words }, index) =>
        new Paragraph({
          style: 'Cell',
          keepNext: index < last,
          spacing: { after: index < last ? 80 : 240 },
          tabStops: [{ type: 'left', position: COUNTED }],
          indent: { left: COUNTED, hanging: COUNTED },
          children: [
            new TextRun({ text: name }),
            new TextRun({ children: [new Tab()] }),
            ...segments.map(({ key, count }) => drawn(key, count * 3)),
            new TextRun({ text: segments.length > 0 ? `  ${words}` : words }),
          ],
        }),
    ),
  ];
}

const drawn = (key: DispositionKind, spaces: number): TextRun =>
  new TextRun({ text: '\u00a0'.repeat(spaces), shading: { type: 'clear', fill: COLOUR_OF_KIND[key] } });

function tableOf({
  caption,
  columns,
  rows,
}: Extract<Part, { kind: 'table' }>): readonly (Paragraph | Table)[] {
  const widths = widthsOf(columns);
  const row = (words: readonly string[], isHeader: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHeader ? { tableHeader: true } : {}),
      children: columns.map((column, index) =>
        cellOf(words[index] ?? '', column, widths[index] ?? COUNT, isHeader, keepNext),
      ),
    });
  // A small table keeps together.
  const small = rows.length < 16 && rows.flat().join('').length < 600;
  return [
    ...(caption === null
      ? []
      : [new Paragraph({ style: 'Quiet', keepNext: true, children: linesOf(caption) })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: bordersOf(),
      rows: [
        row(
          columns.map(({ title }) => title),
          true,
          true,
        ),
        ...rows.map((words, index) => row(words, false, small && index < rows.length - 1)),
      ],
    }),
    new Paragraph({ style: 'Cell', spacing: { after: 200 } }),
  ];
}

/** Counts stand close to what they count; a table of words takes the whole width. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  if (columns.some(({ voice }) => voice === 'number')) {
    const counts = columns.filter(({ voice }) => voice === 'number').length;
    return columns.map(({ voice }) =>
      voice === 'number' ? COUNT : Math.min(COUNTED, WIDTH - counts * COUNT),
    );
  }
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((WIDTH * share) / shares));
}

function cellOf(
  words: string,
  column: Column,
  width: number,
  isHeader: boolean,
  keepNext: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 0, right: column.voice === 'number' ? 0 : 140 },
    ...(isHeader ? { borders: { bottom: rule(COLOUR.fjord, 8) } } : {}),
    children: [
      new Paragraph({
        style: column.voice === 'written' && !isHeader ? 'WrittenCell' : 'Cell',
        alignment: column.voice === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        children: linesOf(words, isHeader ? { bold: true } : {}),
      }),
    ],
  });
}

function bordersOf() {
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const hair = rule(COLOUR.hair, 4);
  return { top: none, left: none, right: none, insideVertical: none, bottom: hair, insideHorizontal: hair };
}

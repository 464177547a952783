import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** What a sample is built of; lists are numbered by Word and have no numbers in their text. */
export type Piece =
  | { readonly title: string }
  | { readonly heading: string; readonly level?: 1 | 2 | 3 }
  | { readonly text: string }
  | { readonly numbered: string; readonly list?: number }
  | { readonly bullet: string }
  | { readonly broken: readonly string[] }
  | { readonly row: readonly string[] };

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const decimal = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT };

/** A Word file as Word would write it. Lists with the same number count on from one another. */
export async function wordFile(pieces: readonly Piece[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [{ reference: 'questions', levels: [decimal] }] },
    sections: [{ children: pieces.map(drawn) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function drawn(piece: Piece): Paragraph | Table {
  if ('row' in piece) {
    const cells = piece.row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
    return new Table({ rows: [new TableRow({ children: cells })] });
  }
  return new Paragraph(optionsOf(piece));
}

function optionsOf(piece: Exclude<Piece, { row: readonly string[] }>): IParagraphOptions {
  if ('title' in piece) return { text: piece.title, heading: HeadingLevel.TITLE };
  if ('heading' in piece) return { text: piece.heading, heading: LEVELS[piece.level ?? 1] };
  if ('bullet' in piece) return { text: piece.bullet, bullet: { level: 0 } };
  if ('broken' in piece) {
    return { children: piece.broken.map((text, place) => new TextRun({ text, ...(place > 0 && { break: 1 }) })) };
  }
  if ('text' in piece) return { text: piece.text };
  return { text: piece.numbered, numbering: { reference: 'questions', level: 0, instance: piece.list ?? 0 } };
}

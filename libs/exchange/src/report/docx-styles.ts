import {
  BorderStyle,
  type IBorderOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { DispositionKind } from '@samsvar/domain';
import type { Language } from '@samsvar/wording';

/** Faces that every Word has, with open twins of the same widths (Caladea, Carlito) elsewhere. */
const SERIF = 'Cambria';
export const SANS = 'Calibri';

export const COLOUR = {
  ink: '1b2a31',
  muted: '4a5a63',
  fjord: '0f5265',
  amber: '7a5010',
  hair: 'c3ced3',
} as const;

/** What became of points, where they are drawn. The same as in `paper.typ`. */
export const COLOUR_OF_KIND = {
  included: '0b7a4b',
  merged: COLOUR.fjord,
  passedOn: '8ba0aa',
  declined: COLOUR.hair,
  open: 'd99a2b',
} as const satisfies Record<DispositionKind, string>;

/** Language tags as Word knows them. */
export const TAG = { nb: 'nb-NO', nn: 'nn-NO' } as const satisfies Record<Language, string>;

/** A rule of `eighths` of a point. */
export const rule = (color: string, eighths: number, space = 0, dashed = false): IBorderOptions => ({
  style: dashed ? BorderStyle.DASHED : BorderStyle.SINGLE,
  color,
  size: eighths,
  space,
});

interface Look {
  readonly font?: string;
  /** Half points. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Twentieths of a point. */
  readonly before: number;
  readonly after: number;
  readonly line?: number;
  readonly outlineLevel?: number;
  readonly keepNext?: boolean;
  readonly paragraph?: IParagraphStyleOptions['paragraph'];
}

const look = ({ font = SANS, size, color = COLOUR.ink, bold, italics, ...how }: Look) => ({
  run: { font, size, color, bold: bold ?? false, italics: italics ?? false },
  paragraph: {
    // Word takes a line height as a share of the letters' by itself; LibreOffice takes it so only when told.
    spacing: {
      before: how.before,
      after: how.after,
      line: how.line ?? 276,
      lineRule: LineRuleType.AUTO,
    },
    keepNext: how.keepNext ?? false,
    keepLines: how.keepNext ?? false,
    ...(how.outlineLevel === undefined ? {} : { outlineLevel: how.outlineLevel }),
    ...how.paragraph,
  },
});

const title = (size: number, color: string, before: number, after: number, outlineLevel: number) =>
  look({ size, color, bold: true, before, after, outlineLevel, keepNext: true, line: 252 });

const bar = { left: rule(COLOUR.hair, 12, 9) };
const MEASURE_END = 1250; // a line of written text ends before it grows too long to read

const STYLES = {
  Written: look({
    font: SERIF,
    size: 21,
    before: 120,
    after: 40,
    line: 295,
    paragraph: { indent: { right: MEASURE_END } },
  }),
  Question: look({
    font: SERIF,
    size: 25,
    italics: true,
    before: 0,
    after: 240,
    paragraph: { indent: { right: MEASURE_END } },
  }),
  Frame: look({ size: 20, before: 60, after: 120, paragraph: { indent: { right: MEASURE_END } } }),
  Result: look({
    size: 21,
    bold: true,
    before: 60,
    after: 120,
    paragraph: { indent: { right: MEASURE_END } },
  }),
  Quiet: look({
    size: 17,
    color: COLOUR.muted,
    before: 0,
    after: 160,
    paragraph: { indent: { right: MEASURE_END } },
  }),
  Lead: look({ size: 18, color: COLOUR.fjord, bold: true, before: 160, after: 20, keepNext: true }),
  Quotation: look({
    font: SERIF,
    size: 21,
    before: 0,
    after: 180,
    line: 288,
    paragraph: { border: bar, indent: { left: 240, right: MEASURE_END } },
  }),
  QuotationCaption: look({
    size: 17,
    color: COLOUR.muted,
    before: 60,
    after: 0,
    keepNext: true,
    paragraph: { border: bar, indent: { left: 240 } },
  }),
  Fact: look({
    size: 19,
    before: 0,
    after: 40,
    paragraph: { indent: { left: 2100, hanging: 2100 }, leftTabStop: 2100 },
  }),
  Municipality: look({
    size: 25,
    color: COLOUR.fjord,
    bold: true,
    before: 0,
    after: 1300,
    paragraph: { border: { bottom: rule(COLOUR.fjord, 8, 6) } },
  }),
  Cell: look({ size: 18, before: 0, after: 0, line: 252 }),
  WrittenCell: look({ font: SERIF, size: 19, before: 0, after: 0, line: 259 }),
  Running: look({
    size: 16,
    color: COLOUR.muted,
    before: 0,
    after: 0,
    paragraph: { rightTabStop: 8844 },
  }),
} as const;

export type StyleName = keyof typeof STYLES;

/** Headings are Word's own, with outline levels: navigation, contents and tagged PDF follow from them. */
export const stylesOf = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: SANS,
        size: 20,
        color: COLOUR.ink,
        language: { value: TAG[language], eastAsia: TAG[language] },
      },
    },
    heading1: title(52, COLOUR.ink, 0, 200, 0),
    heading2: title(34, COLOUR.fjord, 520, 180, 1),
    heading3: title(26, COLOUR.ink, 400, 140, 2),
    heading4: title(21, COLOUR.ink, 300, 100, 3),
  },
  paragraphStyles: Object.entries(STYLES).map(([name, style]) => ({
    id: name,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  })),
});

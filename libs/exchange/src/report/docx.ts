import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { factLine, styled, wordOf } from './docx-parts.js';
import { COLOUR, rule, SANS, stylesOf } from './docx-styles.js';
import type { Paper } from './paper.js';
import { eachString, printable } from './printable.js';
import { sayIn, type Say } from './say.js';

/** Writes a paper as a Word document with real headings, lists, table headers and language. */
export async function docxOfPaper(given: Paper): Promise<Uint8Array> {
  const paper = eachString(given, printable);
  const say = sayIn(paper.language);
  const document = new Document({
    title: paper.title,
    creator: paper.municipality,
    lastModifiedBy: paper.municipality,
    description: paper.state,
    styles: stylesOf(paper.language),
    numbering: { config: [{ reference: 'bullets', levels: [bullet] }] },
    sections: [
      {
        properties: { titlePage: true, page: PAGE },
        headers: { default: runningHead(paper), first: new Header({ children: [] }) },
        footers: { default: runningFoot(paper, say), first: runningFoot(paper, say) },
        children: [
          ...firstPage(paper),
          ...paper.parts.flatMap((part, index) => wordOf(part, paper.parts[index + 1])),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A4 with margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1700, bottom: 1600, left: 1531, right: 1531, header: 850, footer: 800 },
};

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { run: { font: SANS, color: COLOUR.fjord }, paragraph: { indent: { left: 360, hanging: 260 } } },
};

function firstPage(paper: Paper): readonly Paragraph[] {
  const color = paper.draftMark === null ? COLOUR.fjord : COLOUR.amber;
  const edge = rule(color, 8, 6, paper.draftMark !== null);
  return [
    styled('Municipality', paper.municipality),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.title)] }),
    ...(paper.subtitle === null ? [] : [styled('Frame', paper.subtitle)]),
    new Paragraph({
      style: 'Result',
      spacing: { before: 280, after: 360 },
      indent: { left: 120, right: 2400 },
      border: { top: edge, bottom: edge, left: edge, right: edge },
      children: [new TextRun({ text: paper.state, color })],
    }),
    ...paper.facts.map(factLine),
  ];
}

const runningHead = (paper: Paper): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Running',
        border: { bottom: rule(COLOUR.hair, 4, 4) },
        children: [
          new TextRun(paper.runningHead),
          ...(paper.draftMark === null
            ? []
            : [new TextRun({ children: [new Tab(), paper.draftMark], bold: true })]),
        ],
      }),
    ],
  });

function runningFoot(paper: Paper, say: Say): Footer {
  const fields: Record<string, string> = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };
  const place = say('document.page', { page: '{page}', pages: '{pages}' }).split(/(\{pages?\})/);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        children: [
          new TextRun(paper.runningFoot),
          new TextRun({ children: [new Tab(), ...place.map((words) => fields[words] ?? words)] }),
        ],
      }),
    ],
  });
}

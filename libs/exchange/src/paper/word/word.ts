import { Refusal } from '@samsvar/domain';
import mammoth from 'mammoth';
import { plainLetters } from '../letters.js';
import type { SourceLine, SourceText } from '../source.js';
import { mainPart, openChanges, pack, unpack, type WordParts } from './archive.js';
import { withNumbers } from './numbering.js';
import { type Style, stylesOf } from './styles.js';

/** What we use of mammoth's picture of a document. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly styleId?: string | null;
  readonly children?: readonly Node[];
}

/**
 * A Word file as paragraphs, with its heading styles and with the numbers of its lists.
 *
 * Refuses `file_has_tracked_changes`, since such a text is two; `file_kind_unknown` for a broken file;
 * `file_unpacks_too_large`.
 */
export async function readWord(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const parts = unpack(bytes);
  const count = openChanges(parts);
  if (count > 0) throw new Refusal('file_has_tracked_changes', { count });
  const styles = stylesOf(parts.get('word/styles.xml') ?? '');
  const lines = linesOf(await documentOf(numberedParts(parts, styles)), styles);
  const notes =
    (parts.get('word/document.xml') ?? '').match(/<w:(?:foot|end)noteReference[ />]/g)?.length ?? 0;
  const doubt = { code: 'footnotes_left_out', line: 0, text: String(notes) } as const;
  return { fileName, kind: 'word', lines, warnings: notes > 0 ? [doubt] : [] };
}

function numberedParts(parts: WordParts, styles: ReadonlyMap<string, Style>): WordParts {
  const main = mainPart(parts) ?? '';
  const numbering = parts.get('word/numbering.xml') ?? '';
  return new Map([...parts, [main, withNumbers(parts.get(main) ?? '', numbering, styles)]]);
}

/** Mammoth knows Word's text better than its public result shows: we look in where it lets us transform. */
async function documentOf(parts: WordParts): Promise<Node> {
  let document: Node = { type: 'document', children: [] };
  const look = (seen: Node): Node => {
    document = seen;
    return { ...seen, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(pack(parts)) }, { transformDocument: look });
  } catch {
    // Whatever it stumbles over, the file is not what it says it is.
    throw new Refusal('file_kind_unknown');
  }
  return document;
}

function linesOf(document: Node, styles: ReadonlyMap<string, Style>): SourceLine[] {
  const lines: SourceLine[] = [];
  let number = 0;
  for (const paragraph of paragraphsOf(document)) {
    number += 1;
    const style = styles.get(paragraph.styleId ?? '');
    if (style?.isContents) continue;
    const rows = plainLetters(textOf(paragraph))
      .split('\n')
      .map((row) => row.replace(/\s+/g, ' ').trim());
    const written = rows.filter((row) => row !== '');
    written.forEach((text, place) => {
      const level = style?.level === undefined ? {} : { level: style.level };
      lines.push({ number, text, open: place < written.length - 1, page: false, ...level });
    });
  }
  return lines;
}

/** All paragraphs in reading order. A row with one in each cell is one line: «Saksnr 2027/118». */
function paragraphsOf(node: Node): Node[] {
  if (node.type === 'paragraph') return [node];
  const inside = (node.children ?? []).map(paragraphsOf);
  const isLine = node.type === 'tableRow' && inside.every((cell) => cell.length <= 1);
  return isLine ? [{ type: 'paragraph', children: inside.flat().flatMap(withGap) }] : inside.flat();
}

const withGap = (cell: Node): Node[] => [...(cell.children ?? []), { type: 'tab' }];

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

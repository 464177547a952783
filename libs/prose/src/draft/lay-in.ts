import * as Y from 'yjs';
import type { Block } from '@samsvar/domain';
import { appendToBlock, edit, insertBlock } from '../text/edit.js';
import { asWordsOf, type Compiling } from './compile.js';

/**
 * Lays blocks into a section, with their sources, after whatever stands there. The blank line of an empty
 * section is filled, and not replaced: somebody may be writing in it at this moment.
 */
export function layIn(doc: Y.Doc, question: string, blocks: readonly Block[], compiling: Compiling): void {
  edit(doc, () => {
    const blank = blankLine(doc.getXmlFragment(question));
    blocks.forEach(({ sources, ...block }, place) => {
      const line = place === 0 ? blank : null;
      const id = line?.getAttribute('id') ?? block.id;
      asWordsOf(doc, question, id, sources, compiling, () =>
        line ? fill(doc, question, line, block) : insertBlock(doc, question, block),
      );
    });
  });
}

type Unsourced = Omit<Block, 'sources'>;

/** The line keeps its id; what is laid in takes it over. */
function fill(doc: Y.Doc, question: string, line: Y.XmlElement, { kind, minority, runs }: Unsourced): void {
  line.setAttribute('kind', kind);
  if (minority !== null) line.setAttribute('minority', minority);
  appendToBlock(doc, question, line.getAttribute('id') ?? '', runs);
}

/** The only line of a section in which nobody has written anything. */
function blankLine(section: Y.XmlFragment): Y.XmlElement | null {
  const [only, ...others] = section.toArray();
  if (!(only instanceof Y.XmlElement) || others.length > 0 || !only.getAttribute('id')) return null;
  return only.toArray().every((node) => node instanceof Y.XmlText && node.length === 0) ? only : null;
}

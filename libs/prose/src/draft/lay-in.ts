import * as Y from 'yjs';
import type { Block } from '@samsvar/domain';
import { appendToBlock, edit, insertBlock } from '../text/edit.js';
import type { Compiling } from './compile.js';
import { addSource } from './sources.js';

/**
 * Lays blocks into a section, with their sources, after whatever stands there. The blank line of an empty
 * section is filled, and not replaced: somebody may be writing in it at this moment.
 */
export function layIn(doc: Y.Doc, question: string, blocks: readonly Block[], { by, at }: Compiling): void {
  edit(doc, () => {
    const blank = blankLine(doc.getXmlFragment(question));
    blocks.forEach(({ sources, ...block }, place) => {
      const id = place === 0 && blank ? fill(doc, question, blank, block) : put(doc, question, block);
      for (const point of sources) addSource(doc, id, point, by, at);
    });
  });
}

type Unsourced = Omit<Block, 'sources'>;

function put(doc: Y.Doc, question: string, block: Unsourced): string {
  insertBlock(doc, question, block);
  return block.id;
}

/** The line keeps its id; what is laid in takes it over. */
function fill(doc: Y.Doc, question: string, line: Y.XmlElement, { kind, minority, runs }: Unsourced): string {
  const id = line.getAttribute('id') ?? '';
  line.setAttribute('kind', kind);
  if (minority !== null) line.setAttribute('minority', minority);
  appendToBlock(doc, question, id, runs);
  return id;
}

/** The only line of a section in which nobody has written anything. */
function blankLine(section: Y.XmlFragment): Y.XmlElement | null {
  const [only, ...others] = section.toArray();
  if (!(only instanceof Y.XmlElement) || others.length > 0 || !only.getAttribute('id')) return null;
  return only.toArray().every((node) => node instanceof Y.XmlText && node.length === 0) ? only : null;
}

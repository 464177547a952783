import * as Y from 'yjs';
import type { Block, BlockKind, Run, Section, Text } from '@samsvar/domain';
import { blockSources } from '../draft/sources.js';

type Element = Y.XmlElement<Record<string, string>>;

/**
 * What a live document says, question by question. Drops nothing: blank blocks are kept, a question
 * that has no part in the document has an empty section. A block whose id an earlier block has too
 * (two people moved it at the same time) gets an id of its own, the same each time it is read, and
 * the sources of both.
 */
export function textOf(doc: Y.Doc, questions: readonly string[]): Text {
  const sources = blockSources(doc);
  const taken = new Map<string, number>();
  return questions.map((question): Section => {
    const elements = doc
      .getXmlFragment(question)
      .toArray()
      .filter((node) => node instanceof Y.XmlElement);
    return {
      question,
      blocks: elements.map((element) => blockOf(element as Element, question, sources, taken)),
    };
  });
}

function blockOf(
  element: Element,
  question: string,
  sources: ReturnType<typeof blockSources>,
  taken: Map<string, number>,
): Block {
  const id = element.getAttribute('id') ?? `${question}-block`;
  const copies = (taken.get(id) ?? 0) + 1;
  taken.set(id, copies);
  return {
    id: copies === 1 ? id : `${id}-${copies}`,
    kind: (element.getAttribute('kind') as BlockKind | undefined) ?? 'paragraph',
    runs: runsOf(element),
    minority: element.getAttribute('minority') ?? null,
    sources: sources(id, element).map((source) => source.point),
  };
}

/** The characters of a block; neighbours with the same marks are one run. */
function runsOf(element: Element): Run[] {
  const runs: Run[] = [];
  for (const { insert, attributes } of element.toArray().flatMap(deltaOf)) {
    if (typeof insert !== 'string') continue;
    const bold = attributes?.['bold'] !== undefined;
    const italic = attributes?.['italic'] !== undefined;
    const last = runs.at(-1);
    if (last && !!last.bold === bold && !!last.italic === italic) {
      runs[runs.length - 1] = { ...last, text: last.text + insert };
    } else {
      runs.push({ text: insert, ...(bold && { bold }), ...(italic && { italic }) });
    }
  }
  return runs;
}

interface Insert {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const deltaOf = (node: Y.XmlElement | Y.XmlText | Y.XmlHook): Insert[] =>
  node instanceof Y.XmlText ? (node.toDelta() as Insert[]) : [];

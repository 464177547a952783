import type { ImportWarning } from '@samsvar/domain';
import type { Block } from '../paper/blocks.js';
import { labelOf } from '../paper/labels.js';
import { listsOfQuestions, questionsAt, type Section } from '../paper/questions.js';
import { figureAt } from './figures.js';
import { type Part, partOf } from './part.js';
import { quoteAt } from './quotes.js';

/** One or more parts, and the first block after them. */
export interface Taken {
  readonly parts: readonly Part[];
  readonly end: number;
  readonly warnings?: readonly ImportWarning[];
}

/** Looks at the block at a place and takes it, with those that belong to it, if it is its kind. */
type Reader = (blocks: readonly Block[], at: number) => Taken | undefined;

/** The kinds of thing in a booklet; the first reader that knows the block takes it. */
const READERS: readonly Reader[] = [exampleAt, figureAt, quoteAt, headingAt, textAt];

/** What a booklet consists of, in reading order. */
export function partsOf(blocks: readonly Block[]): { parts: Part[]; warnings: ImportWarning[] } {
  const asked = readAll(blocks, [sectionReader((at) => questionsAt(blocks, at)), ...READERS]);
  if (asked.parts.some(({ kind }) => kind === 'questions')) return asked;
  const lists = listsOfQuestions(blocks);
  return readAll(blocks, [sectionReader((at) => lists.get(at)), ...READERS]);
}

function readAll(blocks: readonly Block[], readers: readonly Reader[]) {
  const parts: Part[] = [];
  const warnings: ImportWarning[] = [];
  for (let at = 0; at < blocks.length;) {
    const taken = firstOf(readers, blocks, at);
    for (const part of taken.parts) add(parts, part);
    warnings.push(...(taken.warnings ?? []));
    at = Math.max(taken.end, at + 1);
  }
  return { parts, warnings };
}

/** Questions that follow one another are one stretch, however each is announced. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  const goesOn = last?.kind === 'questions' && part.kind === 'questions';
  if (goesOn) parts[parts.length - 1] = { ...last, questions: [...last.questions, ...part.questions] };
  else parts.push(part);
}

function firstOf(readers: readonly Reader[], blocks: readonly Block[], at: number): Taken {
  for (const reader of readers) {
    const taken = reader(blocks, at);
    if (taken) return taken;
  }
  return { parts: [], end: at + 1 };
}

function sectionReader(sectionAt: (at: number) => Section | undefined): Reader {
  return (blocks, at) => {
    const section = sectionAt(at);
    const head = blocks[at];
    if (!section || !head) return undefined;
    const rest = readAll(section.rest, READERS);
    const part = { ...partOf('questions', head.text, '', head), questions: section.questions };
    const warnings = [...section.warnings, ...rest.warnings];
    return { parts: [...rest.parts, part], end: section.end, warnings };
  };
}

function exampleAt(blocks: readonly Block[], at: number): Taken | undefined {
  const block = blocks[at];
  if (!block || labelOf(block.text) !== 'example') return undefined;
  const title = block.text.replace(/^[^:–—]{0,30}?(?:\s?\d{1,2})?\s?(?::|\s[–—-])\s*/u, '');
  const next = blocks[at + 1];
  const named = title !== '' && !/^\p{L}*(?:eksempel|døme)\s?\d*$/iu.test(title);
  if (named || next?.kind !== 'heading') return one(partOf('example', title, '', block, next), at + 1);
  return one(partOf('example', next.text, '', block, blocks[at + 2]), at + 2);
}

function headingAt(blocks: readonly Block[], at: number): Taken | undefined {
  const block = blocks[at];
  if (block?.kind !== 'heading') return undefined;
  const title = block.marker?.kind === 'arrow' ? block.marker.rest : block.text;
  return one(partOf('heading', title, '', block, blocks[at + 1]), at + 1);
}

function textAt(blocks: readonly Block[], at: number): Taken | undefined {
  const block = blocks[at];
  return block && one(partOf('text', '', block.text, block, blocks[at + 1]), at + 1);
}

const one = (part: Part, end: number): Taken => ({ parts: [part], end });

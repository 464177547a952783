import {
  type ImportWarning,
  type InputPaper,
  type InputPoint,
  type InputSection,
  Refusal,
} from '@samsvar/domain';
import type { Block } from '../paper/blocks.js';
import { readLayout } from '../paper/layout.js';
import type { SourceText } from '../paper/source.js';
import { headOf } from './head.js';
import { numberingDoubts } from './numbering.js';
import { divide, type Stretch } from './sections.js';

/** Letters. Less is a greeting and no input. */
const SHORTEST = 40;

/**
 * Reads a joint input: who it is from, the questions as it words them, and its sections with a point for
 * every paragraph and item. Its numbering stays as printed, with a warning where it does not add up.
 *
 * Refuses `bad_input` for a text that says nothing.
 */
export function readInput(source: SourceText): InputPaper {
  const { blocks, warnings } = readLayout(source);
  const head = headOf(blocks, source.fileName);
  const { questions, stretches } = divide(blocks.filter((_, place) => !head.places.has(place)));
  const sections = stretches.map(sectionOf);
  const letters = sections
    .flatMap(({ points }) => points)
    .reduce((sum, { text }) => sum + lettersIn(text), 0);
  if (letters < SHORTEST) throw new Refusal('bad_input');
  const guessed: ImportWarning[] = head.guessed ? [{ code: 'title_guessed', line: 0, text: head.title }] : [];
  const unsigned: ImportWarning[] =
    head.sender === null ? [{ code: 'sender_missing', line: 0, text: '' }] : [];
  const doubts = [...guessed, ...unsigned, ...warnings, ...numberingDoubts(sections)];
  return {
    title: head.title,
    sender: head.sender,
    dated: head.dated,
    questions,
    sections,
    warnings: doubts.sort((one, other) => one.line - other.line),
  };
}

const lettersIn = (text: string): number => text.replace(/\P{L}+/gu, '').length;

const sectionOf = ({ sign, heading, answers, line, blocks }: Stretch): InputSection => ({
  sign,
  heading,
  answers,
  points: blocks.map(pointOf),
  line,
});

/** A dash opens speech as well as a point, so there it is part of the words. */
function pointOf({ marker, text, kind, line }: Block): InputPoint {
  return marker && kind === 'item' && marker.kind !== 'dash'
    ? { sign: marker.sign, kind: 'bullet', text: marker.rest, line }
    : { sign: '', kind: 'paragraph', text, line };
}

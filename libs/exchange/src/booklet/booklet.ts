import { type Booklet, type ImportWarning, Refusal } from '@samsvar/domain';
import { looksLikeCasePaper } from '../case/template.js';
import { readLayout } from '../paper/layout.js';
import { numberDoubts } from '../paper/numbers.js';
import { sameWords } from '../paper/pages.js';
import type { SourceText } from '../paper/source.js';
import { bind } from './bind.js';
import { withExamples } from './examples.js';
import type { Part } from './part.js';
import { partsOf } from './parts.js';
import { themePlaces } from './themes.js';
import { type Title, titleOf } from './title.js';

/**
 * Reads a booklet: its themes with chapters, examples, quotes, figures and questions, and everything
 * that a person ought to look at. A booklet without questions is a booklet; `no_questions` says so.
 *
 * Refuses `bad_booklet` for a text without questions and without headings over prose, and
 * `booklet_is_case_paper` for a saksframlegg.
 */
export function readBooklet(source: SourceText): Booklet {
  const layout = readLayout(source);
  if (looksLikeCasePaper(layout.blocks)) throw new Refusal('booklet_is_case_paper');
  const read = partsOf(layout.blocks);
  if (!isBooklet(read.parts)) throw new Refusal('bad_booklet');
  const boxed = withExamples(read.parts);
  const title = titleOf(boxed.parts, layout.runningHeads, source.fileName);
  const runningHeads = new Set(layout.runningHeads.map(sameWords));
  const places = themePlaces(boxed.parts, { title: title.places, runningHeads });
  const { themes, warnings } = bind(boxed.parts, places, title);
  const doubts = [...layout.warnings, ...read.warnings, ...boxed.warnings, ...warnings];
  return { title: title.text, themes, warnings: inOrder([...ofTheWhole(title, read.parts), ...doubts]) };
}

/** Less is a note. */
const SHORTEST_PROSE = 200;

/** It asks something, or has headings with a fair amount of writing under them. */
function isBooklet(parts: readonly Part[]): boolean {
  if (parts.some(({ kind }) => kind === 'questions')) return true;
  const prose = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const letters = prose.reduce((sum, text) => sum + text.replace(/[^\p{L} ]+/gu, '').length, 0);
  const length = prose.reduce((sum, text) => sum + text.length, 0);
  const heading = parts.findIndex(({ kind }) => kind === 'heading' || kind === 'example');
  const heads = heading >= 0 && parts.slice(heading).some(({ kind }) => kind === 'text');
  return heads && letters >= SHORTEST_PROSE && letters >= length * MOSTLY_LETTERS;
}

/** Tables and program code have more signs than that. */
const MOSTLY_LETTERS = 0.85;

function ofTheWhole(title: Title, parts: readonly Part[]): ImportWarning[] {
  const questions = parts.flatMap((part) => part.questions);
  const guessed: ImportWarning[] = title.guessed
    ? [{ code: 'title_guessed', line: 0, text: title.text }]
    : [];
  const none: ImportWarning[] = questions.length === 0 ? [{ code: 'no_questions', line: 0, text: '' }] : [];
  return [...guessed, ...none, ...numberDoubts(questions)];
}

const inOrder = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  [...warnings].sort((one, other) => one.line - other.line);

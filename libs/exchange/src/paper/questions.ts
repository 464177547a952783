import type { ImportWarning } from '@samsvar/domain';
import type { Block } from './blocks.js';
import { asks, labelOf, mayAsk } from './labels.js';

/** A question as it is printed. */
export interface FoundQuestion {
  /** Its printed number; letters and bullets give none. */
  readonly number?: number;
  readonly text: string;
  readonly line: number;
  /** The heading that parts it from other questions of the same stretch. */
  readonly under?: string;
}

/** A stretch of a paper that asks. */
export interface Section {
  readonly questions: readonly FoundQuestion[];
  /** What stands among the questions and is none, such as how to send the answers. */
  readonly rest: readonly Block[];
  readonly warnings: readonly ImportWarning[];
  /** The first block after it. */
  readonly end: number;
}

/** «Beskriv …» asks as well as «Hva …?» does. */
const IMPERATIVE =
  /^(?:beskriv|drøft|diskuter|gi|nevn|nemn|forklar|vurder|pek|foreslå|føreslå|fortell|fortel|angi|oppgi|skisser|prioriter|begrunn|grunngi|velg|vel|ranger|gjør rede|gjer greie|kommenter|si|ta stilling|list opp)(?!\p{L})/iu;
const LONGEST_QUESTION = 600;

/** How sure it is that questions follow: by the heading, by each question's own sign, or by their look. */
type Call = 'asks' | 'may ask' | 'named';

/** Whether a text asks, by its last sign or its first word. */
export const isQuestion = (text: string): boolean =>
  text.length <= LONGEST_QUESTION && (/\?[)»”]?$/u.test(text) || IMPERATIVE.test(text));

const opensAsking = (text: string): boolean => /^[^.!?]*\?/u.test(text) || IMPERATIVE.test(text);

/** Reads the questions that the heading at `at` calls for; undefined if it calls for none. */
export function questionsAt(blocks: readonly Block[], at: number): Section | undefined {
  const head = blocks[at];
  const call = head && callOf(head);
  if (!call) return undefined;
  const section = read(blocks, call === 'named' ? at : at + 1, call);
  const asked = section.questions.filter(({ text }) => isQuestion(text)).length;
  const all = asked > 0 && asked === section.questions.length;
  if (!(call === 'may ask' ? all : asked > 0)) return undefined;
  return call === 'named' ? section : { ...section, warnings: [...saysMore(head), ...section.warnings] };
}

/** «Spørsmål til drøfting: …» calls, and what stands after the colon is no name of the questions: it is told. */
const saysMore = ({ line, text }: Block): ImportWarning[] =>
  /:\s*\p{L}/u.test(text) ? [{ code: 'text_between_questions', line, text }] : [];

function callOf({ marker, text, kind }: Block): Call | undefined {
  if (marker?.kind === 'named') return 'named';
  if (asks(text)) return 'asks';
  return (kind === 'heading' || /:$/.test(text)) && mayAsk(text) ? 'may ask' : undefined;
}

/** A call that no question follows so soon calls for none. */
const LONGEST_LEAD = 12;

interface Reading {
  readonly call: Call;
  readonly questions: FoundQuestion[];
  readonly rest: Block[];
  /** How much of the rest came before the last question. */
  kept: number;
  under: string | undefined;
  /** A sign such as «Spørsmål 1» stands alone, and its question is still to come. */
  waiting: number | undefined;
}

function read(blocks: readonly Block[], start: number, call: Call): Section {
  const reading: Reading = { call, questions: [], rest: [], kept: 0, under: undefined, waiting: undefined };
  let end = start;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end] as Block;
    if (reading.questions.length === 0 && end - start > LONGEST_LEAD) break;
    if (ends(block, blocks[end + 1], blocks[end - 1], reading)) break;
    if (block.kind === 'heading' && !asksHere(block)) reading.under = block.text;
    if (take(block, reading)) reading.kept = reading.rest.length;
    else reading.rest.push(block);
  }
  // What follows the last question is no part of the section.
  const rest = reading.rest.slice(0, reading.kept);
  const after = reading.rest.length - reading.kept;
  return { questions: reading.questions, rest, warnings: rest.flatMap(strayed), end: end - after };
}

const strayed = ({ kind, line, text }: Block): ImportWarning[] =>
  kind === 'prose' && labelOf(text) === undefined ? [{ code: 'text_between_questions', line, text }] : [];

/** A new call or heading ends the section, unless it asks itself or parts the questions into groups. */
function ends(block: Block, next: Block | undefined, before: Block | undefined, reading: Reading): boolean {
  const begun = reading.questions.length > 0 || reading.waiting !== undefined;
  if (reading.call === 'named') return begun && !follows(block, reading);
  if (labelOf(block.text) === 'example' || (callOf(block) && !asksHere(block) && !block.marker)) return true;
  if (begun && before && block.page !== before.page && !asksHere(block)) return true;
  const parting = next?.marker !== undefined && asksHere(next) && (begun || reading.call === 'asks');
  return block.kind === 'heading' && !asksHere(block) && !parting;
}

/** «Spørsmål 1» alone waits for its question; a line directly below goes on with it. */
const follows = ({ marker, apart, kind }: Block, { waiting }: Reading): boolean =>
  marker?.number === undefined && (waiting !== undefined || (!apart && kind !== 'heading'));

const asksHere = ({ marker, text }: Block): boolean => isQuestion(marker?.rest ?? text);

/** Takes the block as a question, or as more of the last one. False if it is neither. */
function take(block: Block, reading: Reading): boolean {
  const { marker } = block;
  const text = marker?.rest ?? block.text;
  if (reading.waiting !== undefined && marker?.number === undefined)
    return add(reading, block, text, reading.waiting);
  if (marker?.number !== undefined) return takeNumbered(marker.number, text, block, reading);
  if (reading.questions.at(-1)?.number !== undefined) return takeMore(block, reading);
  if (marker && marker.kind !== 'dash') return takePoint(text, block, reading);
  const asked = isQuestion(text) && (reading.call === 'asks' || opensAsking(text));
  return asked && add(reading, block, text);
}

function add(reading: Reading, { line }: Block, text: string, number?: number): boolean {
  const { under } = reading;
  reading.questions.push({
    text,
    line,
    ...(number !== undefined && { number }),
    ...(under !== undefined && { under }),
  });
  reading.waiting = undefined;
  return true;
}

function takeNumbered(number: number, text: string, block: Block, reading: Reading): boolean {
  const last = reading.questions.at(-1)?.number ?? 0;
  if (text !== '') return (isQuestion(text) || number > last) && add(reading, block, text, number);
  reading.waiting = number;
  return true;
}

/** A point, or a line, directly below belongs to the numbered question over it. */
function takeMore(block: Block, { questions }: Reading): boolean {
  const last = questions.at(-1);
  if (!last || block.apart) return false;
  questions[questions.length - 1] = {
    ...last,
    text: `${last.text}${block.marker ? '\n' : ' '}${block.text}`,
  };
  return true;
}

/** A point that does not ask is a question only among such as do, with nothing between. */
function takePoint(text: string, block: Block, reading: Reading): boolean {
  const among = reading.questions.length === 0 || reading.rest.length === reading.kept;
  return text !== '' && (isQuestion(text) || among) && add(reading, block, text);
}

const asksByItself = (block: Block | undefined): boolean =>
  block !== undefined && asksHere(block) && opensAsking(block.marker?.rest ?? block.text);

/** Lists of nothing but questions, for a paper that has no heading we know over them. */
export function listsOfQuestions(blocks: readonly Block[]): Map<number, Section> {
  const found = new Map<number, Section>();
  for (let at = 0; at < blocks.length; at += 1) {
    const kind = blocks[at]?.marker?.kind;
    let end = at;
    while (asksByItself(blocks[end]) && blocks[end]?.marker?.kind === kind) end += 1;
    if (end - at < 2) continue;
    const questions = blocks.slice(at, end).map(({ marker, line, text }): FoundQuestion => {
      return {
        text: marker?.rest ?? text,
        line,
        ...(marker?.number !== undefined && { number: marker.number }),
      };
    });
    const warnings = questions.map(({ line, text }) => ({ code: 'questions_guessed' as const, line, text }));
    found.set(at, { questions, rest: [], warnings, end });
    at = end - 1;
  }
  return found;
}

import type { InputQuestion } from '@samsvar/domain';
import type { Block } from '../paper/blocks.js';
import { asks } from '../paper/labels.js';
import { isQuestion, questionsAt } from '../paper/questions.js';

/** A heading with what stands under it. */
export interface Stretch {
  readonly sign: string;
  readonly heading: string;
  readonly line: number;
  readonly answers: number | null;
  readonly blocks: Block[];
}

export interface Divided {
  readonly stretches: readonly Stretch[];
  readonly questions: readonly InputQuestion[];
}

/** What a memo ends with, which answers nothing. */
const APPENDED = /^(?:referans|kilde|kjelde|litteratur|vedlegg|noter?$|fotnot)/iu;
/** The signature that closes a letter. */
const ENDS = /^(?:med )?(?:vennlig |vennleg |beste )?(?:hilsen|helsing)\P{L}*$/iu;
/** What stands around an answer and is none: whence it came, and what is asked to be done with it. */
const AROUND =
  /^(?:bakgrunn|innledning|innleiing|formål|om (?:oss|avsender|avsendar)|(?:forslag|framlegg) til (?:vedtak|uttalelse|uttale))/iu;
/** «Svar på spørsmål 2», «Spørsmål 2» over the answer to it */
const NAMES = /(?:spørsmål|spm\.?)\s*(?:nr\.?\s*)?(\d{1,2})\b/iu;

/**
 * Divides a memo by its headings, and reads the questions that it words itself. What stands under a
 * question, or under a heading that names one, is read as an answer to it; a person has the last word.
 */
export function divide(blocks: readonly Block[]): Divided {
  const numbered = blocks.filter(isNumberedHeading).length > 1;
  const questions: InputQuestion[] = [];
  const stretches: Stretch[] = [];
  let asked: number | null = null;
  let appended = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const found = askedAt(blocks, at);
    if (found) {
      questions.push(...found.questions);
      const [only, ...others] = found.questions;
      asked = only && others.length === 0 ? only.number : null;
      if (found.heads) stretches.push(opened(block, '', block.text, answersOf(block.text, null)));
      stretches.push(opened(block, '', others.length === 0 ? (only?.text ?? '') : '', asked));
      stretches.at(-1)?.blocks.push(...found.rest);
      at = found.end - 1;
    } else if (opens(block, blocks[at + 1], numbered, appended)) {
      const { sign, text } = titleOf(block);
      appended = APPENDED.test(text) || ENDS.test(text);
      stretches.push(opened(block, sign, text, answersOf(text, asked)));
    } else {
      if (stretches.length === 0) stretches.push(opened(block, '', '', null));
      stretches.at(-1)?.blocks.push(block);
    }
  }
  return { questions, stretches: stretches.filter(saysSomething(questions)) };
}

const opened = ({ line }: Block, sign: string, heading: string, answers: number | null): Stretch => ({
  sign,
  heading,
  line,
  answers,
  blocks: [],
});

/** A question whose answer stands under headings of its own is kept among the questions, and needs no section. */
const saysSomething =
  (questions: readonly InputQuestion[]) =>
  ({ heading, blocks }: Stretch): boolean =>
    blocks.length > 0 || (heading !== '' && !questions.some(({ text }) => text === heading));

interface Asked {
  readonly questions: readonly InputQuestion[];
  /** What stands among the questions and is none. */
  readonly rest: readonly Block[];
  /** The block over the questions says more than that they follow. */
  readonly heads: boolean;
  readonly end: number;
}

/** «KS spør», «Spørsmål 1: …?», or a numbered question over prose. */
function askedAt(blocks: readonly Block[], at: number): Asked | undefined {
  const section = questionsAt(blocks, at);
  const block = blocks[at] as Block;
  if (section) {
    return {
      questions: section.questions.map(({ number, text }) => ({ number: number ?? null, text })),
      rest: section.rest,
      heads: block.marker?.kind !== 'named' && !asks(block.text),
      end: section.end,
    };
  }
  const text = block.marker?.rest ?? block.text;
  const heads = block.kind === 'heading' || block.marker?.number !== undefined;
  if (!heads || !isQuestion(text) || !text.endsWith('?') || blocks[at + 1]?.kind !== 'prose')
    return undefined;
  return { questions: [{ number: block.marker?.number ?? null, text }], rest: [], heads: false, end: at + 1 };
}

const isNumberedHeading = ({ kind, marker }: Block): boolean => kind === 'heading' && marker !== undefined;

/** In a memo with numbered headings, a short line without a number is only a heading where it ends the memo. */
function opens(block: Block, next: Block | undefined, numbered: boolean, appended: boolean): boolean {
  if (ENDS.test(block.text)) return true;
  if (block.kind !== 'heading') return false;
  if (block.level !== undefined || (numbered && block.marker !== undefined)) return true;
  if (!numbered) return !appended || APPENDED.test(block.text);
  return (
    block.apart &&
    (APPENDED.test(block.text) || (!appended && next?.kind === 'prose' && isShouted(block.text)))
  );
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);

function titleOf({ marker, text }: Block): { sign: string; text: string } {
  return marker && marker.kind !== 'named' && marker.kind !== 'dash'
    ? { sign: marker.sign, text: marker.rest }
    : { sign: '', text };
}

function answersOf(heading: string, asked: number | null): number | null {
  if ([APPENDED, AROUND, ENDS].some((pattern) => pattern.test(heading))) return null;
  const named = NAMES.exec(heading)?.[1];
  return named === undefined ? asked : Number(named);
}

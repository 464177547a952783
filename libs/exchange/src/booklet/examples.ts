import type { ImportWarning } from '@samsvar/domain';
import type { Part } from './part.js';

/** How many parts back a label looks for the box that it names. */
const REACH = 40;

/**
 * Gives every example its text. A label may stand over its box or, in text taken out of a printed
 * booklet, under it; which of the two is told by what is beside it.
 */
export function withExamples(parts: readonly Part[]): { parts: Part[]; warnings: ImportWarning[] } {
  const owners = new Map<number, number>();
  const warnings: ImportWarning[] = [];
  parts.forEach((part, label) => {
    if (part.kind !== 'example') return;
    const { body, sure } = bodyOf(parts, label, owners);
    body.forEach((place) => owners.set(place, label));
    const code = body.length === 0 ? 'example_without_text' : 'example_text_guessed';
    if (!sure) warnings.push({ code, line: part.line, text: part.title });
  });
  return { parts: gathered(parts, owners), warnings };
}

interface Body {
  /** Places of the parts that are its text. */
  readonly body: readonly number[];
  readonly sure: boolean;
}

function bodyOf(parts: readonly Part[], label: number, owners: ReadonlyMap<number, number>): Body {
  const below = textsBelow(parts, label);
  const above = stretchAbove(parts, label).filter((place) => !owners.has(place));
  const texts = above.filter((place) => parts[place]?.kind === 'text');
  const best = bestMatch(parts, label, texts);
  const [next] = below;
  if (next !== undefined && likeness(parts, label, next) >= best.score) return { body: below, sure: true };
  if (texts.length === 0 || standsOver(parts, label)) return { body: below, sure: below.length > 0 };
  if (isWholePage(parts, above)) return { body: texts, sure: true };
  const start = best.score > 0 ? best.place : (texts.at(-1) ?? label);
  return { body: runFrom(parts, start, label), sure: false };
}

/** The texts directly under the label, on its page, past a picture. */
function textsBelow(parts: readonly Part[], label: number): number[] {
  const page = parts[label]?.page;
  let end = label + 1;
  while (parts[end]?.page === page && (parts[end]?.kind === 'text' || parts[end]?.kind === 'figure'))
    end += 1;
  return places(label + 1, end).filter((place) => parts[place]?.kind === 'text');
}

/** What stands over the label on its page, back to another example or to questions. */
function stretchAbove(parts: readonly Part[], label: number): number[] {
  let start = label;
  while (start > Math.max(0, label - REACH)) {
    const part = parts[start - 1];
    if (!part || part.page !== parts[label]?.page || part.kind === 'example' || part.kind === 'questions')
      break;
    start -= 1;
  }
  return places(start, label);
}

/** A label with a heading, or nothing, over it can only name what comes. */
function standsOver(parts: readonly Part[], label: number): boolean {
  const [here, before] = [parts[label], parts[label - 1]];
  return here?.level !== undefined || !before || before.kind === 'heading' || before.page !== here?.page;
}

/** A page that is nothing but the box: it opens with text, and no heading comes before the label. */
function isWholePage(parts: readonly Part[], above: readonly number[]): boolean {
  const first = above[0] ?? 0;
  const before = parts[first - 1];
  const opensPage = before !== undefined && before.page !== parts[first]?.page;
  return opensPage && above.every((place) => parts[place]?.kind !== 'heading');
}

/** From a text on to the next heading, at most to the label. */
function runFrom(parts: readonly Part[], start: number, label: number): number[] {
  let end = start + 1;
  while (end < label && parts[end]?.kind !== 'heading') end += 1;
  return places(start, end).filter((place) => parts[place]?.kind === 'text');
}

function bestMatch(parts: readonly Part[], label: number, texts: readonly number[]) {
  return texts
    .map((place) => ({ place, score: likeness(parts, label, place) }))
    .reduce((best, match) => (match.score > best.score ? match : best), { place: label, score: 0 });
}

/** How many of the label's longer words are in the text, whatever their endings. */
function likeness(parts: readonly Part[], label: number, place: number): number {
  const text = new Set(beginnings(parts[place]?.text ?? ''));
  return new Set(beginnings(parts[label]?.title ?? '').filter((word) => text.has(word))).size;
}

const beginnings = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/** Moves the texts to their examples, which stay where their label is. */
function gathered(parts: readonly Part[], owners: ReadonlyMap<number, number>): Part[] {
  const texts = new Map<number, string[]>();
  for (const [place, label] of owners) {
    const text = parts[place]?.text ?? '';
    if (!texts.get(label)?.push(text)) texts.set(label, [text]);
  }
  return parts
    .map((part, place) =>
      part.kind === 'example' ? { ...part, text: texts.get(place)?.join('\n\n') ?? '' } : part,
    )
    .filter((_, place) => !owners.has(place));
}

const places = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

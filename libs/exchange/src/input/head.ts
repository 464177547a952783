import { humanName } from '../booklet/title.js';
import type { Block } from '../paper/blocks.js';

/** What a memo says of itself before it begins. */
export interface Head {
  readonly title: string;
  readonly guessed: boolean;
  readonly sender: string | null;
  readonly dated: string | null;
  /** The blocks that say it; they are no part of what the memo means. */
  readonly places: ReadonlySet<number>;
}

/** A memo that has not begun after so many blocks has no head. */
const LONGEST = 15;

const FILLED =
  /^(til|fra|frå|avsendar|avsender|dato|emne|gjelder|gjeld|sak|tittel|kopi|saksnr\p{L}*|(?:vår|deres|dykkar) ref\p{L}*)\s?[.:]\s*(\S.*)$/iu;
/** «NOTAT», «Høringssvar» alone say what paper it is and not what it is about. */
const KIND =
  /^(?:notat|brev|(?:felles |samla )?(?:innspill|innspel)|høringssvar|høyringssvar|høringsuttalelse|høyringsfråsegn|uttalelse|uttale)$/iu;
/** «Innspill fra Regionrådet», «Høyringsfråsegn frå Nettverket» */
const FROM = /(?:innspill|innspel|svar|uttalelse|uttale|fråsegn)\s(?:fra|frå)\s(.{3,120})$/iu;

/** Reads who a memo is from, when it was written and what it is called. */
export function headOf(blocks: readonly Block[], fileName: string): Head {
  const filled = new Map<string, string>();
  const places = new Set<number>();
  let printed: { readonly text: string; readonly place: number } | undefined;
  for (const [at, { text, kind, marker }] of blocks.slice(0, LONGEST).entries()) {
    const form = FILLED.exec(text);
    const titled = kind === 'heading' && !marker && !printed && filled.size === 0 && isTitle(text);
    const name = (form?.[1] ?? '').toLowerCase();
    if (form && !filled.has(name)) filled.set(name, (form[2] ?? '').trim());
    else if (titled && !KIND.test(text)) printed = { text, place: at };
    else if (!KIND.test(text)) break;
    places.add(at);
  }
  const of = (...names: readonly string[]) => names.map((name) => filled.get(name)).find(Boolean);
  const filledIn = of('emne', 'gjelder', 'gjeld', 'tittel', 'sak');
  const named = filledIn ?? printed?.text;
  if (printed && filledIn !== undefined) places.delete(printed.place); // it heads something else
  return {
    title: named ?? humanName(fileName),
    guessed: named === undefined,
    sender: of('fra', 'frå', 'avsender', 'avsendar') ?? FROM.exec(named ?? '')?.[1] ?? null,
    dated: of('dato') ?? null,
    places,
  };
}

/** «Innledning» and «KS spør» head what follows; a title heads the paper. */
const isTitle = (text: string): boolean =>
  !/^(?:innledning|innleiing|bakgrunn|generelt|oppsummering|sammendrag|samandrag|svar)\b|\bspør\b|\?$/iu.test(
    text,
  );

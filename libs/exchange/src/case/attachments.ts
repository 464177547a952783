import type { CasePaper } from '@samsvar/domain';
import { inOneLine } from '../paper/heal.js';
import type { Field } from './fields.js';

type Attachment = CasePaper['attachments'][number];

const NUMBERED = /^(?:vedlegg\s*(?:nr\.?\s*)?)?(\d{1,2})\s?[.:)–-]?\s+(\S.*)$/iu;
const LISTED = /^[•●▪◦*–-]\s*(\S.*)$/u;
const NONE = /^(?:ingen|inga|ikke|ikkje|nei)(?!\p{L})/iu;

/** The attachments that a field lists: by their printed numbers, else in the order of the lines. */
export function attachmentsIn({ blocks }: Field): Attachment[] {
  const found: Attachment[] = [];
  const numbered = blocks.some(({ lines }) => lines.some(({ text }) => NUMBERED.test(text)));
  for (const { lines, apart } of blocks) {
    lines.forEach(({ text }, place) => {
      const [, number, title] = NUMBERED.exec(text) ?? [];
      const listed = LISTED.exec(text)?.[1] ?? (numbered || place > 0 ? undefined : text);
      const last = found.at(-1);
      if (number && title) found.push({ number: Number(number), title: inOneLine(title) });
      else if (numbered && last && !apart)
        found[found.length - 1] = { ...last, title: inOneLine(`${last.title} ${text}`) };
      else if (!numbered && listed && !NONE.test(listed))
        found.push({ number: found.length + 1, title: inOneLine(listed) });
    });
  }
  return found;
}

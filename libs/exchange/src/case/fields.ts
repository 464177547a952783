import type { ImportWarning } from '@samsvar/domain';
import type { Block } from '../paper/blocks.js';
import { labelOf } from '../paper/labels.js';
import { isPaperName, isTemplateHeading, saysNothing } from './template.js';

/** A heading of the saksframlegg with what stands under it. */
export interface Field {
  readonly heading: string;
  readonly blocks: Block[];
}

/** «Saksnr: 2025/23724», «Saksbehandler: Kari Nordmann» */
const FILLED = /^(\p{L}[\p{L} .-]{1,30}?)\s?:\s+(\S.*)$/u;

/** The headings of the paper as fields, and before them what was filled in at its head. */
export function fieldsOf(blocks: readonly Block[]): Field[] {
  const fields: Field[] = [];
  for (const block of blocks) {
    const open = fields.at(-1);
    if (open && repeats(open, block)) continue;
    const filled = block.kind !== 'heading' && !fields.some(isOfTemplate);
    const form = filled ? FILLED.exec(block.text) : null;
    if (form) fields.push({ heading: form[1] ?? '', blocks: [{ ...block, text: form[2] ?? '' }] });
    else if (opensField(block, open)) fields.push({ heading: withoutColon(block.text), blocks: [] });
    else if (open) open.blocks.push(block);
    else fields.push({ heading: '', blocks: [block] });
  }
  return fields;
}

const isOfTemplate = ({ heading }: Field): boolean => isTemplateHeading(heading) && !isPaperName(heading);

/** «Vedlegg», and under it «Vedlegg:» again. */
const repeats = (open: Field, block: Block): boolean =>
  open.blocks.length === 0 && withoutColon(block.text) === open.heading;

const withoutColon = (text: string): string => text.replace(/\s?:$/, '');

function opensField(block: Block, open: Field | undefined): boolean {
  if (isTemplateHeading(block.text) && isShort(block)) return true;
  if (block.kind !== 'heading' || saysNothing(block.text) || labelOf(block.text) === 'questions')
    return false;
  return !open || !isAttachments(open.heading) || (block.apart && !/^[\d•-]/u.test(block.text));
}

const isShort = ({ text, marker }: Block): boolean => text.length <= 80 && !marker && !/[.,;]$/.test(text);

/** The field that lists what is sent along, and not the one that lists what is only cited. */
export const isAttachments = (heading: string): boolean =>
  /^(?:trykte |utrykte |prenta )?vedlegg(?!\p{L})/iu.test(heading) && !/ikk(?:j)?e/iu.test(heading);

/** Its paragraphs as one text; points of a list stay under one another. */
export const fieldText = ({ blocks }: Field): string =>
  blocks
    .map(
      ({ text, apart, kind }, place) => (place === 0 ? '' : kind === 'item' && !apart ? '\n' : '\n\n') + text,
    )
    .join('');

/** «2.» with nothing after it, in an innstilling that somebody meant to go on with. */
export const emptyPoints = (blocks: readonly Block[]): ImportWarning[] =>
  blocks
    .filter(({ marker }) => marker?.rest === '' && (marker.kind === 'number' || marker.kind === 'letter'))
    .map(({ line, text }) => ({ code: 'empty_point', line, text }));

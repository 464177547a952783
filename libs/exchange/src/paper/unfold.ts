import type { Block } from './blocks.js';
import { asks } from './labels.js';
import { type Marker, markerOf } from './markers.js';

/**
 * Parts what stands in one paragraph and is several: «KS spør: Hva …?» is a heading and a question,
 * «1. Hva …? 2. Hvem …?» is two.
 */
export const unfold = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => calledOut(block).flatMap(listedInRow));

const LONGEST_CALL = 80;

function calledOut(block: Block): Block[] {
  const colon = block.text.slice(0, LONGEST_CALL).indexOf(':');
  const [call, rest] = [block.text.slice(0, colon), block.text.slice(colon + 1).trim()];
  const number = /^(\d{1,2})[.)]?\s/u.exec(call)?.[1];
  const question = number && !markerOf(rest) ? `${number}. ${rest}` : rest;
  if (colon < 0 || block.marker?.kind === 'named' || !/\?[)»]?$/u.test(question) || !asks(call))
    return [block];
  return [withText({ ...block, kind: 'heading' }, call), { ...withText(block, question), apart: false }];
}

function listedInRow(block: Block): Block[] {
  const pieces: Block[] = [];
  let rest = block.text;
  for (let marker = block.marker; marker?.number !== undefined && marker.kind === 'number';) {
    const next = rest.search(new RegExp(`(?<=\\? )\\(?${marker.number + 1}[.)] ?\\p{Lu}`, 'u'));
    if (next < 0) break;
    pieces.push(withText(block, rest.slice(0, next).trim()));
    rest = rest.slice(next);
    marker = markerOf(rest) as Marker;
  }
  return pieces.length === 0 ? [block] : [...pieces, { ...withText(block, rest), apart: false }];
}

function withText(block: Block, text: string): Block {
  const { marker: _, ...rest } = block;
  const marker = markerOf(text);
  const kind = block.kind === 'heading' ? 'heading' : marker && marker.kind !== 'dash' ? 'item' : 'prose';
  return { ...rest, text, kind, ...(marker && { marker }) };
}

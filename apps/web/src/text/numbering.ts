import type { CSSProperties } from 'react';
import { isBlank, type Block } from '@samsvar/domain';

/** Lets the style sheet number blocks: «1» gives 1.1, 1.2 …, an empty prefix plain 1, 2 … Blank ones have none. */
export const numbering = (prefix: string): CSSProperties =>
  ({ '--prefix': prefix === '' ? '""' : `"${prefix}."` }) as CSSProperties;

/** The same numbers in words, for what is not set by the style sheet. */
export function numberOf(blocks: readonly Block[], index: number, prefix: string): string {
  const number = blocks.slice(0, index + 1).filter((block) => !isBlank(block)).length;
  const own = isBlank(blocks[index] ?? { runs: [] }) ? number + 1 : number;
  return prefix === '' ? String(own) : `${prefix}.${own}`;
}

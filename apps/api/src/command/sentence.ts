import type { Facts } from '@samsvar/domain';

/** A sentence of the catalogue with its facts filled in. */
export const sentenceOf = (words: string, facts: Facts): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));

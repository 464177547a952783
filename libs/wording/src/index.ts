/**
 * Every sentence that the product says, in both målformer: one file a word of the domain, with flat
 * keys that begin with the word (`vote.result.carried`). A key that one målform lacks, or a refusal
 * without a sentence, is a compile error.
 */
import type { RefusalCode } from '@samsvar/domain';
import type { nb } from './nb.js';
import type { nn } from './nn.js';

export * from './dates.js';
export { midSentence } from './spelling.js';
export { nb } from './nb.js';
export { nn } from './nn.js';

export type Language = 'nb' | 'nn';
export const LANGUAGES = ['nb', 'nn'] as const satisfies readonly Language[];

type Complete<Catalogue extends Record<Keys, string>, Keys extends string> = Catalogue;

/**
 * A key of the catalogue, which both målformer have. Plurals are written `key_one` and `key_other`, as
 * i18next has them.
 */
export type WordingKey = keyof Complete<typeof nb, keyof typeof nn | `refusal.${RefusalCode}`> &
  keyof Complete<typeof nn, keyof typeof nb>;

/** One målform's sentences alone, fetched when asked for: a browser needs only its reader's. */
export const catalogueIn = {
  nb: async () => (await import('./nb.js')).nb,
  nn: async () => (await import('./nn.js')).nn,
} as const satisfies Record<Language, () => Promise<Record<WordingKey, string>>>;

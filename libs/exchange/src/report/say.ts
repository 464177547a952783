import i18next from 'i18next';
import { nb, nn, type Language, type WordingKey } from '@samsvar/wording';

/** A key, or the stem of a plural: `key` for `key_one` and `key_other`. */
export type SayKey = WordingKey | Stem<WordingKey>;
type Stem<Key> = Key extends `${infer Words}_other` ? Words : never;

/** Says a sentence of the catalogue with the facts it names. Facts are never read as markup or as keys. */
export type Say = (key: SayKey, facts?: Readonly<Record<string, string | number>>) => string;

const catalogue = i18next.createInstance({
  resources: { nb: { translation: nb }, nn: { translation: nn } },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});
void catalogue.init(); // done at once: the catalogue is already here

/** The voice of one målform. */
export function sayIn(language: Language): Say {
  const translate = catalogue.getFixedT(language);
  return (key, facts = {}) => translate(key, { ...facts });
}

const conjunction = new Intl.ListFormat('nb', { type: 'conjunction' });

/** «Kari, Ola og Per»: the same in both målformer. */
export const listed = (words: readonly string[]): string => conjunction.format(words);

/** The first letter as a capital, to begin a sentence with a word of the catalogue. */
export const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

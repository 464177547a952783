const SMALL =
  /^(?:og|i|å|som|er|det|den|dei|de|at|en|ei|et|ein|eit|på|har|vi|dere|kan|skal|vil|må|av|med|for|til|fra|frå|om|ikke|ikkje|eller|men|der|da|når|var|ble|vart|blir|vert|seg|sin|sine|hva|kva|hvordan|korleis)$/iu;

/** Small words of bokmål and nynorsk that are no end of a longer one: a line that stops at one was not cut in a word. */
export const isSmallWord = (word: string): boolean => SMALL.test(word);

const CONNECTIVE =
  /(?:^|\s)(?:og|i|å|som|at|en|ein|et|eit|på|av|med|for|til|fra|frå|eller|mellom|under|ifølge|ifølgje)$/iu;

/** The text ends with a word that no sentence ends with. */
export const endsUnfinished = (text: string): boolean => CONNECTIVE.test(text.slice(-12));

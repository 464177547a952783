/** A body's name inside a sentence: «eldrerådet». Names in capitals stay as they are. */
export const midSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

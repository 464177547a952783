/** The letter of a treatment's next proposal: A … Z, then AA, AB … `count` is how many have one already, parts aside. */
export function nextLetter(count: number): string {
  const last = String.fromCharCode(65 + (count % 26));
  return count < 26 ? last : nextLetter(Math.floor(count / 26) - 1) + last;
}

/** The letter of a part, from 1: A1, A2 … */
export const partLetter = (letter: string, part: number): string => `${letter}${part}`;

/** Compares letters in the order they were given, parts after what they are parts of: Z before AA, A10 before B. */
export function compareLetters(a: string, b: string): number {
  const parse = (letter: string) => {
    const [, letters = '', part = '0'] = /^([A-Z]*)(\d+)?$/.exec(letter) ?? [];
    return { letters, part: Number(part) };
  };
  const [one, other] = [parse(a), parse(b)];
  if (one.letters === other.letters) return one.part - other.part;
  return one.letters.length - other.letters.length || (one.letters < other.letters ? -1 : 1);
}

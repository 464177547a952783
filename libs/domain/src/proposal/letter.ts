/** The letter of a treatment's next proposal: A … Z, then AA, AB … `count` is how many have one already, parts aside. */
export function nextLetter(count: number): string {
  const last = String.fromCharCode(65 + (count % 26));
  return count < 26 ? last : nextLetter(Math.floor(count / 26) - 1) + last;
}

/** The letter of a part, from 1: A1, A2 … */
export const partLetter = (letter: string, part: number): string => `${letter}${part}`;

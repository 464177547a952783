/** What kind of body it is; decides which rules of kommuneloven apply. */
export const BODY_KINDS = [
  'bystyre',
  'formannskap',
  'utvalg',
  'partssammensatt',
  'eldrerad',
  'ungdomsrad',
  'funksjonsnedsettelse',
  'administrativ',
  /** Nobody's body: who sent a joint input. It has no seats, and is on no route. */
  'avsender',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

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
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

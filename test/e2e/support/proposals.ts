/** What formannskapet treats in the hall: a draft about an invented municipality, by question. */
export const DRAFT: readonly string[] = [
  [
    '- Vi samler tjenestene der folk bor.',
    '- Vi prøver ut årsturnus i to avdelinger.',
    '- Vi vil ha færre skjema fra staten.',
    '- Vi legger ned klagenemnda.',
  ].join('\n'),
  [
    'Vi tar imot flere lærlinger.',
    '',
    'Vi holder på dem som kan faget.',
    '',
    'Vi leier inn færre vikarer.',
  ].join('\n'),
  [
    'Vi øver sammen med nabokommunene.',
    '',
    'Vi har nødstrøm til pumpene.',
    '',
    'Vi har et lager av drikkevann.',
  ].join('\n'),
];

/** How a proposal is voted on in the hall; who votes against are the last of those who sit. */
type Way =
  | { readonly how: 'ballots'; readonly against: number; readonly chair?: 'for' | 'against' }
  | { readonly how: 'hands'; readonly against: number }
  | { readonly how: 'names'; readonly against: number }
  | { readonly how: 'rollCall'; readonly against: number }
  | { readonly how: 'unanimous' }
  | { readonly how: 'againstInnstilling'; readonly against: number }
  | { readonly how: 'split'; readonly against: readonly number[] }
  | { readonly how: 'withdrawn' | 'blockGone' };

/** A proposal as it is moved in the hall; `block` counts the question's blocks from 1. */
export interface Moved {
  readonly kind: string;
  readonly question?: number;
  readonly block?: number;
  readonly newText?: string;
  readonly newKind?: 'paragraph' | 'bullet';
  readonly reason?: string;
  readonly referTo?: string;
  readonly onBehalfOf?: readonly string[];
  /** How many more move it. */
  readonly with?: number;
  readonly way: Way;
}

/** Twenty-two proposals of all kinds, three of them for one bullet, in the order they are moved: A to V. */
export const PROPOSALS: readonly Moved[] = [
  { kind: 'postpone', way: { how: 'ballots', against: 9 } },
  { kind: 'sendBack', reason: 'Regn ut hva lageret koster.', way: { how: 'ballots', against: 10 } },
  { kind: 'noAnswer', way: { how: 'ballots', against: 11 } },
  { kind: 'askForDraft', way: { how: 'ballots', against: 12 } },
  // Three for the third bullet of the first question.
  {
    kind: 'replaceBlock',
    question: 1,
    block: 3,
    newText: 'Vi vil ha halvparten så mange skjema fra staten.',
    way: { how: 'ballots', against: 4 },
  },
  {
    kind: 'replaceBlock',
    question: 1,
    block: 3,
    newText: 'Vi vil ikke ha noen skjema fra staten.',
    way: { how: 'ballots', against: 6, chair: 'against' },
  },
  {
    kind: 'replaceBlock',
    question: 1,
    block: 3,
    newText: 'Vi vil ha ett skjema fra staten.',
    way: { how: 'ballots', against: 6, chair: 'for' },
  },
  { kind: 'deleteBlock', question: 1, block: 4, way: { how: 'ballots', against: 5 } },
  {
    kind: 'insertAfter',
    question: 1,
    block: 1,
    newText: 'Vi flytter ingen uten å spørre.',
    newKind: 'bullet',
    way: { how: 'unanimous' },
  },
  {
    kind: 'replaceBlock',
    question: 2,
    block: 1,
    newText: 'Vi tar imot dobbelt så mange lærlinger.',
    way: { how: 'hands', against: 5 },
  },
  {
    kind: 'replaceBlock',
    question: 2,
    block: 2,
    newText: 'Vi holder på dem som kan faget, og på dem som vil lære det.',
    way: { how: 'names', against: 2 },
  },
  {
    kind: 'replaceBlock',
    question: 1,
    block: 4,
    newText: 'Vi slår klagenemnda sammen med naboens.',
    way: { how: 'blockGone' },
  },
  {
    kind: 'addition',
    question: 2,
    newText: 'Vi gir norskopplæring på jobb.\nVi betaler for fagbrev.',
    newKind: 'paragraph',
    way: { how: 'split', against: [3, 8] },
  },
  {
    kind: 'addition',
    question: 2,
    newText: 'Vi gir norskopplæring på jobben.',
    newKind: 'paragraph',
    way: { how: 'ballots', against: 12 },
  },
  {
    kind: 'addition',
    newText: 'Formannskapet ber om en orientering når KS har behandlet svarene.',
    newKind: 'paragraph',
    way: { how: 'ballots', against: 1 },
  },
  {
    kind: 'insertAfter',
    question: 3,
    newText: 'Vi tar beredskap på alvor.',
    newKind: 'paragraph',
    onBehalfOf: ['Grønt samvirke', 'Fellesskapslista'],
    way: { how: 'ballots', against: 2 },
  },
  { kind: 'deleteBlock', question: 3, block: 2, way: { how: 'rollCall', against: 9 } },
  { kind: 'replaceBlock', question: 3, block: 1, newText: 'Vi øver hver måned.', way: { how: 'withdrawn' } },
  {
    kind: 'replaceBlock',
    question: 3,
    block: 3,
    newText: 'Vi har et lager av drikkevann for en uke.',
    with: 2,
    way: { how: 'ballots', against: 3 },
  },
  {
    kind: 'alternative',
    question: 3,
    newText: 'Vi gjør som fylket sier.',
    way: { how: 'againstInnstilling', against: 8 },
  },
  {
    kind: 'refer',
    newText: 'Se på om kaia kan brukes som lager.',
    referTo: 'Utvalg for teknisk drift',
    way: { how: 'ballots', against: 0 },
  },
  // Quotes what stands in another paragraph.
  {
    kind: 'replaceBlock',
    question: 2,
    block: 3,
    newText: 'Vi har nødstrøm til pumpene.',
    way: { how: 'ballots', against: 7 },
  },
];

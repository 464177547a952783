/** What a proposal is made against: a block, a place beside one, the end of a section, the whole text, or the case's way. */
type Where = 'block' | 'beside' | 'end' | 'text' | 'case';

/** What must be said: words for the text, a whole text, why it is asked for, or nothing. */
type Needs = 'words' | 'text' | 'reason' | 'nothing';

/** What it does when carried: changes the text, settles the case's way, or goes with the decision without touching either. */
type Does = 'text' | 'way' | 'besides';

/**
 * The kinds of proposals, with what each needs and what it does. An `addition` without a question is a further
 * point of the decision itself, and leaves the text alone. What is `refer`red is sent on without being treated
 * on its merits (oversendelsesforslag).
 */
const KINDS = {
  // kind         is made against  must say           and does
  replaceBlock: { where: 'block', needs: 'words', does: 'text' },
  insertAfter: { where: 'beside', needs: 'words', does: 'text' },
  deleteBlock: { where: 'block', needs: 'nothing', does: 'text' },
  addition: { where: 'end', needs: 'words', does: 'text' },
  alternative: { where: 'text', needs: 'text', does: 'text' },
  sendBack: { where: 'case', needs: 'reason', does: 'way' },
  postpone: { where: 'case', needs: 'nothing', does: 'way' },
  noAnswer: { where: 'case', needs: 'nothing', does: 'way' },
  askForDraft: { where: 'case', needs: 'nothing', does: 'way' },
  refer: { where: 'case', needs: 'words', does: 'besides' },
} as const satisfies Record<string, { readonly where: Where; readonly needs: Needs; readonly does: Does }>;

export type ProposalKind = keyof typeof KINDS;
export const PROPOSAL_KINDS = Object.keys(KINDS) as readonly ProposalKind[];

type KindThat<Key extends 'where' | 'needs' | 'does', Value> = {
  [Kind in ProposalKind]: (typeof KINDS)[Kind][Key] extends Value ? Kind : never;
}[ProposalKind];

/**
 * True for what is about the case's way and not about its text: sending back, postponing, not answering, and
 * asking for a draft. They are treated first, and one that is carried settles the treatment.
 */
export const isProcedural = (kind: ProposalKind): kind is KindThat<'does', 'way'> =>
  KINDS[kind].does === 'way';

/** True for what is made against the case and not against a place in its text. */
export const isAboutCase = (kind: ProposalKind): kind is KindThat<'where', 'case'> =>
  KINDS[kind].where === 'case';

/** True for what is made against one block that stands. */
export const isAgainstBlock = (kind: ProposalKind): kind is KindThat<'where', 'block' | 'beside'> =>
  KINDS[kind].where === 'block' || KINDS[kind].where === 'beside';

/** True where the proposal says new words for the text, for the decision, or for somebody else to treat. */
export const hasWords = (kind: ProposalKind): kind is KindThat<'needs', 'words'> =>
  KINDS[kind].needs === 'words';

/** True where it must be said why, or what is asked for. */
export const needsReason = (kind: ProposalKind): boolean => KINDS[kind].needs === 'reason';

/** True where the words may be several points, a line each. What replaces one block is one block. */
export const mayHavePoints = (kind: ProposalKind): boolean => hasWords(kind) && kind !== 'replaceBlock';

/** True where a carried proposal gives a new text. */
export const changesText = ({ kind, question }: { kind: ProposalKind; question: string | null }): boolean =>
  KINDS[kind].does === 'text' && !isDecisionPoint({ kind, question });

/** True for an addition that is a further point of the decision itself. */
export const isDecisionPoint = ({
  kind,
  question,
}: {
  kind: ProposalKind;
  question: string | null;
}): boolean => kind === 'addition' && question === null;

/**
 * How far a proposal has come. One that is `split` is voted on in its parts, and is neither carried nor fallen
 * itself.
 */
export const PROPOSAL_STATES = [
  'draft',
  'published',
  'carried',
  'fallen',
  'withdrawn',
  'lapsed',
  'split',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

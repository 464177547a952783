/** What the treatment's page knows, and small questions about it. */
import { isProcedural } from '@samsvar/domain';
import type { TFunction } from 'i18next';
import type { Choice, ResultOf } from '../graphql';
import { midSentence } from '../ui/words';
import type { TreatmentQuery } from './vote.operations';

export type Treatment = NonNullable<ResultOf<typeof TreatmentQuery>['treatment']>;
export type Proposal = Treatment['proposals'][number];
export type Vote = Treatment['votes'][number];
export type Section = Treatment['version']['text'][number];
export type Block = Section['blocks'][number];

/** One thing to be treated: a published proposal, or (null) the text as a whole. */
export type Entry = Proposal | null;

export const published = ({ proposals }: Treatment): readonly Proposal[] =>
  proposals.filter(({ letter }) => letter !== null);

/** What is treated, in the order in which it is voted on, with the text as a whole in its place. */
export function entriesOf(treatment: Treatment): readonly Entry[] {
  const all = published(treatment);
  return [...all.filter((one) => !one.afterWhole), null, ...all.filter((one) => one.afterWhole)];
}

/** True when the body has changed the text that came to it: other bytes, whatever they are numbered. */
export const isAmended = ({ version, baseVersion }: Treatment): boolean =>
  version.sha256 !== baseVersion.sha256;

export const drafts = ({ proposals }: Treatment): readonly Proposal[] =>
  proposals.filter(({ state }) => state === 'draft');

/** Who presides in this case. */
export const chairName = ({ attendance, presiding }: Treatment): string | undefined =>
  attendance.find(({ seat }) => seat.id === presiding?.id)?.person?.name;

/** Published and still to be voted on. */
export const unsettled = (treatment: Treatment): readonly Proposal[] =>
  published(treatment).filter(({ state, standing }) => state === 'published' && standing !== 'blockGone');

export const openVoteOf = ({ votes }: Treatment): Vote | undefined => votes.find(({ open }) => open);

/** Whether a vote is on an entry: alone, or as one of two texts. */
const concerns = ({ proposal, versus, form }: Vote, entry: Entry): boolean => {
  if (entry) return proposal?.id === entry.id || versus?.id === entry.id;
  return proposal === null || (form === 'alternative' && versus === null);
};

/** The last vote on an entry, open or closed. */
export const voteOn = ({ votes }: Treatment, entry: Entry): Vote | undefined =>
  votes.filter((vote) => concerns(vote, entry)).at(-1);

/** The last vote on an entry that counts: a test vote does not. */
export const countedOn = ({ votes }: Treatment, entry: Entry): Vote | undefined =>
  votes.filter((vote) => concerns(vote, entry) && !vote.isTest).at(-1);

export const entryOf = (treatment: Treatment, vote: Vote): Entry =>
  published(treatment).find(({ id }) => id === vote.proposal?.id) ?? null;

/** What the meeting is at: the open vote, else what was voted on last, else what comes first. */
export function currentEntry(treatment: Treatment): Entry {
  const vote = openVoteOf(treatment) ?? treatment.votes.at(-1);
  return vote ? entryOf(treatment, vote) : nextEntry(treatment);
}

/** The first that waits for a vote; the text as a whole when nothing does that comes before it. */
export function nextEntry(treatment: Treatment): Entry {
  const waiting = unsettled(treatment);
  const isCarried = treatment.endsIn === 'passedOn' || treatment.endsIn === 'decided';
  return waiting.find(({ afterWhole }) => !afterWhole || isCarried) ?? null;
}

export function entryName(t: TFunction, { task }: Treatment, entry: Entry): string {
  if (entry === null) return t(task === 'decides' ? 'vote.whole.decides' : 'vote.whole.recommends');
  return entry.letter === null
    ? t(`proposal.draft.${entry.kind}`)
    : t(`proposal.title.${entry.kind}`, { letter: entry.letter });
}

/** What a vote is on, by its name: with two texts, both. */
export function voteName(t: TFunction, treatment: Treatment, vote: Vote): string {
  if (vote.question) return t('vote.question', { number: vote.question.number });
  if (vote.form === 'forAgainst') return entryName(t, treatment, entryOf(treatment, vote));
  const sides = sideNames(t, treatment, vote);
  return t('vote.alternative.name', { one: sides.for, other: midSentence(sides.against) });
}

/** «For» and «Mot», or the names of two texts. */
export function sideNames(
  t: TFunction,
  treatment: Treatment,
  { form, proposal, versus }: Vote,
): Readonly<Record<Choice, string>> {
  if (form === 'forAgainst') return { for: t('vote.side.for'), against: t('vote.side.against') };
  const named = (id: string | undefined) => {
    const letter = published(treatment).find((one) => one.id === id)?.letter;
    return letter ? t('proposal.short', { letter }) : t('vote.whole.recommends');
  };
  return { for: named(proposal?.id), against: named(versus?.id) };
}

/** Nynorsk bends «vedteken» by what it is said of. */
export const bending = ({ task }: Treatment, entry: Entry) =>
  entry === null && task === 'recommends' ? { context: 'innstilling' } : {};

/** A block with its place in its section, in the text as it is now, else as it came to the body. */
export interface Placed {
  readonly block: { readonly kind: 'paragraph' | 'bullet'; readonly text: string };
  /** From 1. */
  readonly place: number;
}

export function placed({ version, baseVersion }: Treatment, id: string | null): Placed | null {
  for (const { blocks } of [...version.text, ...baseVersion.text]) {
    const index = blocks.findIndex((block) => block.id === id);
    const block = blocks[index];
    if (block) return { block, place: index + 1 };
  }
  return null;
}

/** «avsnitt 2» or «punkt 2». */
export const placeName = (t: TFunction, { block, place }: Placed): string =>
  t(`proposal.place.${block.kind}`, { place });

/** «Endring i spørsmål 1, avsnitt 2», for lists. */
export function aboutName(t: TFunction, treatment: Treatment, proposal: Proposal): string {
  const { kind, block, question, referTo } = proposal;
  if (isProcedural(kind) || kind === 'alternative') return t(`proposal.about.${kind}`);
  if (kind === 'refer')
    return t('proposal.about.refer', { to: referTo ?? t('proposal.referTo.kommunedirektor') });
  if (kind === 'addition')
    return question
      ? t('proposal.about.addition', { question: question.number })
      : t('proposal.about.decisionPoint');
  if (block === null) return t('proposal.about.insertFirst', { question: question?.number });
  const at = placed(treatment, block);
  if (!at) return t('proposal.about.gone', { question: question?.number });
  const place = t('proposal.place.in', { question: question?.number, place: placeName(t, at) });
  return t(`proposal.about.${kind}`, { place });
}

/** «Spørsmål 1, avsnitt 2»; null for what concerns no place. */
export function whereName(t: TFunction, treatment: Treatment, proposal: Proposal): string | null {
  const { block, question } = proposal;
  if (!question) return null;
  if (block === null) return t('proposal.whereFirst', { question: question.number });
  const at = placed(treatment, block);
  return at
    ? t('proposal.where', { question: question.number, place: placeName(t, at) })
    : t('proposal.about.gone', { question: question.number });
}

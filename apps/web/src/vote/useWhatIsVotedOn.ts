import { stageOf } from '@samsvar/domain';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unsettled, type Entry, type Proposal, type Treatment } from './treatment';

/** What a vote can be opened on here, and what is chosen of it. */
interface Votable {
  readonly value: string;
  readonly name: string;
  readonly form: 'forAgainst' | 'alternative';
  readonly versus: string | null;
  readonly question: string | null;
  /** True when the chair must have seen what the other text comes in the way of. */
  readonly isChanged: boolean;
}

/** For and against, two texts against each other, or the text as a whole question by question. */
export function useWhatIsVotedOn(treatment: Treatment, entry: Entry) {
  const { t } = useTranslation();
  const [value, choose] = useState('forAgainst');
  const options = entry ? aboutProposal(t, treatment, entry) : aboutWhole(t, treatment);
  const chosen = options.find((one) => one.value === value) ?? options[0] ?? plain('');
  const { form, versus, question, isChanged } = chosen;
  return { options, value: chosen.value, choose, chosen: { form, versus, question }, isChanged };
}

const plain = (name: string): Votable => ({
  value: 'forAgainst',
  name,
  form: 'forAgainst',
  versus: null,
  question: null,
  isChanged: false,
});

/** Texts can stand against each other where they would stand in each other's place. */
function aboutProposal(t: TFunction, treatment: Treatment, entry: Proposal): readonly Votable[] {
  const others = unsettled(treatment).filter((one) => one.id !== entry.id && isRival(one, entry));
  const alternative = { form: 'alternative', question: null, isChanged: false } as const;
  const innstilling = {
    ...alternative,
    value: 'innstilling',
    name: t('vote.open.on.innstilling'),
    versus: null,
  };
  return [
    plain(t('vote.open.on.forAgainst')),
    ...(stageOf(entry.kind) === 'alternative' ? [innstilling] : []),
    ...others.map(({ id, letter, conflicts }) => ({
      ...alternative,
      value: id,
      name: t('vote.open.on.versus', { letter }),
      versus: id,
      isChanged: conflicts.some(({ matters }) => matters),
    })),
  ];
}

function isRival(one: Proposal, other: Proposal): boolean {
  if (stageOf(one.kind) !== stageOf(other.kind)) return false;
  if (stageOf(one.kind) === 'alternative') return true;
  const hasText = stageOf(one.kind) === 'amendment' || stageOf(one.kind) === 'addition';
  return hasText && one.question?.id === other.question?.id;
}

/** Point by point once it has begun: then each question that is left. */
function aboutWhole(t: TFunction, treatment: Treatment): readonly Votable[] {
  const voted = questionsVoted(treatment);
  const left = treatment.version.text.filter(
    ({ question, blocks }) => blocks.length > 0 && !voted.includes(question.id),
  );
  const all = voted.length > 0 ? [] : [plain(t('vote.open.on.whole'))];
  return [
    ...all,
    ...left.map(({ question: { id, number } }) => ({
      ...plain(t('vote.question', { number })),
      value: id,
      question: id,
    })),
  ];
}

/** The questions that have been voted on one by one, when not all have been yet. */
function questionsVoted({ votes, endsIn }: Treatment): readonly string[] {
  if (endsIn !== null) return [];
  const whole = votes.findLastIndex(
    ({ proposal, question, isTest, outcome }) => !proposal && !question && !isTest && outcome,
  );
  return votes
    .slice(whole + 1)
    .flatMap(({ question, isTest, outcome }) => (question && outcome && !isTest ? [question.id] : []));
}

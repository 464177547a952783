import { isProcedural } from '@samsvar/domain';
import { PersonGroupIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Choice } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import { midSentence } from '../ui/words';
import { VoteButtons } from '../ui/VoteButtons';
import { sideNames, type Entry, type Proposal, type Treatment, type Vote } from './treatment';
import { CastBallot } from './ballot.operations';

interface Props {
  treatment: Treatment;
  entry: Entry;
  vote: Vote;
  onChanged: () => void;
}

/** Where a member votes: choose, then give. What is given cannot be changed. */
export function BallotBox({ treatment, entry, vote, onChanged }: Props) {
  const { t } = useTranslation();
  const { viewerSeat } = treatment;
  if (!viewerSeat) return null;
  if (vote.method !== 'ballots')
    return (
      <p className="ballot-box__note">
        <PersonGroupIcon className="icon" aria-hidden />
        {t(vote.method === 'rollCall' ? 'vote.rollCall.wait' : 'vote.handsUp')}
      </p>
    );
  return (
    <section className="ballot-box" aria-labelledby="ballot">
      <h2 id="ballot">{t('vote.ask')}</h2>
      <p className="quiet">
        {viewerSeat.party && `${t('vote.meetsFor', { party: viewerSeat.party })} `}
        {t(vote.isTest ? 'vote.test.notKept' : 'vote.notSecret')}
      </p>
      <Ballot treatment={treatment} entry={entry} vote={vote} onChanged={onChanged} />
    </section>
  );
}

function Ballot({ treatment, entry, vote, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [{ data, error, fetching }, cast] = useMutation(CastBallot);
  const names = vote.form === 'alternative' ? sideNames(t, treatment, vote) : undefined;
  const given = vote.viewerChoice ?? data?.castBallot.viewerChoice ?? null;
  const give = async (choice: Choice) => {
    const { data: done } = await cast({ vote: vote.id, choice });
    if (!done) return;
    const voted = names
      ? t('vote.youVoted.named', { name: midSentence(names[choice]) })
      : t(`vote.youVoted.${choice}`);
    announce(`${voted}. ${t('vote.given')}`);
    onChanged();
  };
  return (
    <>
      <VoteButtons
        chosen={given ?? chosen}
        open
        given={given !== null}
        onVote={setChosen}
        names={names}
        consequence={consequenceOf(t, treatment, entry, vote)}
      />
      <p className="ballot-box__note">
        <InformationSquareIcon className="icon" aria-hidden />
        {t(given ? 'vote.given' : 'vote.once')}
      </p>
      <Problem error={error} />
      {chosen && !given && (
        <button
          type="button"
          className="ds-button ballot-box__give"
          data-size="lg"
          aria-busy={fetching || undefined}
          onClick={() => void give(chosen)}
        >
          {names ? t('vote.give.named', { name: midSentence(names[chosen]) }) : t(`vote.give.${chosen}`)}
        </button>
      )}
    </>
  );
}

/** What each choice leads to. */
function consequenceOf(
  t: TFunction,
  { task }: Treatment,
  entry: Entry,
  { form, isTest, question }: Vote,
): Record<Choice, string> {
  const both = (said: string) => ({ for: said, against: said });
  if (isTest) return both(t('vote.then.test'));
  if (form === 'alternative') return both(t('vote.then.alternative'));
  if (question) return { for: t('vote.then.question.for'), against: t('vote.then.question.against') };
  const whole = task === 'decides' ? 'decides' : 'recommends';
  const about = entry === null ? whole : consequenceKind(entry);
  return { for: t(`vote.then.${about}.for`), against: t(`vote.then.${about}.against`) };
}

/** What a proposal is to change: the text, the decision, the way of the case, or nothing but where words are sent. */
function consequenceKind({ kind, question }: Proposal) {
  if (isProcedural(kind) || kind === 'refer') return kind;
  return kind === 'addition' && question === null ? 'point' : 'change';
}

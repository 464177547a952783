import { isProcedural } from '@samsvar/domain';
import { PersonGroupIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Choice } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import { VoteButtons } from '../ui/VoteButtons';
import type { Entry, Treatment, Vote } from './treatment';
import { CastBallot } from './vote.operations';

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
        {t('vote.handsUp')}
      </p>
    );
  return (
    <section className="ballot-box" aria-labelledby="ballot">
      <h2 id="ballot">{t('vote.ask')}</h2>
      <p className="quiet">
        {viewerSeat.party && `${t('vote.meetsFor', { party: viewerSeat.party })} `}
        {t('vote.notSecret')}
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
  const given = vote.viewerChoice ?? data?.castBallot.viewerChoice ?? null;
  const give = async (choice: Choice) => {
    const { data: done } = await cast({ vote: vote.id, choice });
    if (!done) return;
    announce(`${t(`vote.youVoted.${choice}`)}. ${t('vote.given')}`);
    onChanged();
  };
  return (
    <>
      <VoteButtons
        chosen={given ?? chosen}
        open
        given={given !== null}
        onVote={setChosen}
        consequence={consequenceOf(t, treatment, entry)}
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
          {t(`vote.give.${chosen}`)}
        </button>
      )}
    </>
  );
}

/** What each choice leads to. */
function consequenceOf(t: TFunction, { task }: Treatment, entry: Entry): Record<Choice, string> {
  const about =
    entry === null
      ? task === 'decides'
        ? 'decides'
        : 'recommends'
      : isProcedural(entry.kind)
        ? entry.kind
        : 'change';
  return { for: t(`vote.then.${about}.for`), against: t(`vote.then.${about}.against`) };
}

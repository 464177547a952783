import { CheckmarkHeavyIcon, CircleSlashIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import '../ui/VoteButtons.css';
import type { Election, Round } from './election';
import { CastElectionBallot } from './election.operations';

interface Props {
  election: Election;
  round: Round;
  onChanged: () => void;
}

/** Blank is a choice of its own. */
const BLANK = '';

/** Where a member votes: choose, then give. What is given cannot be changed. */
export function ElectionBallot({ election, round, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ error, fetching }, cast] = useMutation(CastElectionBallot);
  const { viewerBallot, viewerMayVote } = round;
  // On a narrow screen the meeting's facts come first: whoever is to vote is brought past them.
  useEffect(() => {
    if (viewerMayVote) document.getElementById('election')?.scrollIntoView();
  }, [viewerMayVote]);
  if (!viewerBallot && !viewerMayVote) return null;
  const given = viewerBallot ? (viewerBallot.candidate?.seat ?? BLANK) : null;
  const nameOf = (seat: string) => election.candidates.find((one) => one.seat === seat)?.person.name ?? '';
  const youVoted = (seat: string) =>
    seat === BLANK ? t('election.youVoted.blank') : t('election.youVoted', { name: nameOf(seat) });
  const give = async (seat: string) => {
    const { data } = await cast({ election: election.id, candidate: seat || null });
    if (!data) return;
    announce(`${youVoted(seat)}. ${t('vote.given')}`);
    onChanged();
  };
  return (
    <div className="election__ballot">
      <h3>{t('election.ask')}</h3>
      <p className="quiet">{t('election.notSecret')}</p>
      <div className="vote-buttons" role="group" aria-label={t('election.yourVote')}>
        {[...election.candidates.map(({ seat }) => seat), BLANK].map((seat) => (
          <button
            key={seat}
            type="button"
            className="vote-button"
            data-choice={seat === BLANK ? 'against' : 'for'}
            aria-pressed={(given ?? chosen) === seat}
            aria-disabled={given !== null || undefined}
            onClick={() => given !== null || setChosen(seat)}
          >
            <span className="vote-button__sign">
              {seat === BLANK ? <CircleSlashIcon aria-hidden /> : <CheckmarkHeavyIcon aria-hidden />}
            </span>
            <span>{given === seat ? youVoted(seat) : nameOf(seat) || t('election.blank')}</span>
          </button>
        ))}
      </div>
      <p className="quiet">{t(given === null ? 'vote.once' : 'vote.given')}</p>
      <Problem error={error} />
      {chosen !== null && given === null && (
        <button
          type="button"
          className="ds-button"
          data-size="lg"
          aria-busy={fetching || undefined}
          onClick={() => void give(chosen)}
        >
          {chosen === BLANK ? t('election.give.blank') : t('election.give', { name: nameOf(chosen) })}
        </button>
      )}
    </div>
  );
}

import { PersonGavelIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingBar } from '../ui/MeetingBar';
import { SealedMark } from '../ui/SealedMark';
import { midSentence } from '../ui/words';
import { chairName, openVoteOf, type Treatment } from './treatment';

/** The meeting's bar: while a vote is open it says so, and how many have voted. */
export function TreatmentBar({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  const { meeting } = treatment;
  const vote = openVoteOf(treatment);
  const chair = chairName(treatment);
  return (
    <MeetingBar
      body={meeting.body.name}
      state={meeting.state}
      startsAt={meeting.startsAt}
      endedAt={meeting.endedAt}
      legalBasis={treatment.closed}
      {...(vote ? { now: t('vote.isOpen') } : {})}
    >
      {vote?.method === 'ballots' && (
        <span className="meeting-bar__fact treatment-cast">
          <PersonGroupIcon className="icon" aria-hidden />
          <b>{t('vote.castSoFar', { cast: vote.cast, entitled: vote.entitled })}</b>
        </span>
      )}
      {!chair && meeting.state === 'inSession' && (
        <Link className="meeting-bar__fact" to={`/moter/${meeting.id}`}>
          {t('election.treatment')}
        </Link>
      )}
      {chair && (
        <span className="meeting-bar__fact treatment-chair">
          <PersonGavelIcon className="icon" aria-hidden />
          {t('vote.present.chair', { name: chair })}
        </span>
      )}
    </MeetingBar>
  );
}

/** Which case it is, and which frozen text is treated. */
export function TreatmentHead({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  const { cited, version, meeting } = treatment;
  const { id, title } = treatment.case;
  useEffect(() => {
    document.title = `${t('vote.item', { cited })} – Samsvar`;
  }, [cited, t]);
  return (
    <header className="treatment__head">
      <p className="over">
        {t('vote.item', { cited })}: <Link to={`/saker/${id}`}>{title}</Link>
      </p>
      <SealedMark
        state={version.kind === 'decided' ? 'decided' : 'frozen'}
        number={version.number}
        sha256={version.sha256}
        decidedBy={midSentence(meeting.body.name)}
      />
    </header>
  );
}

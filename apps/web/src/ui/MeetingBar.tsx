import { EyeIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { shortDate, time } from '@samsvar/wording';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingState } from '../graphql';
import { Logo } from './Logo';
import './MeetingBar.css';

interface Props {
  /** The body's name. */
  body: string;
  state: MeetingState;
  startsAt: string;
  endedAt?: string | null | undefined;
  /** The legal basis of closing; null while the public may follow. */
  legalBasis?: string | null | undefined;
  /** What goes on this minute, said in place of the meeting's state: «Avstemning er åpen». */
  now?: string;
  /** Facts in the middle, such as the item or how many are present. */
  children?: ReactNode;
  /** The one corner where the saved state stands. */
  saved?: ReactNode;
}

/** Replaces the top bar in a meeting's rooms: not open, open, closed to the public, or ended. */
export function MeetingBar({ body, state, startsAt, endedAt, legalBasis, now, children, saved }: Props) {
  const { t } = useTranslation();
  const closed = Boolean(legalBasis);
  const look = state === 'inSession' && closed ? 'closed' : state;
  return (
    <header className="meeting-bar" data-state={look}>
      <div>
        <Link to="/" className="meeting-bar__home" aria-label={t('common.home')}>
          <Logo />
        </Link>
        <b className="meeting-bar__state">
          {now ?? (look === 'closed' ? t('meeting.bar.closed') : t(`meeting.bar.${state}`))}
        </b>
        <span className="meeting-bar__body">{body}</span>
        {state === 'called' && (
          <span className="meeting-bar__fact">
            {t('meeting.bar.starts', { day: shortDate(startsAt), time: time(startsAt) })}
          </span>
        )}
        {state === 'inSession' && (
          <span className="meeting-bar__fact">
            {closed ? (
              <PadlockLockedIcon className="icon" aria-hidden />
            ) : (
              <EyeIcon className="icon" aria-hidden />
            )}
            {closed ? t('meeting.bar.legalBasis', { basis: legalBasis }) : t('meeting.bar.open')}
          </span>
        )}
        {state === 'ended' && endedAt && (
          <span className="meeting-bar__fact">
            {t('meeting.bar.endedAt', { day: shortDate(endedAt), time: time(endedAt) })}
          </span>
        )}
        {children}
        {saved && <span className="meeting-bar__saved">{saved}</span>}
      </div>
    </header>
  );
}

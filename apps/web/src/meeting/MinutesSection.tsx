import { useTranslation } from 'react-i18next';
import { Downloads } from '../ui/Downloads';
import type { ShownMeeting } from './MeetingPage';

/** The møtebok, made from what happened in the meeting (kommuneloven § 11-4). */
export function MinutesSection({ meeting: { id, state, viewerCan } }: { meeting: ShownMeeting }) {
  const { t } = useTranslation();
  if (!viewerCan.includes('readMinutes')) return null;
  return (
    <section className="minutes" aria-labelledby="minutes">
      <h2 id="minutes">{t('meeting.minutes')}</h2>
      <p className="quiet">
        {t(state === 'ended' ? 'meeting.minutes.finished' : 'meeting.minutes.unfinished')}
      </p>
      <Downloads paper={`/files/meeting/${id}/motebok`} />
    </section>
  );
}

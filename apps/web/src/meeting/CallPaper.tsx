import { useTranslation } from 'react-i18next';
import { Downloads } from '../ui/Downloads';
import type { ShownMeeting } from './MeetingPage';

/** The call with its agenda and papers: whole for the body, and for the public without what is withheld. */
export function CallPaper({ meeting: { id, viewerCan } }: { meeting: ShownMeeting }) {
  const { t } = useTranslation();
  const whole = viewerCan.includes('readClosedMeeting');
  return (
    <section className="minutes" aria-labelledby="call-paper">
      <h2 id="call-paper">{t('meeting.callPaper')}</h2>
      {whole && (
        <>
          <p className="quiet">{t('meeting.callPaper.how')}</p>
          <Downloads paper={`/files/meeting/${id}/innkalling`} />
        </>
      )}
      <p className="quiet">
        {t('meeting.callPaper.public')}. {t('meeting.callPaper.publicHow')}
      </p>
      <Downloads paper={`/files/meeting/${id}/innkalling-offentlig`} />
    </section>
  );
}

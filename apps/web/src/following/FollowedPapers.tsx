import { useTranslation } from 'react-i18next';
import { Downloads } from '../ui/Downloads';

/** What anybody may take home from a meeting, without what is withheld: the call, and the minutes once they are signed. */
export function FollowedPapers({ meeting, minutesSigned }: { meeting: string; minutesSigned: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="followed-papers" aria-labelledby="call-paper">
        <h2 id="call-paper">{t('meeting.callPaper')}</h2>
        <Downloads paper={`/files/meeting/${meeting}/innkalling-offentlig`} />
      </section>
      {minutesSigned && (
        <section className="followed-papers" aria-labelledby="minutes">
          <h2 id="minutes">{t('meeting.minutes')}</h2>
          <Downloads paper={`/files/meeting/${meeting}/motebok-offentlig`} />
        </section>
      )}
    </>
  );
}

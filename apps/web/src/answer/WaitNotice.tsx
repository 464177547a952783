import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { waitsFor, type Answer } from './answer';

/** Why one cannot write now, and what one can do instead. */
export function WaitNotice({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const why = waitsFor(answer);
  if (why === null) return null;
  const mayNote = answer.viewerCan.includes('writeNote');
  return (
    <div className="wait-notice">
      <p>
        {t(`answer.wait.${why}`)} {why === 'called' && mayNote && t('answer.wait.notes')}
      </p>
      {answer.meeting && answer.meeting.viewerCan.length > 0 && (
        <Link className="lone-link" to={`/moter/${answer.meeting.id}`}>
          {t('answer.wait.toMeeting')}
        </Link>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Downloads } from '../ui/Downloads';
import { Amendments } from './Amendments';
import { LayDialog } from './LayDialog';
import './minutes.css';
import { Signatures } from './Signatures';
import { TakeBack, TakenBack } from './TakeBack';

interface Props {
  meeting: ShownMeeting;
  onChanged: () => void;
}

/** The møtebok, made from what happened in the meeting (kommuneloven § 11-4), signed and put right. */
export function MinutesSection({ meeting, onChanged }: Props) {
  const { t } = useTranslation();
  const [laying, setLaying] = useState(false);
  const { id, viewerCan, minutes } = meeting;
  if (!viewerCan.includes('readMinutes')) return null;
  return (
    <section className="minutes" aria-labelledby="minutes">
      <h2 id="minutes">{t('meeting.minutes')}</h2>
      <p className="quiet">{t(howFar(meeting))}</p>
      <Downloads paper={`/files/meeting/${id}/motebok`} />
      {viewerCan.includes('layMinutes') && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setLaying(true)}>
          {t('minutes.lay')}
        </button>
      )}
      {laying && (
        <LayDialog
          meeting={meeting}
          onClose={() => setLaying(false)}
          onLaid={() => {
            setLaying(false);
            onChanged();
          }}
        />
      )}
      {minutes && <Signatures meeting={meeting} minutes={minutes} onChanged={onChanged} />}
      {viewerCan.includes('takeBackMinutes') && <TakeBack meeting={meeting} onChanged={onChanged} />}
      <TakenBack meeting={meeting} />
      {minutes?.signed && <Amendments meeting={meeting} minutes={minutes} onChanged={onChanged} />}
    </section>
  );
}

function howFar({ state, minutes }: ShownMeeting) {
  if (minutes) return minutes.signed ? 'minutes.signedHow' : 'minutes.waiting';
  return state === 'ended' ? 'minutes.notLaid' : 'meeting.minutes.unfinished';
}

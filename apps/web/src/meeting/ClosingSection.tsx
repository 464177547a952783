import { EyeIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingDialog } from './ClosingDialog';
import type { ShownMeeting } from './MeetingPage';

/** Whether the doors are open, by which paragraph they are closed, and the body's decision about it. */
export function ClosingSection({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { open, legalBasis, foreseen, closings, state } = meeting;
  if (state === 'ended') return null;
  const undecided = foreseen !== null && !closings.some(({ item }) => item === null);
  return (
    <section className="openness" aria-labelledby="openness">
      <h2 id="openness">{t('meeting.closing')}</h2>
      <p className="openness__now">
        {open ? <EyeIcon className="icon" aria-hidden /> : <PadlockLockedIcon className="icon" aria-hidden />}
        {undecided
          ? t('meeting.closing.foreseen', { basis: foreseen })
          : open
            ? `${t('meeting.closing.open')}. ${t('meeting.closing.openHow')}`
            : t('meeting.closing.closed', { basis: legalBasis })}
      </p>
      {meeting.viewerCan.includes('decideClosing') && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
          {t('meeting.closing.decide')}
        </button>
      )}
      {asking && (
        <ClosingDialog
          meeting={meeting}
          onClose={() => setAsking(false)}
          onDecided={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

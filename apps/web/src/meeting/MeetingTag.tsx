import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { MeetingState } from '../graphql';

/** How far a meeting has come. Amber only while it is in session. */
export function MeetingTag({ state, open }: { state: MeetingState; open: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="tag meeting-tag" data-now={state === 'inSession' || undefined}>
      {!open && <PadlockLockedIcon className="icon" title={t('meeting.closed')} />}
      {t(`meeting.state.${state}`)}
    </span>
  );
}

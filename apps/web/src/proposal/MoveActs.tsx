import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Problem } from '../ui/Problem';
import type { Treatment } from '../vote/treatment';

interface Props {
  treatment: Treatment;
  error: CombinedError | undefined;
  busy: boolean;
  onClose: () => void;
}

/** How a proposal is ended that is being written: put before the meeting, kept for oneself, or left. */
export function MoveActs({ treatment, error, busy, onClose }: Props) {
  const { t } = useTranslation();
  const canPublish = treatment.viewerSeat !== null && treatment.meeting.state === 'inSession';
  return (
    <>
      <p className="small quiet">{t('proposal.dialog.private')}</p>
      <Problem error={error} />
      <div className="dialog__act">
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button
          type="submit"
          value="draft"
          className="ds-button"
          {...(canPublish ? { 'data-variant': 'secondary' } : {})}
          aria-busy={busy || undefined}
        >
          {t('proposal.dialog.save')}
        </button>
        {canPublish && (
          <button type="submit" value="publish" className="ds-button" aria-busy={busy || undefined}>
            {t('proposal.dialog.publish')}
          </button>
        )}
      </div>
    </>
  );
}

/** Which of the two buttons was pressed. */
export const wantsPublishing = (event: FormEvent<HTMLFormElement>): boolean =>
  (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'publish';

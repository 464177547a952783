import { time } from '@samsvar/wording';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { ApproveCall } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';

/** How the body approved its call and agenda, before the cases. */
export function ApprovalSection({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { approval, viewerCan, items } = meeting;
  const begun = items.some(({ result }) => result !== null);
  const may = viewerCan.includes('approveCall') && approval === null && !begun;
  if (!approval && !may) return null;
  const remarks = [approval?.callRemarks, approval?.agendaRemarks].filter(Boolean);
  return (
    <div className="approval">
      {approval && (
        <p>
          <b>{t('meeting.approval.done', { time: time(approval.approvedAt) })}</b>{' '}
          {remarks.length > 0 ? remarks.join(' ') : t('meeting.approval.plain')}
        </p>
      )}
      {may && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
          {t('meeting.approval.act')}
        </button>
      )}
      {asking && (
        <ApprovalDialog
          meeting={meeting.id}
          onClose={() => setAsking(false)}
          onApproved={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

interface DialogProps {
  meeting: string;
  onApproved: () => void;
  onClose: () => void;
}

function ApprovalDialog({ meeting, onApproved, onClose }: DialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, approve] = useMutation(ApproveCall);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { data } = await approve({
      meeting,
      callRemarks: String(form.get('call')),
      agendaRemarks: String(form.get('agenda')),
    });
    if (!data) return;
    announce(t('meeting.course.saved'));
    onApproved();
  };
  return (
    <Dialog title={t('meeting.approval')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('meeting.approval.how')}</p>
        <TextArea label={t('meeting.approval.call')} name="call" maxLength={2000} rows={2} optional />
        <TextArea label={t('meeting.approval.agenda')} name="agenda" maxLength={2000} rows={2} optional />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('meeting.approval.act')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

import { longDate } from '@samsvar/wording';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { useToday } from '../ui/useNow';
import { AllowRemoteMeetings } from './meeting-acts.operations';

interface Props {
  body: { readonly id: string; readonly remoteSince: string | null; readonly viewerMayAllowRemote: boolean };
}

/** Whether the bystyre has opened for the body's remote meetings (kommuneloven § 11-7), and recording that it has. */
export function RemoteMeetings({ body }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, allow] = useMutation(AllowRemoteMeetings);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { data } = await allow({
      body: body.id,
      since: String(new FormData(event.currentTarget).get('since')),
    });
    if (data) setAsking(false);
  };
  return (
    <div>
      <p>
        {body.remoteSince
          ? t('meeting.call.remoteSince', { day: longDate(body.remoteSince) })
          : t('meeting.call.remoteNot')}
      </p>
      {body.viewerMayAllowRemote && !body.remoteSince && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
          {t('meeting.call.allowRemote')}
        </button>
      )}
      {asking && (
        <Dialog title={t('meeting.call.allowRemote')} onClose={() => setAsking(false)}>
          <form
            className="fields"
            onSubmit={(event) => {
              event.stopPropagation();
              void submit(event);
            }}
          >
            <TextField
              label={t('meeting.call.allowRemote.from')}
              name="since"
              type="date"
              defaultValue={today}
              required
            />
            <Problem error={error} />
            <div className="dialog__act">
              <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
                {t('meeting.course.save')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}

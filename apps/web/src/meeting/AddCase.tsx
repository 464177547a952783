import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { offeredCases } from './calling';
import { AddToAgenda } from './meeting-acts.operations';
import { CallingQuery } from './calling.operations';
import type { ShownMeeting } from './MeetingPage';

/** Takes up a case that was not on the agenda (kommuneloven § 11-3 fifth paragraph). */
export function AddCase({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!meeting.viewerCan.includes('addToAgenda')) return null;
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
        {t('meeting.added.act')}
      </button>
      {asking && (
        <AddDialog
          meeting={meeting}
          onClose={() => setAsking(false)}
          onAdded={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface Props {
  meeting: ShownMeeting;
  onAdded: () => void;
  onClose: () => void;
}

function AddDialog({ meeting, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ data, error: unread }] = useQuery({ query: CallingQuery });
  const [{ error, fetching }, add] = useMutation(AddToAgenda);
  const [chosen, setChosen] = useState('');
  const offered = offeredCases(data?.cases ?? [], meeting.body.id).filter(
    ({ id }) => !meeting.items.some((item) => item.case.id === id),
  );
  const caseFile = chosen || (offered[0]?.id ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data: added } = await add({ meeting: meeting.id, case: caseFile });
    if (!added) return;
    announce(t('meeting.course.saved'));
    onAdded();
  };
  return (
    <Dialog title={t('meeting.added.title')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('meeting.added.how')}</p>
        {data && offered.length === 0 && <p>{t('meeting.added.none')}</p>}
        {offered.length > 0 && (
          <Select
            label={t('meeting.added.which')}
            value={caseFile}
            options={offered.map(({ id, title, saksnr }) => ({ value: id, name: `${saksnr} ${title}` }))}
            onChoose={setChosen}
          />
        )}
        <Problem error={unread ?? error} />
        {offered.length > 0 && (
          <div className="dialog__act">
            <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
              {t('meeting.added.save')}
            </button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

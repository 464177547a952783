import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/Problem';
import { RefuseVote } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';

interface Props {
  item: ShownMeeting['items'][number];
  onRefused: () => void;
  onClose: () => void;
}

/** The chair, or a third of those present, refuses a vote on a case that was not on the agenda. */
export function RefuseVoteDialog({ item, onRefused, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, refuse] = useMutation(RefuseVote);
  const [who, setWho] = useState<'chair' | 'third'>('chair');
  const present = item.attendance.filter(({ person }) => person !== null);
  const needed = Math.ceil(present.length / 3);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seats = new FormData(event.currentTarget).getAll('seat').map(String);
    const { data } = await refuse({ item: item.id, byChair: who === 'chair', seats });
    if (!data) return;
    announce(t('meeting.course.saved'));
    onRefused();
  };
  return (
    <Dialog title={t('meeting.notVoted.title')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('meeting.added.how')}</p>
        <Choices
          legend={t('meeting.notVoted.who')}
          name="who"
          value={who}
          choices={[
            { value: 'chair', name: t('meeting.notVoted.chair') },
            { value: 'third', name: t('meeting.notVoted.third', { needed, present: present.length }) },
          ]}
          onChoose={setWho}
        />
        {who === 'third' && (
          <fieldset className="choices">
            <legend>{t('meeting.notVoted.names')}</legend>
            {present.map(({ seat, person }) => (
              <label key={seat.id}>
                <input type="checkbox" className="ds-input" name="seat" value={seat.id} />
                {person?.name}
              </label>
            ))}
          </fieldset>
        )}
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('meeting.notVoted.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { usePerson } from '../session/SessionProvider';
import { useAnnounce } from '../ui/announce';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { AnswerInWriting } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';

type Item = ShownMeeting['items'][number];

/** How far a written treatment has come, and the member's own answer (kommuneloven § 11-8). */
export function Written({
  meeting,
  item,
  onChanged,
}: {
  meeting: ShownMeeting;
  item: Item;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const { id } = usePerson();
  const [asking, setAsking] = useState(false);
  const { written } = item;
  if (!written) return null;
  const waiting = item.attendance.filter(
    ({ seat, person }) => person && !written.answers.some((one) => one.seat.id === seat.id),
  );
  const isSecretary = meeting.viewerCan.includes('recordAttendance');
  const mine = isSecretary ? waiting : waiting.filter(({ person }) => person?.id === id);
  return (
    <div className="written-answers">
      <p>
        <b>{t('meeting.written.count', { count: written.answers.length, seats: item.attendance.length })}</b>{' '}
        {t(written.standing === 'waiting' ? 'meeting.written.how' : `meeting.written.${written.standing}`)}
      </p>
      {item.viewerCan.includes('answerInWriting') && mine.length > 0 && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
          {t('meeting.written.act')}
        </button>
      )}
      {asking && (
        <AnswerDialog
          item={item}
          waiting={mine}
          onClose={() => setAsking(false)}
          onAnswered={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

interface Props {
  item: Item;
  waiting: Item['attendance'];
  onAnswered: () => void;
  onClose: () => void;
}

function AnswerDialog({ item, waiting, onAnswered, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, answer] = useMutation(AnswerInWriting);
  const [seat, setSeat] = useState(waiting[0]?.seat.id ?? '');
  const choices = (['yes', 'no'] as const).map((value) => ({ value, name: t(`meeting.written.${value}`) }));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const agrees = (field: string) => form.get(field) === 'yes';
    const { data } = await answer({
      item: item.id,
      seat,
      proposal: agrees('proposal'),
      procedure: agrees('procedure'),
    });
    if (!data) return;
    announce(t('meeting.course.saved'));
    onAnswered();
  };
  return (
    <Dialog title={t('meeting.written')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">
          {t('meeting.written.how')} {t('meeting.written.finalHow')}
        </p>
        {waiting.length > 1 && (
          <Select
            label={t('meeting.written.who')}
            value={seat}
            options={waiting.map((one) => ({ value: one.seat.id, name: one.person?.name ?? '' }))}
            onChoose={setSeat}
          />
        )}
        <Choices legend={t('meeting.written.proposal')} name="proposal" choices={choices} />
        <Choices legend={t('meeting.written.procedure')} name="procedure" choices={choices} />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('meeting.written.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

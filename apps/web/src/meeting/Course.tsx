import { clock, time } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { CorrectMovement } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';
import { momentToday } from './MoveDialog';

type Movement = ShownMeeting['course'][number];

/** Who came and went since the meeting was opened; the secretary can put a time right. */
export function Course({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Movement | null>(null);
  const mayCorrect = meeting.state === 'inSession' && meeting.viewerCan.includes('recordAttendance');
  const since = meeting.course.filter(({ at }) => at !== meeting.openedAt);
  if (since.length === 0) return null;
  return (
    <section className="course" aria-labelledby="course">
      <h3 id="course">{t('meeting.course')}</h3>
      <ol>
        {since.map((movement) => {
          const what = whatHappened(t, meeting, movement);
          return (
            <li key={movement.id}>
              <time dateTime={movement.at}>{time(movement.at)}</time>
              <span>{what}</span>
              {mayCorrect && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  aria-label={t('meeting.course.correctFor', { what })}
                  onClick={() => setAsked(movement)}
                >
                  {t('meeting.course.correct')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {asked && (
        <CorrectDialog
          meeting={meeting}
          movement={asked}
          onClose={() => setAsked(null)}
          onCorrected={() => {
            setAsked(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function whatHappened(
  t: TFunction,
  { course, attendance }: ShownMeeting,
  { id, seat, person, remote, presides }: Movement,
): string {
  const before = course.slice(
    0,
    course.findIndex((one) => one.id === id),
  );
  const left = before.findLast((one) => one.seat.id === seat.id)?.person;
  if (!person) return t('meeting.course.left', { name: left?.name ?? '' });
  if (presides && left?.id === person.id) return t('meeting.course.presides', { name: person.name });
  const member = attendance.find((one) => one.seat.id === seat.id)?.seat.person;
  const came = member?.id === person.id ? 'came' : 'deputyCame';
  const said = t(`meeting.course.${came}`, { name: person.name, member: member?.name ?? '' });
  return [
    left && left.id !== person.id ? t('meeting.course.left', { name: left.name }) : '',
    remote ? `${said}, ${t('meeting.attendance.remote')}` : said,
  ]
    .filter(Boolean)
    .join('; ');
}

interface CorrectProps {
  meeting: ShownMeeting;
  movement: Movement;
  onCorrected: () => void;
  onClose: () => void;
}

function CorrectDialog({ meeting, movement, onCorrected, onClose }: CorrectProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, correct] = useMutation(CorrectMovement);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const at = momentToday(meeting.openedAt, String(new FormData(event.currentTarget).get('at')));
    const { data } = await correct({ meeting: meeting.id, movement: movement.id, at });
    if (!data) return;
    announce(t('meeting.course.saved'));
    onCorrected();
  };
  return (
    <Dialog title={t('meeting.course.correct')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p>{whatHappened(t, meeting, movement)}</p>
        <TextField
          label={t('meeting.course.at')}
          hint={t('meeting.course.correctHow')}
          name="at"
          type="time"
          required
          defaultValue={clock(movement.at).replace('.', ':')}
        />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('meeting.course.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

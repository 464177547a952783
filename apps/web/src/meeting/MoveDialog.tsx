import { momentInNorway, plusDays } from '@samsvar/wording';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { choicesFor, isOfficer, passedOver, type SeatRow } from './attendance';
import { FindSeat } from './FindSeat';
import { RecordMovement } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';

interface Props {
  meeting: ShownMeeting;
  onMoved: () => void;
  onClose: () => void;
}

/** Somebody comes or goes: first whose seat it is, then what happened. */
export function MoveDialog({ meeting, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const [row, setRow] = useState<SeatRow | null>(null);
  const title = row ? t('meeting.course.title', { name: row.seat.person.name }) : t('meeting.course.find');
  return (
    <Dialog title={title} onClose={onClose}>
      {row ? (
        <Movement meeting={meeting} row={row} onMoved={onMoved} />
      ) : (
        <FindSeat meeting={meeting} onFound={setRow} />
      )}
    </Dialog>
  );
}

interface MovementProps {
  meeting: ShownMeeting;
  row: SeatRow;
  onMoved: () => void;
}

/** Who meets for the seat from now on, or from earlier in the meeting, and from where. */
function Movement({ meeting, row, onMoved }: MovementProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, move] = useMutation(RecordMovement);
  const { seat } = row;
  const form = useRef<HTMLFormElement>(null);
  // The name that was pressed is gone: the keyboard goes on where the answer is given.
  useEffect(() => form.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  const here = Object.fromEntries(meeting.attendance.map((one) => [one.seat.id, one.person?.id ?? null]));
  const [person, setPerson] = useState(row.person ? '' : seat.person.id);
  const [remote, setRemote] = useState<'hall' | 'remote'>('hall');
  const [when, setWhen] = useState<'now' | 'earlier'>('now');
  const chair = meeting.attendance.find((one) => one.seat.id === meeting.presiding?.id);
  // The leader comes while the deputy leader presides, or the other way. Whoever was elected gives way by itself.
  const mayTakeOver =
    person === seat.person.id && isOfficer(row) && chair && isOfficer(chair) && chair.seat.id !== seat.id;
  const [presiding, setPresiding] = useState(seat.id);
  const passed = passedOver(row, person, Object.values(here));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const { data } = await move({
      meeting: meeting.id,
      movement: {
        seat: seat.id,
        person: person || null,
        remote: person !== '' && remote === 'remote',
        at: when === 'now' ? null : momentToday(meeting.openedAt, String(filled.get('at'))),
        reason: passed ? String(filled.get('reason')) : null,
        presiding: mayTakeOver ? presiding : null,
      },
    });
    if (!data) return;
    announce(t('meeting.course.saved'));
    onMoved();
  };

  return (
    <form ref={form} className="fields" onSubmit={(event) => void submit(event)}>
      <Choices
        legend={t('meeting.course.who')}
        name="person"
        value={person}
        choices={[
          ...choicesFor(row, { meets: here }).map(({ id, name }) => ({
            value: id,
            name: id === seat.person.id ? name : t('meeting.attendance.deputy', { name }),
          })),
          { value: '', name: t('meeting.course.nobody') },
        ]}
        onChoose={setPerson}
      />
      {passed && (
        <TextField
          label={t('meeting.course.reason', { name: passed.name })}
          hint={t('meeting.course.reasonHow')}
          name="reason"
          maxLength={500}
          required
        />
      )}
      {person !== '' && meeting.mayBeRemote && (
        <Choices
          legend={t('meeting.course.where')}
          name="remote"
          value={remote}
          choices={(['hall', 'remote'] as const).map((value) => ({
            value,
            name: t(`meeting.course.${value}`),
          }))}
          onChoose={setRemote}
        />
      )}
      <Choices
        legend={t('meeting.course.when')}
        name="when"
        value={when}
        choices={(['now', 'earlier'] as const).map((value) => ({
          value,
          name: t(`meeting.course.${value}`),
        }))}
        onChoose={setWhen}
      />
      {when === 'earlier' && <TextField label={t('meeting.course.at')} name="at" type="time" required />}
      {mayTakeOver && (
        <Choices
          legend={t('meeting.course.presiding')}
          name="presiding"
          value={presiding}
          choices={[row, chair].map(({ seat: { id, person } }) => ({ value: id, name: person.name }))}
          onChoose={setPresiding}
        />
      )}
      <Problem error={error} />
      <div className="dialog__act">
        <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
          {t('meeting.course.save')}
        </button>
      </div>
    </form>
  );
}

/** The clock in Norway on the day that the meeting was opened. */
export function momentToday(openedAt: string | null, clock: string): string {
  const day = plusDays(openedAt ?? Date.now(), 0);
  return new Date(momentInNorway(day, clock)).toISOString();
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import type { SeatRow } from './attendance';
import type { ShownMeeting } from './MeetingPage';

interface Props {
  meeting: ShownMeeting;
  onFound: (row: SeatRow) => void;
}

/** One seat among many, by some of the name of the member or of whoever meets for them. */
export function FindSeat({ meeting: { attendance }, onFound }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const asked = words.trim().toLocaleLowerCase('nb');
  const found = attendance.filter(({ seat, person }) =>
    [seat.person.name, person?.name ?? ''].some((name) => name.toLocaleLowerCase('nb').includes(asked)),
  );
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked && found.length === 1 && found[0]) onFound(found[0]);
      }}
    >
      <TextField
        label={t('meeting.course.findName')}
        hint={t('meeting.course.findHow')}
        type="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {found.length === 0 && <p role="status">{t('meeting.course.noneFound')}</p>}
      <ul className="find-seat">
        {found.map((row) => (
          <li key={row.seat.id}>
            <button type="button" onClick={() => onFound(row)}>
              <b>{row.seat.person.name}</b>
              <span className="small quiet">{meets(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );

  function meets({ seat, person }: SeatRow): string {
    const now =
      person === null
        ? t('meeting.attendance.absent')
        : person.id === seat.person.id
          ? t('meeting.attendance.self')
          : t('meeting.attendance.deputy', { name: person.name });
    return [seat.party, now].filter(Boolean).join(' · ');
  }
}

import { useTranslation } from 'react-i18next';
import type { Attendance } from './attendance';
import { AttendanceTable } from './AttendanceTable';
import type { ShownMeeting } from './MeetingPage';

/** What is not as it usually is: who presides, meets for another, is elsewhere, away or gone. All seats on asking. */
export function WhoMet({ meeting, attendance }: { meeting: ShownMeeting; attendance: Attendance }) {
  const { t } = useTranslation();
  const rows = meeting.attendance;
  const chair = rows.find(({ seat }) => seat.id === meeting.presiding?.id)?.person;
  const left = new Set(meeting.course.flatMap(({ seat, person }) => (person ? [] : [seat.id])));
  const away = rows.filter(({ person }) => person === null);
  const named = (some: typeof rows) => some.map(({ seat }) => seat.person.name).join(', ');
  const gone = named(away.filter(({ seat }) => left.has(seat.id)));
  const absent = named(away.filter(({ seat }) => !left.has(seat.id)));
  const remote = rows.flatMap((one) => (one.remote && one.person ? [one.person.name] : [])).join(', ');
  const said = [
    chair && t('meeting.course.presides', { name: chair.name }),
    ...rows
      .filter(({ deputy }) => deputy)
      .map(({ seat, person }) =>
        t('vote.present.deputy', { person: person?.name, member: seat.person.name }),
      ),
    remote && t('meeting.attendance.remoteNames', { names: remote }),
    gone && t('meeting.attendance.goneNames', { names: gone }),
    absent && t('vote.present.absent', { names: absent }),
  ].filter(Boolean);
  return (
    <>
      <ul className="who-met">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details className="who-met__all">
        <summary>{t('meeting.attendance.all', { count: rows.length })}</summary>
        <AttendanceTable
          rows={rows}
          attendance={attendance}
          mayBeRemote={meeting.mayBeRemote}
          gone={[...left]}
        />
      </details>
    </>
  );
}

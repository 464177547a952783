import { PersonGavelIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import {
  type Attendance,
  choicesFor,
  isOfficer,
  passedOver,
  type SeatRow,
  withAttendance,
} from './attendance';

interface Props {
  rows: readonly SeatRow[];
  attendance: Attendance;
  /** Absent for those who only read. */
  onChange?: (attendance: Attendance) => void;
  /** True where somebody may meet from elsewhere (kommuneloven § 11-7). */
  mayBeRemote: boolean;
  /** Seats that somebody met for and left. */
  gone?: readonly string[];
}

/** One row a seat: whose it is, who meets, and who presides. */
export function AttendanceTable({ rows, attendance, mayBeRemote, gone = [], onChange }: Props) {
  const { t } = useTranslation();
  return (
    <table className="attendance-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('meeting.attendance.seat')}
          </th>
          <th scope="col" role="columnheader">
            {t('meeting.attendance.meets')}
          </th>
          <th scope="col" role="columnheader">
            {t('meeting.attendance.presides')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.seat.id} role="row">
            <th scope="row" role="rowheader">
              {row.seat.person.name}
              <small>
                {[row.seat.role === 'medlem' ? '' : t(`body.role.${row.seat.role}`), row.seat.party]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </th>
            <td role="cell">
              <Meets
                row={row}
                attendance={attendance}
                rows={rows}
                mayBeRemote={mayBeRemote}
                gone={gone}
                {...(onChange ? { onChange } : {})}
              />
            </td>
            <td role="cell">
              <Presides row={row} attendance={attendance} {...(onChange ? { onChange } : {})} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Meets({ row, rows, attendance, mayBeRemote, gone = [], onChange }: Props & { row: SeatRow }) {
  const { t } = useTranslation();
  const { seat } = row;
  const meets = attendance.meets[seat.id] ?? null;
  const choices = choicesFor(row, attendance);
  const nameOf = (id: string) => {
    const name = choices.find((person) => person.id === id)?.name ?? row.person?.name ?? '';
    return id === seat.person.id ? t('meeting.attendance.self') : t('meeting.attendance.deputy', { name });
  };
  const remote = attendance.remote.includes(seat.id);
  if (!onChange) {
    const away = gone.includes(seat.id) ? 'gone' : 'absent';
    const said = meets ? nameOf(meets) : t(`meeting.attendance.${away}`);
    return <span>{remote && meets ? `${said}, ${t('meeting.attendance.remote')}` : said}</span>;
  }
  const passed = passedOver(row, meets, Object.values(attendance.meets));
  return (
    <>
      <select
        className="ds-input"
        aria-label={t('meeting.attendance.who', { name: seat.person.name })}
        value={meets ?? ''}
        onChange={(event) => onChange(withAttendance(attendance, rows, seat.id, event.target.value || null))}
      >
        {choices.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
        <option value="">{t('meeting.attendance.absent')}</option>
      </select>
      {passed && (
        <TextField
          label={t('meeting.course.reason', { name: passed.name })}
          maxLength={500}
          value={attendance.reasons[seat.id] ?? ''}
          onChange={(event) =>
            onChange({ ...attendance, reasons: { ...attendance.reasons, [seat.id]: event.target.value } })
          }
        />
      )}
      {mayBeRemote && meets && (
        <label className="choice">
          <input
            type="checkbox"
            className="ds-input"
            checked={remote}
            onChange={(event) =>
              onChange({
                ...attendance,
                remote: event.target.checked
                  ? [...attendance.remote, seat.id]
                  : attendance.remote.filter((one) => one !== seat.id),
              })
            }
          />
          {t('meeting.course.remote')}
        </label>
      )}
    </>
  );
}

function Presides({ row, attendance, onChange }: Pick<Props, 'attendance' | 'onChange'> & { row: SeatRow }) {
  const { t } = useTranslation();
  const { seat } = row;
  const presides = attendance.presiding === seat.id;
  const mayPreside = isOfficer(row) && attendance.meets[seat.id] === seat.person.id;
  if (!onChange) {
    return presides ? (
      <span className="row">
        <PersonGavelIcon className="icon" aria-hidden />
        {t('meeting.chair')}
      </span>
    ) : null;
  }
  if (!mayPreside) return null;
  return (
    <label className="presides">
      <input
        type="radio"
        className="ds-input"
        name="presiding"
        checked={presides}
        onChange={() => onChange({ ...attendance, presiding: seat.id })}
      />
      <span className="only-heard">{t('meeting.attendance.presidesFor', { name: seat.person.name })}</span>
    </label>
  );
}

import { PersonPlusIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Disqualified } from '../meeting/Disqualified';
import type { Treatment } from './treatment';
import './Presence.css';

type Attendance = Treatment['attendance'][number];

/** Who meets, by party: a filled dot for a member, half for a deputy, dashed for an empty seat. */
export function Presence({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  const { attendance, meeting, disqualifications } = treatment;
  const { quorum } = meeting;
  const presentCount = attendance.filter(({ person }) => person !== null).length;
  const parties = byParty(t, attendance);
  const absent = attendance.filter(({ person }) => person === null);
  return (
    <aside className="seats-present" aria-labelledby="present">
      <h2 id="present">{t('vote.present')}</h2>
      <p>
        <b className="seats-present__count">{presentCount}</b>{' '}
        {t('vote.present.of', { seats: attendance.length })}
        <span className="quiet">
          {presentCount >= quorum ? t('vote.present.quorum') : t('vote.present.noQuorum', { quorum })}
        </span>
      </p>
      <ul>
        {parties.map(([party, seats]) => (
          <li key={party}>
            <b>{party}</b>
            <span className="quiet">
              {t('vote.present.party', {
                present: seats.filter(({ person }) => person).length,
                seats: seats.length,
              })}
            </span>
            <span className="seats-present__dots" aria-hidden>
              {seats.map((one) => (
                <i key={one.seat.id} data-met={metBy(one)} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {attendance
        .filter(({ deputy }) => deputy)
        .map((one) => (
          <p key={one.seat.id} className="seats-present__who">
            <i data-met="deputy" aria-hidden />
            {t('vote.present.deputy', { person: one.person?.name, member: one.seat.person.name })}
          </p>
        ))}
      <Disqualified decisions={disqualifications} />
      {absent.length > 0 && (
        <p className="seats-present__who">
          <i data-met="nobody" aria-hidden />
          {t('vote.present.absent', { names: absent.map(({ seat }) => seat.person.name).join(', ') })}
        </p>
      )}
      {meeting.viewerCan.includes('recordAttendance') && (
        <Link className="lone-link" to={`/moter/${meeting.id}`}>
          <PersonPlusIcon className="icon" aria-hidden />
          {t('vote.present.change')}
        </Link>
      )}
    </aside>
  );
}

const metBy = ({ person, deputy }: Attendance) => (person ? (deputy ? 'deputy' : 'member') : 'nobody');

/** Largest first. */
export function byParty(
  t: TFunction,
  attendance: readonly Attendance[],
): readonly (readonly [string, readonly Attendance[]])[] {
  const groups = new Map<string, Attendance[]>();
  for (const one of attendance) {
    const party = one.seat.party ?? t('vote.present.noParty');
    groups.set(party, [...(groups.get(party) ?? []), one]);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b, 'nb'));
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Language, time, weekdayDate } from '@samsvar/wording';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { usePerson } from '../session/SessionProvider';
import { BodyMark } from '../ui/BodyMark';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { mayCallFor } from './calling';
import { CallingQuery } from './calling.operations';
import { MeetingsQuery } from './meetings.operations';
import { MeetingTag } from './MeetingTag';
import './meeting.css';

type ListedMeeting = ResultOf<typeof MeetingsQuery>['meetings'][number];

/** «Møter»: what is going on and what is to come, then what has been. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [{ data, error }, retry] = useQuery({ query: MeetingsQuery, requestPolicy: 'cache-and-network' });
  const [{ data: calling }] = useQuery({ query: CallingQuery });
  const mayCall = mayCallFor(calling?.bodies ?? [], person).length > 0;
  const meetings = data?.meetings ?? [];
  const ahead = meetings
    .filter(({ state }) => state !== 'ended')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const past = meetings
    .filter(({ state }) => state === 'ended')
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
  const action = mayCall && (
    <Link className="ds-button" to="/moter/nytt">
      {t('meeting.call')}
    </Link>
  );
  return (
    <>
      <PageHeading title={t('common.nav.meetings')} action={action} />
      <Problem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      {!data && !error && <Waiting />}
      {data && ahead.length === 0 && (
        <EmptyState title={t('meeting.list.none')}>{t('meeting.list.noneHow')}</EmptyState>
      )}
      {ahead.length > 0 && <MeetingList meetings={ahead} />}
      {past.length > 0 && (
        <section className="meetings-past" aria-labelledby="past">
          <h2 id="past">{t('meeting.list.past')}</h2>
          <MeetingList meetings={past} level={3} />
        </section>
      )}
    </>
  );
}

function MeetingList({ meetings, level = 2 }: { meetings: readonly ListedMeeting[]; level?: 2 | 3 }) {
  const { i18n } = useTranslation();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="meeting-list paper">
      {meetings.map(({ id, startsAt, place, body, state, open, items }) => (
        <li key={id}>
          <BodyMark body={body} size="lg" />
          <div>
            <Heading>
              <Link to={`/moter/${id}`}>
                {body.name}, {weekdayDate(startsAt, i18n.language as Language)}
              </Link>
            </Heading>
            <p className="quiet small">
              {time(startsAt)}, {place}
            </p>
          </div>
          <ul className="meeting-list__items">
            {items.map((item) => (
              <li key={item.id}>
                {item.cited}: <span className="written">{item.case.title}</span>
              </li>
            ))}
          </ul>
          <MeetingTag state={state} open={open} />
        </li>
      ))}
    </ul>
  );
}

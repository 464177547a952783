import { type Language, time, weekdayDate } from '@samsvar/wording';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { MeetingTag } from '../meeting/MeetingTag';
import '../meeting/meeting.css';
import { BodyMark } from '../ui/BodyMark';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import './following.css';
import { FollowedMeetingsQuery } from './following.operations';
import { useLooksAgain } from './useLooksAgain';
import { WithheldCase } from './WithheldCase';

type Listed = ResultOf<typeof FollowedMeetingsQuery>['followedMeetings'][number];

/** «Følg et møte»: for anybody, without signing in. What goes on, and what is called next. */
export function FollowPage() {
  const { t } = useTranslation();
  const [{ data, error }, refetch] = useQuery({
    query: FollowedMeetingsQuery,
    requestPolicy: 'cache-and-network',
  });
  useLooksAgain(useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch]));
  const meetings = data?.followedMeetings ?? [];
  const going = meetings.filter(({ state }) => state === 'inSession');
  const next = meetings.filter(({ state }) => state === 'called');
  return (
    <>
      <PageHeading title={t('following.title')} lead={t('following.lead')} />
      {!data && (error ? <Problem error={error} onRetry={() => refetch()} /> : <Waiting />)}
      {data && meetings.length === 0 && (
        <EmptyState title={t('following.none')}>{t('following.noneHow')}</EmptyState>
      )}
      <Listing name={t('following.inSession')} meetings={going} />
      <Listing name={t('following.next')} meetings={next} />
    </>
  );
}

function Listing({ name, meetings }: { name: string; meetings: readonly Listed[] }) {
  const { t, i18n } = useTranslation();
  if (meetings.length === 0) return null;
  return (
    <section className="followed-list" aria-label={name}>
      <h2>{name}</h2>
      <ul className="meeting-list paper">
        {meetings.map(({ id, short, kind, body, startsAt, place, state, closed, items }) => (
          <li key={id}>
            <BodyMark body={{ short, kind }} size="lg" />
            <div>
              <h3>
                <Link to={`/folg/${id}`}>
                  {body}, {weekdayDate(startsAt, i18n.language as Language)}
                </Link>
              </h3>
              <p className="quiet small">
                {time(startsAt)}, {place}
              </p>
            </div>
            <ul className="meeting-list__items">
              {closed && (
                <li>
                  {t('following.closed')}: {closed}
                </li>
              )}
              {items.map((item, index) => (
                <li key={item.case?.id ?? index}>
                  {item.case && (
                    <>
                      {item.case.cited}: <span className="written">{item.case.title}</span>
                    </>
                  )}
                  {item.withheld && <WithheldCase withheld={item.withheld} />}
                </li>
              ))}
            </ul>
            <MeetingTag state={state} open={closed === null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { fullDate, type Language, time } from '@samsvar/wording';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../help/NotFoundPage';
import { MeetingTag } from '../meeting/MeetingTag';
import '../meeting/meeting.css';
import { BodyMark } from '../ui/BodyMark';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { midSentence } from '../ui/words';
import { FollowedCase } from './FollowedCase';
import { FollowedElections } from './FollowedElections';
import { FollowedPapers } from './FollowedPapers';
import './following.css';
import { FollowedMeetingQuery } from './following.operations';
import { useLooksAgain } from './useLooksAgain';
import { WithheldCase } from './WithheldCase';

/** One meeting as anybody may follow it, as it goes. */
export function FollowMeetingPage() {
  const { t, i18n } = useTranslation();
  const { meeting: id = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({
    query: FollowedMeetingQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useLooksAgain(useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch]));
  if (!data) return error ? <Problem error={error} onRetry={() => refetch()} /> : <Waiting />;
  const meeting = data.followedMeeting;
  if (!meeting) return <NotFoundPage />;
  const { body, short, kind, startsAt, place, state, closed, items } = meeting;
  const title = t('meeting.title', { body: midSentence(body) });
  return (
    <>
      <PageHeading
        title={title}
        over={`${fullDate(startsAt, i18n.language as Language)} · ${time(startsAt)} · ${place}`}
        lead={<MeetingTag state={state} open={closed === null} />}
      >
        <span className="meeting-page__title">
          <BodyMark body={{ short, kind }} size="lg" />
          {title}
        </span>
      </PageHeading>
      <Problem error={error} onRetry={() => refetch({ requestPolicy: 'network-only' })} />
      {closed && (
        <p className="followed-withheld paper">
          <b>{t('following.closed')}:</b> {closed}
        </p>
      )}
      <FollowedElections elections={meeting.elections} cited={null} />
      {items.map((item, index) =>
        item.case ? (
          <FollowedCase key={item.case.id} followed={item.case} />
        ) : (
          item.withheld && (
            <p key={index} className="followed-withheld paper">
              <WithheldCase withheld={item.withheld} />
            </p>
          )
        ),
      )}
      <FollowedPapers meeting={id} minutesSigned={meeting.minutesSigned} />
      <p className="followed-foot quiet">
        {state !== 'ended' && t('following.updates')} <Link to="/folg">{t('following.back')}</Link>
      </p>
    </>
  );
}

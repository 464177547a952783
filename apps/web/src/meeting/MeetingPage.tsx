import { fullDate, type Language, time, timeRange } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { ElectionSection } from '../election/ElectionSection';
import type { ResultOf } from '../graphql';
import { NotFoundPage } from '../help/NotFoundPage';
import { MinutesSection } from '../minutes/MinutesSection';
import { BodyMark } from '../ui/BodyMark';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { midSentence } from '../ui/words';
import { Waiting } from '../ui/Waiting';
import { Agenda } from './Agenda';
import { CallPaper } from './CallPaper';
import { ClosingSection } from './ClosingSection';
import { AttendanceSection } from './AttendanceSection';
import { MeetingQuery } from './meeting.operations';
import { MeetingTag } from './MeetingTag';
import './meeting.css';

export type ShownMeeting = NonNullable<ResultOf<typeof MeetingQuery>['meeting']>;

/** One meeting: who meets first until it is opened, then what is on the agenda. */
export function MeetingPage() {
  const { meeting: id = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({
    query: MeetingQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useCaseChanged(data?.meeting?.items[0]?.case.id, () => refetch({ requestPolicy: 'network-only' }));
  if (!data) return error ? <Problem error={error} onRetry={() => refetch()} /> : <Waiting />;
  if (!data.meeting) return <NotFoundPage />;
  return (
    <Meeting key={id} meeting={data.meeting} onChanged={() => refetch({ requestPolicy: 'network-only' })} />
  );
}

function Meeting({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t, i18n } = useTranslation();
  const { body, startsAt, state, open } = meeting;
  const title = t('meeting.title', { body: midSentence(body.name) });
  const day = fullDate(startsAt, i18n.language as Language);
  const attendance = <AttendanceSection meeting={meeting} onChanged={onChanged} />;
  const agenda = <Agenda meeting={meeting} onChanged={onChanged} />;
  const minutes = <MinutesSection meeting={meeting} onChanged={onChanged} />;
  return (
    <>
      <PageHeading title={title} over={day} lead={<MeetingTag state={state} open={open} />}>
        <span className="meeting-page__title">
          <BodyMark body={body} size="lg" />
          {title}
        </span>
      </PageHeading>
      <Facts meeting={meeting} />
      <div className="two-columns">
        <div>
          <ElectionSection meeting={meeting} onChanged={onChanged} />
          {state === 'called' ? attendance : agenda}
          {state === 'ended' && minutes}
        </div>
        <aside>
          {state === 'called' ? agenda : attendance}
          <ClosingSection meeting={meeting} onChanged={onChanged} />
          <CallPaper meeting={meeting} />
          {state !== 'ended' && minutes}
          {body.kind !== 'administrativ' && state !== 'ended' && (
            <p className="meeting-follow">
              <Link className="lone-link" to={`/folg/${meeting.id}`}>
                {t('following.link')}
              </Link>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}

function Facts({ meeting }: { meeting: ShownMeeting }) {
  const { t } = useTranslation();
  const { startsAt, openedAt, endedAt, place, mode, open, legalBasis } = meeting;
  const facts = [
    [t('meeting.called'), time(startsAt)],
    [
      t('meeting.held'),
      openedAt && (endedAt ? timeRange(openedAt, endedAt) : t('meeting.since', { time: time(openedAt) })),
    ],
    [t('meeting.place'), place],
    [t('meeting.mode'), t(`meeting.mode.${mode}`)],
    [t('meeting.urgency'), meeting.urgency],
    [t(open ? 'meeting.open' : 'meeting.closed'), open ? t('meeting.publicMayFollow') : legalBasis],
  ] as const;
  return (
    <dl className="meeting-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

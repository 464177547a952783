import { PersonGroupIcon } from '@navikt/aksel-icons';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { EmptyState } from '../ui/EmptyState';
import { MeetingBar } from '../ui/MeetingBar';
import { Problem } from '../ui/Problem';
import { TopBar } from '../ui/TopBar';
import { Waiting } from '../ui/Waiting';
import { citedIn, mayWrite, type Answer, type Question } from './answer';
import { AnswerQuery } from './answer.operations';
import { ReadingRoom } from './ReadingRoom';
import './answer.css';

const WritingRoom = lazy(async () => ({ default: (await import('./WritingRoom')).WritingRoom }));

/** One body's answer: written together while its meeting is in session, read before and after. */
export function AnswerPage() {
  const { t } = useTranslation();
  const { answer: id = '', number } = useParams();
  const [{ data, error, fetching }, refetch] = useQuery({ query: AnswerQuery, variables: { id } });
  useCaseChanged(data?.answer?.case.id, () => refetch({ requestPolicy: 'network-only' }));
  const answer = data?.answer;
  const question =
    answer?.case.questions.find((one) => String(one.number) === number) ?? answer?.case.questions[0];
  if (!answer || !question) {
    return (
      <main id="main" className="page" tabIndex={-1}>
        {fetching ? <Waiting /> : <Problem error={error} onRetry={() => refetch()} />}
        {!fetching && !error && (
          <EmptyState title={t('common.notFound.title')}>{t('common.notFound.how')}</EmptyState>
        )}
      </main>
    );
  }
  return (
    <Room answer={answer} question={question} onSettled={() => refetch({ requestPolicy: 'network-only' })} />
  );
}

export interface RoomProps {
  answer: Answer;
  question: Question;
  onSettled: () => void;
}

/** Whoever may follow the live text comes into the writing room; a settled answer is read. */
function Room(props: RoomProps) {
  const live = props.answer.state === 'open' && (mayWrite(props.answer) || props.answer.text !== null);
  return (
    <Suspense fallback={<Waiting />}>
      {live ? <WritingRoom {...props} /> : <ReadingRoom {...props} />}
    </Suspense>
  );
}

/** The meeting's bar; the ordinary one where the body writes without a meeting. */
export function RoomBar({ answer, saved }: { answer: Answer; saved?: React.ReactNode }) {
  const { t } = useTranslation();
  const { meeting, body } = answer;
  if (!meeting) return <TopBar />;
  const cited = citedIn(answer);
  return (
    <MeetingBar
      body={body.name}
      state={meeting.state}
      startsAt={meeting.startsAt}
      endedAt={meeting.endedAt}
      legalBasis={meeting.legalBasis}
      saved={saved}
    >
      {cited && <span className="meeting-bar__fact room-cited">{t('answer.item', { cited })}</span>}
      {meeting.state === 'inSession' && (
        <span className="meeting-bar__fact">
          <PersonGroupIcon className="icon" aria-hidden />
          <span>
            <b>{t('answer.present', { present: meeting.presentCount, seats: body.seats.length })}</b>{' '}
            {t('answer.presentHow')}
          </span>
        </span>
      )}
    </MeetingBar>
  );
}

import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { NotFoundPage } from '../help/NotFoundPage';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { midSentence } from '../ui/words';
import { EditionList } from './EditionList';
import { EditionSheet } from './EditionSheet';
import { AnswerHistoryQuery } from './history.operations';
import './history.css';

/** So many editions are shown at first; more on demand. */
const STEP = 30;
const ALL = 500;

/** Who wrote what in an answer, and when; each earlier text can be read, compared and brought back. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { answer: id = '' } = useParams();
  const [chosen] = useSearchParams();
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, refetch] = useQuery({
    query: AnswerHistoryQuery,
    variables: { id, first },
    requestPolicy: 'cache-and-network',
  });
  useCaseChanged(data?.answer?.case.id, () => refetch({ requestPolicy: 'network-only' }));
  const answer = data?.answer;
  const editions = answer?.history;
  if (!answer || !editions) {
    if (fetching) return <Waiting />;
    return error ? <Problem error={error} onRetry={() => refetch()} /> : <NotFoundPage />;
  }
  const asked = chosen.get('versjon');
  const edition = editions.find((one) => one.id === asked) ?? editions[0];
  const room = `/saker/${answer.case.id}/svar/${answer.id}`;
  return (
    <>
      <PageHeading
        title={t('history.answer.title', { ofBody: midSentence(answer.body.name) })}
        over={answer.case.title}
        lead={t('history.answer.lead')}
      />
      <Link className="lone-link" to={room}>
        <ArrowLeftIcon className="icon" aria-hidden />
        {t('history.answer.back')}
      </Link>
      <Problem error={error} />
      {edition ? (
        <div className="history-page" data-chosen={asked !== null || undefined}>
          <EditionList
            answer={answer}
            editions={editions}
            current={edition}
            onMore={editions.length === first ? () => setFirst(ALL) : undefined}
          />
          <EditionSheet answer={answer} editions={editions} edition={edition} />
        </div>
      ) : (
        <EmptyState title={t('history.answer.none')} />
      )}
    </>
  );
}

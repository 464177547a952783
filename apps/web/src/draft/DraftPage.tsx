import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { DraftQuery } from './draft.operations';
import './desk.css';
import './disposition.css';

const CompileDesk = lazy(async () => ({ default: (await import('./CompileDesk')).CompileDesk }));

/** Where the kommunedirektør makes one answer of many. */
export function DraftPage() {
  const { t } = useTranslation();
  const { case: id = '', number } = useParams();
  const [{ data, error, fetching }, refetch] = useQuery({ query: DraftQuery, variables: { case: id } });
  const again = () => refetch({ requestPolicy: 'network-only' });
  useCaseChanged(id, again);
  const compiled = data?.case;
  if (!compiled) {
    if (fetching) return <Waiting />;
    return error ? <Problem error={error} onRetry={again} /> : <NoDraft />;
  }
  const question = compiled.questions.find((one) => String(one.number) === number) ?? compiled.questions[0];
  if (!compiled.draft || !question) {
    return (
      <>
        <PageHeading
          title={t('draft.desk.title')}
          over={`${t('draft.desk.case', { saksnr: compiled.saksnr })} · ${compiled.title}`}
        />
        <NoDraft to={`/saker/${compiled.id}`} />
      </>
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <CompileDesk compiled={compiled} draft={compiled.draft} question={question} refetch={again} />
    </Suspense>
  );
}

function NoDraft({ to = '/saker' }: { to?: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('draft.desk.none')}
      action={
        <Link className="ds-button" to={to}>
          {t('draft.desk.toCase')}
        </Link>
      }
    >
      {t('draft.desk.noneHow')}
    </EmptyState>
  );
}

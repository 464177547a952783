import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../case/useCaseChanged';
import { NotFoundPage } from '../help/NotFoundPage';
import { EmptyState } from '../ui/EmptyState';
import { OneOf } from '../ui/OneOf';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { lookupOf, type Comparison } from './comparison';
import { ComparisonQuery } from './comparison.operations';
import { ComparisonTable } from './ComparisonTable';
import './comparison.css';

/** What the bodies said, what stands in the draft, and what was decided: side by side, and on paper. */
export function ComparisonPage() {
  const { case: id = '' } = useParams();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: ComparisonQuery,
    variables: { case: id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => refetch({ requestPolicy: 'network-only' });
  useCaseChanged(id, again);
  if (error && !data?.comparison) return <Problem error={error} onRetry={again} />;
  if (!data) return <Waiting />;
  if (!data.comparison) return fetching ? <Waiting /> : <NotFoundPage />;
  return <Shown comparison={data.comparison} />;
}

const ORDERS = ['point', 'paragraph'] as const;

function Shown({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const order = search.get('etter') === 'avsnitt' ? 'paragraph' : 'point';
  const lookup = useMemo(() => lookupOf(comparison), [comparison]);
  const { title, saksnr, id } = comparison.case;
  const empty = comparison.questions.every(({ points, blocks }) => points.length + blocks.length === 0);
  return (
    <div className="comparison">
      <PageHeading
        title={t('report.compare.title')}
        over={
          <>
            {t('draft.desk.case', { saksnr })} · <Link to={`/saker/${id}`}>{title}</Link>
          </>
        }
        lead={t('report.compare.lead')}
        action={
          !empty && (
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => print()}>
              <PrinterSmallIcon aria-hidden />
              {t('report.compare.print')}
            </button>
          )
        }
      />
      {empty && <EmptyState title={t('report.compare.empty')}>{t('report.compare.emptyHow')}</EmptyState>}
      {!empty && (
        <>
          <OneOf
            label={t('report.compare.by')}
            choices={ORDERS.map((value) => ({ value, name: t(`report.compare.by.${value}`) }))}
            value={order}
            onChoose={(one) => setSearch(one === 'paragraph' ? { etter: 'avsnitt' } : {}, { replace: true })}
          />
          {comparison.questions.map((question) => (
            <ComparisonTable
              key={question.question.id}
              comparison={comparison}
              question={question}
              order={order}
              lookup={lookup}
            />
          ))}
        </>
      )}
    </div>
  );
}

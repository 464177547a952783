import { longDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/SessionProvider';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { BookletsQuery } from './booklet.operations';
import './booklet.css';

/** «Hefter»: the booklets that were taken in, newest first. */
export function BookletsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('importBooklet');
  const [{ data, error }, retry] = useQuery({ query: BookletsQuery, requestPolicy: 'cache-and-network' });
  const action = mayImport && (
    <Link className="ds-button" to="/hefter/nytt">
      {t('booklet.import')}
    </Link>
  );
  return (
    <>
      <PageHeading title={t('common.nav.booklets')} action={action} />
      <Problem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      {!data && !error && <Waiting />}
      {data?.booklets.length === 0 && (
        <EmptyState title={t('booklet.list.none')}>
          {mayImport ? t('booklet.list.noneImport') : t('booklet.list.noneHow')}
        </EmptyState>
      )}
      <ul className="booklet-list">
        {data?.booklets.map(({ id, title, importedAt, themes }) => (
          <li key={id} className="paper">
            <h2>
              <Link className="written" to={`/hefter/${id}`}>
                {title}
              </Link>
            </h2>
            <p>{themes.map((theme) => theme.title).join(' · ')}</p>
            <p className="quiet small">
              {t('booklet.questions', {
                count: themes.reduce((sum, theme) => sum + theme.questions.length, 0),
              })}
              {', '}
              {t('booklet.importedAt', { day: longDate(importedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

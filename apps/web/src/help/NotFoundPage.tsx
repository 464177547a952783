import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../ui/PageHeading';

/** No such page, or not for this person: the same answer, so that it tells nobody what exists. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.notFound.title')} lead={t('common.notFound.lead')} />
      <p className="quiet" style={{ maxWidth: '42em', marginBottom: '1.5rem' }}>
        {t('common.notFound.how')}
      </p>
      <Link className="ds-button" to="/">
        {t('common.notFound.back')}
      </Link>
    </>
  );
}

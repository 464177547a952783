import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHeading } from '../ui/PageHeading';
import { BookletImport } from './BookletImport';

/** Takes in a booklet on its own. */
export function ImportBookletPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading title={t('booklet.import')} lead={t('booklet.import.lead')} />
      <BookletImport onImported={(id) => void navigate(`/hefter/${id}`)} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './desk-links.css';

/** Where else the draft is looked at. */
export function DeskLinks({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  return (
    <p className="desk-links">
      <Link className="lone-link" to={`/saker/${caseId}/sammenlikning`}>
        {t('report.compare.open')}
      </Link>
    </p>
  );
}
